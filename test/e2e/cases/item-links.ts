import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stage } from '../stage';
import { articles, MEDIUM, medium, postOfItem, splitArticles, webhook } from '../workflows';
import { graph, sourceOf } from './support/graph';
import { callOnce, fieldOf, posts, wordsOf } from './support/publish';

/** `$('…').item` behind the node. */
export function itemLinkCases(stage: () => Stage): void {
	test('a node behind either output of Medium finds the article that each item comes from', async () => {
		const { credential, sandbox } = stage();
		for (const skip of [1, 2]) {
			sandbox.misbehave({ on: posts, skip, fault: { kind: 'status', status: 400, body: {} } });
		}
		const node = medium(credential, postOfItem, { onError: 'continueErrorOutput' });
		const { execution } = await callOnce(
			stage(),
			(path) =>
				graph(
					'Links',
					[webhook(path), splitArticles(), node, sourceOf('Published'), sourceOf('Refused')],
					[
						['Webhook', 0, 'Articles'],
						['Articles', 0, MEDIUM],
						[MEDIUM, 0, 'Published'],
						[MEDIUM, 1, 'Refused'],
					],
				),
			articles(5),
		);
		assert.equal(execution.status, 'success', wordsOf(execution));
		assert.deepEqual(fieldOf(execution, 'Published', 'source'), [
			'Article 1',
			'Article 4',
			'Article 5',
		]);
		assert.deepEqual(fieldOf(execution, 'Refused', 'source'), ['Article 2', 'Article 3']);
	});
}
