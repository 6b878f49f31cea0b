import assert from 'node:assert/strict';
import { test } from 'node:test';
import { png } from '../../../sandbox/blog/png';
import { chain, medium, webhook } from '../../kit/workflows';
import { startedBy } from '../counts';
import { WORKERS, type QueueStage } from '../stage';

const PATH = 'image';

/** A file that the main process receives and a worker uploads. */
export function imageCases(stage: () => QueueStage): void {
	test('a worker uploads the image that the main process received, without a shared folder', async () => {
		const { client, credential, sandbox } = stage();
		const upload = medium(credential, {
			resource: 'image',
			operation: 'upload',
			binaryPropertyName: 'data',
		});
		const { id } = await client.createWorkflow(chain('Image', [webhook(PATH), upload]));
		await client.activate(id);
		const picture = png(64, 64, (x, y) => [4 * x, 4 * y, 128]);
		const form = new FormData();
		form.set('data', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'picture.png');
		const { status, data } = await client.callWebhook(PATH, form);
		await client.deactivate(id);
		assert.equal(status, 200, JSON.stringify(data));
		const [image] = sandbox.images;
		assert.ok(image);
		assert.deepEqual(image.bytes, picture);
		const [execution] = await client.listExecutions(id);
		assert.ok(execution);
		assert.ok(WORKERS.some((name) => startedBy(stage(), name).includes(execution.id)));
	});
}
