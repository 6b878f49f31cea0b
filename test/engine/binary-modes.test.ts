import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as n8nWorkflow from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { retryExecution, runWorkflow } from './harness';
import { keepFilesIn } from './harness/binary-data';
import type { BinaryDataMode } from './harness/binary-data';
import { tokenCredential } from './support/credentials';
import { withDownloads } from './support/download-node';
import { wordsOf } from './support/failure';
import { bytesOf, png } from './support/images';
import { articles, publish, titlesOf, titles } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-medium-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** n8n 1.x knows no other than the separate one. */
const workflowModes = (
	'BINARY_MODE_COMBINED' in n8nWorkflow ? ['separate', 'combined'] : ['separate']
) as Array<'separate' | 'combined'>;

const modes = (['default', 'filesystem'] satisfies BinaryDataMode[]).flatMap((mode) =>
	workflowModes.map((binaryMode) => ({ mode, binaryMode })),
);

/** A PNG whose bytes are those of no other. */
function image(mark: string | number): Buffer {
	return Buffer.concat([bytesOf.png, Buffer.from(`mark ${mark}`)]);
}

function md5(bytes: Buffer): string {
	return createHash('md5').update(bytes).digest('hex');
}

describe.each(modes)(
	'with files kept as in $mode mode and the $binaryMode mode of the workflow',
	({ mode, binaryMode }) => {
		beforeAll(async () => await keepFilesIn(mode, folder));

		/** What a user can write to name a file. An expression gives the file itself, if n8n keeps it in a folder. */
		const inJson = ['_files.data', '={{ $json._files.data }}'];
		const inBinary = ['={{ $binary.data }}'];
		const others = binaryMode === 'combined' ? inJson : inBinary;
		const fields = ['data', ...(mode === 'filesystem' ? others : [])];

		async function upload(parameters: INodeParameters, count = 1) {
			return await runWorkflow({
				input: articles(count),
				credentials: tokenCredential(sandbox()),
				node: { parameters: { resource: 'image', operation: 'upload', ...parameters } },
				binaryMode,
				...withDownloads((index) => [
					{ field: 'other', fileName: 'other.png', bytes: image('other') },
					{ field: 'data', fileName: `photo-${index}.png`, bytes: image(index) },
				]),
			});
		}

		test.each(fields)(
			'an image named %j is uploaded with its name and all its bytes',
			async (field) => {
				const { items, error } = await upload({ binaryPropertyName: field }, 2);

				expect(error).toBeUndefined();
				expect(items.map(({ json }) => json.md5)).toEqual([md5(image(0)), md5(image(1))]);
				expect(sandbox().images.map(({ fileName }) => fileName)).toEqual([
					'photo-0.png',
					'photo-1.png',
				]);
			},
		);

		test('a field that the item lacks is reported with those it has', async () => {
			const result = await upload({ binaryPropertyName: 'photo' });

			expect(wordsOf(result)).toMatch(/no file in the input data field "photo"/);
			expect(wordsOf(result)).toMatch(/other, data/);
			expect(sandbox().requests).toHaveLength(0);
		});

		const withImages = {
			parameters: {
				contentFormat: 'markdown',
				content: '={{ `![First](a.png)\n\n![Second](b)\n\nText.` }}',
			},
			binaryMode,
			...withDownloads((index) => [
				{ field: 'a', fileName: 'a.png', bytes: image(`a${index}`) },
				{ field: 'b', fileName: 'second.png', bytes: image(`b${index}`) },
			]),
		};

		test('the images of a post are uploaded and shown by their addresses', async () => {
			const { error } = await publish(sandbox(), { input: articles(2), ...withImages });

			expect(error).toBeUndefined();
			const wanted = ['a0', 'b0', 'a1', 'b1'].map((mark) => md5(image(mark)));
			expect(sandbox().images.map((uploaded) => uploaded.md5)).toEqual(wanted);
			const [first, second] = sandbox().posts;
			expect(first?.content).toContain(`<img src="${sandbox().images[0]?.url}" alt="First">`);
			expect(first?.content).toContain(`<img src="${sandbox().images[1]?.url}" alt="Second">`);
			expect(second?.content).toContain(`<img src="${sandbox().images[2]?.url}" alt="First">`);
		});

		test('Retry execution finds the files again and sends no post twice', async () => {
			sandbox().misbehave({
				on: { path: /\/posts$/ },
				skip: 1,
				fault: { kind: 'status', status: 400 },
			});
			const failed = await publish(sandbox(), { input: articles(3), ...withImages });
			expect(failed.error).toBeDefined();
			const { error } = await retryExecution(failed);

			expect(error).toBeUndefined();
			expect(titles(sandbox().posts)).toEqual(titlesOf(3));
			expect(sandbox().images).toHaveLength(6);
		});
	},
);

test('a file that the JSON of an item names is none where n8n keeps files beside the JSON', async () => {
	const { data, mimeType } = png('photo.png');
	const result = await runWorkflow({
		input: [{ json: { _files: { data: { data, mimeType } } } }],
		credentials: tokenCredential(sandbox()),
		node: { parameters: { resource: 'image', operation: 'upload' } },
	});

	expect(wordsOf(result)).toMatch(/no file in the input data field "data"/);
	expect(sandbox().requests).toHaveLength(0);
});

test('the file-system mode really kept the files in its folder', () => {
	expect(readdirSync(folder, { recursive: true }).length).toBeGreaterThan(0);
});
