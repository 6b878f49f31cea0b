import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type Execution, itemsOf, type Line, pinnedVersion } from '../../n8n';
import { reportCases } from '../report';
import { setStage, type Stage } from '../stage';
import { MEDIUM } from '../workflows';
import {
	type BinaryMode,
	environmentOf,
	type FileStore,
	fileStores,
	keptIn,
	photo,
	type Photo,
	restart,
	sendPhotos,
} from './support/binary-modes';
import { posts, wordsOf } from './support/publish';

const postWithImages = {
	resource: 'post',
	operation: 'create',
	title: 'Two photos',
	contentFormat: 'markdown',
	content: '![First](first.png)\n\n![Second](second)\n\nText.',
	publishStatus: 'draft',
};

/** Files that n8n keeps in one store and hands on in one way. */
function cases(stage: () => Stage, store: FileStore, binaryMode: BinaryMode): void {
	const how = `files in the store “${store}”, ${binaryMode} binary mode`;

	/** With files inside the items, n8n 2 leaves them beside the JSON although the workflow is combined. */
	const wayOf = store === 'default' ? 'separate' : binaryMode;

	function demandKept(execution: Execution, photos: readonly Photo[]): void {
		assert.equal(execution.status, 'success', wordsOf(execution));
		for (const { field } of photos) {
			assert.deepEqual(keptIn(execution, field), { store, mode: wayOf });
		}
	}

	function demandUploaded(photos: readonly Photo[]): void {
		const { images } = stage().sandbox;
		assert.deepEqual(
			images.map(({ md5, fileName, size }) => ({ md5, fileName, size })),
			photos.map(({ md5, fileName, bytes }) => ({ md5, fileName, size: bytes.length })),
		);
	}

	test(`${how}: an image is uploaded with all its bytes`, async () => {
		const photos = [photo('data')];
		const upload = { resource: 'image', operation: 'upload' };
		const execution = await sendPhotos(stage(), photos, upload, binaryMode);
		demandKept(execution, photos);
		demandUploaded(photos);
		const [item] = itemsOf(execution, MEDIUM);
		assert.equal(Reflect.get(Object(item), 'md5'), photos[0]?.md5);
	});

	test(`${how}: a post shows the item’s images, and a retry of the execution uploads none again`, async () => {
		const { client, sandbox } = stage();
		const photos = [photo('first'), photo('second')];
		sandbox.misbehave({ on: posts, fault: { kind: 'status', status: 400 } });
		const failed = await sendPhotos(stage(), photos, postWithImages, binaryMode);
		assert.equal(failed.status, 'error');
		demandUploaded(photos);
		demandKept(await client.retryExecution(failed.id, { loadWorkflow: false }), photos);
		demandUploaded(photos);
		const [first, second] = sandbox.images;
		assert.equal(sandbox.posts.length, 1);
		const content = sandbox.posts[0]?.content ?? '';
		assert.ok(content.includes(`![First](${first?.url})\n\n![Second](${second?.url})`), content);
	});
}

function casesOf(stage: () => Stage, line: Line, store: FileStore): void {
	cases(stage, store, 'separate');
	if (line === 2) cases(stage, store, 'combined');
}

/** Files where n8n keeps them by itself. */
export function binaryModeCases(stage: () => Stage, line: Line): void {
	const [store] = fileStores[line];
	casesOf(stage, line, store);
}

/** Files in n8n's other stores, one after the other on one user folder. */
export function describeBinaryModes(line: Line, tarball: string): void {
	describe(`files on n8n ${pinnedVersion(line)}`, () => {
		const [, ...others] = fileStores[line];
		let running: Stage | undefined;
		const stage = () => {
			assert.ok(running, 'n8n does not run');
			return running;
		};
		after(async () => await running?.close());
		for (const store of others) {
			describe(`in the store “${store}”`, () => {
				before(async () => {
					running =
						running === undefined
							? await setStage(line, tarball, { env: environmentOf(store) })
							: await restart(running, store);
				});
				beforeEach(() => stage().sandbox.reset());
				reportCases(`Files on n8n ${pinnedVersion(line)}`, () => stage().sandbox);
				casesOf(stage, line, store);
			});
		}
	});
}
