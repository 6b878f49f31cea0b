import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stage } from '../../kit/stage';
import { letAgent, postByModel, type RunBy, write } from '../agent';

/** What the model is told when it calls *Create If New*, which needs all items of a workflow at once. */
export function refusedToolCases(stage: () => Stage, runBy: RunBy): void {
	test('Create If New is refused with a word on Create, before any request', async () => {
		const { model } = await letAgent(stage(), {
			runBy,
			turns: [write('One')],
			parameters: { ...postByModel, operation: 'createIfNew', key: '=One' },
			settings: { onError: 'continueRegularOutput' },
		});
		assert.match(model.toolAnswers()[0] ?? '', /Use the operation Create instead/);
		assert.deepEqual(stage().sandbox.requests, []);
	});
}
