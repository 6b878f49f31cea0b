import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stage } from '../../stage';
import { letAgent, postByModel, type RunBy, write } from '../agent';

const statusByModel = "={{ $fromAI('publishStatus', 'draft, unlisted or public', 'string') }}";

/** Who decides what a post is. */
export function statusCases(stage: () => Stage, runBy: RunBy): void {
	const statuses = () => stage().sandbox.posts.map(({ publishStatus }) => publishStatus);

	test('a model that asks for a public post gets a draft', async () => {
		const asked = { publishStatus: 'public', additionalFields: { publishStatus: 'public' } };
		await letAgent(stage(), { runBy, turns: [write('One', asked)] });
		assert.deepEqual(statuses(), ['draft']);
	});

	test('a status that the user fixed is what it is, whatever the model asks for', async () => {
		await letAgent(stage(), {
			runBy,
			turns: [write('One', { publishStatus: 'public' })],
			parameters: { ...postByModel, publishStatus: 'unlisted' },
		});
		assert.deepEqual(statuses(), ['unlisted']);
	});

	test('a model publishes where the user left the status to it', async () => {
		await letAgent(stage(), {
			runBy,
			turns: [write('One', { publishStatus: 'public' })],
			parameters: { ...postByModel, publishStatus: statusByModel },
		});
		assert.deepEqual(statuses(), ['public']);
	});

	for (const publishStatus of [undefined, '', 'published']) {
		test(`nothing is sent when the model was to choose the status and says ${JSON.stringify(publishStatus) ?? 'nothing'}`, async () => {
			await letAgent(stage(), {
				runBy,
				turns: [write('One', { publishStatus })],
				parameters: { ...postByModel, publishStatus: statusByModel },
			});
			assert.equal(stage().sandbox.requests.length, 0);
		});
	}

	test('in version 1 a post is public like the built-in node’s, unless the user fixed the status', async () => {
		const version1 = { runBy, turns: [write('One')], settings: { typeVersion: 1 } };
		await letAgent(stage(), version1);
		await letAgent(stage(), {
			...version1,
			parameters: { ...postByModel, additionalFields: { publishStatus: 'draft' } },
		});
		assert.deepEqual(statuses(), ['public', 'draft']);
	});
}
