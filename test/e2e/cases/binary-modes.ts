import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type Execution, itemsOf, type Line } from '../../n8n';
import { posts, wordsOf } from '../kit/publish';
import type { Stage } from '../kit/stage';
import { MEDIUM } from '../kit/workflows';
import {
	type BinaryMode,
	environmentOf,
	type FileStore,
	fileStores,
	keptIn,
	photo,
	type Photo,
	sendPhotos,
} from './file-stores';

const postWithImages = {
	resource: 'post',
	operation: 'create',
	title: 'Two photos',
	contentFormat: 'markdown',
	content: '![First](first.png)\n\n![Second](second)\n\nText.',
	publishStatus: 'draft',
};

/** Files that n8n keeps in one store and passes on in one way. */
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
		const [one, two] = [first, second].map((image) => `<figure><img src="${image?.url}"`);
		assert.ok(
			content.includes(`${one} alt="First"></figure>\n${two} alt="Second"></figure>`),
			content,
		);
	});

	test(`${how}: a post whose answer is lost is not sent again by a retry`, async () => {
		const { client, sandbox } = stage();
		// The one field whose file n8n 1.x renames when a run ends.
		const photos = [photo('data')];
		const post = { ...postWithImages, content: '![One](data.png)\n\nText.' };
		sandbox.misbehave({ on: posts, acts: true, fault: { kind: 'reset' } });
		const failed = await sendPhotos(stage(), photos, post, binaryMode);
		const retry = await client.retryExecution(failed.id, { loadWorkflow: false });
		assert.equal(retry.status, 'error');
		assert.match(wordsOf(retry), /did not confirm the post/);
		assert.equal(sandbox.posts.length, 1);
	});
}

/** Files in each of n8n's stores: first where n8n keeps them by itself, then n8n is started again for each other store. */
export function binaryModeCases(stage: () => Stage, line: Line): void {
	for (const [index, store] of fileStores[line].entries()) {
		describe(`files in the store “${store}”`, () => {
			before(async () => {
				if (index > 0) await stage().restart({ env: environmentOf(store) });
			});
			cases(stage, store, 'separate');
			if (line === 2) cases(stage, store, 'combined');
		});
	}
}
