import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Container } from '@n8n/di';
import { BinaryDataService } from 'n8n-core';
import type { IBinaryData, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../../sandbox/testing';
import { keepFilesIn } from '../harness/binary-data';
import { measure } from './measure';
import { tokenCredential } from '../support/credentials';
import { bytesOf } from '../support/images';
import { createPost } from '../support/publish';

const sandbox = useSandbox({ dailyLimit: null });

const megabyte = 1024 * 1024;
const sizeOfImage = 5 * megabyte;
/** How much more memory than one image many may take, in MB. */
const allowance = 250;
/** What one run differs from the next by chance, in MB. */
const noise = 50;

/** It takes seconds where nothing else runs. In milliseconds. */
const longest = 300_000;

const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-medium-memory-'));
let files: IBinaryData[];

/** A PNG that cannot be compressed, and whose bytes are those of no other. */
function image(block: Buffer, index: number): Buffer {
	block.set(bytesOf.png);
	block.writeUInt32BE(index, bytesOf.png.length);
	return block;
}

beforeAll(async () => {
	await keepFilesIn('filesystem', folder);
	const service = Container.get(BinaryDataService);
	const location = { type: 'execution', workflowId: 'workflow', executionId: '1' } as const;
	const block = randomBytes(sizeOfImage);
	files = [];
	for (let index = 0; index < 100; index++) {
		const empty = { data: '', mimeType: 'image/png', fileName: `photo-${index}.png` };
		files.push(await service.store(location, image(block, index), empty));
	}
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The most memory that a run needs which uploads as many images. */
async function peakOf(
	count: number,
	input: INodeExecutionData[],
	parameters: INodeParameters,
): Promise<number> {
	sandbox().reset();
	const credentials = tokenCredential(sandbox());
	const { error, items, peak } = await measure({
		folder,
		input,
		credentials,
		node: { parameters },
	});
	expect(error).toBeUndefined();
	expect(items).toBe(input.length);
	expect(sandbox().images.map(({ size }) => size)).toEqual(Array(count).fill(sizeOfImage));
	return peak;
}

async function peakOfUploads(count: number): Promise<number> {
	const input = files.slice(0, count).map((data) => ({ json: {}, binary: { data } }));
	return await peakOf(count, input, { resource: 'image', operation: 'upload' });
}

async function peakOfPostWith(count: number): Promise<number> {
	const named = files.slice(0, count).map((file, index) => [`photo${index}`, file] as const);
	const content = named.map(([field]) => `![A photo](${field})`).join('\n\n');
	const input = [{ json: {}, binary: Object.fromEntries(named) }];
	return await peakOf(count, input, {
		...createPost,
		title: 'Photos',
		contentFormat: 'markdown',
		content,
	});
}

test(
	'100 images of 5 MB take little more memory than one, and no more than 50',
	async () => {
		const one = await peakOfUploads(1);
		const fifty = await peakOfUploads(50);
		const hundred = await peakOfUploads(100);

		expect(hundred - one).toBeLessThanOrEqual(allowance);
		expect(hundred - fifty).toBeLessThanOrEqual(noise);
	},
	longest,
);

test(
	'a post with 100 images of 5 MB takes little more memory than one with a single image',
	async () => {
		const one = await peakOfPostWith(1);
		const hundred = await peakOfPostWith(100);

		expect(hundred - one).toBeLessThanOrEqual(allowance);
	},
	longest,
);
