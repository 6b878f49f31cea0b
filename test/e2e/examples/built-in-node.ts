import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEDIUM, requestsTo, runExample } from './run';
import type { Stage } from '../kit/stage';

/** `examples/moving-from-the-built-in-node.json`. */
export function builtInNodeCases(stage: () => Stage): void {
	test('the moved node sends the content as it is in every run, and Create If New what Medium shows well, once', async () => {
		const { client, credential, sandbox } = stage();
		const { workflowId } = await runExample(stage(), 'moving-from-the-built-in-node.json', {
			credentials: { [MEDIUM]: credential },
		});
		const second = await client.runByHand(workflowId);
		assert.equal(second.status, 'success', second.data.resultData.error?.message);
		const both = {
			title: 'Tea from the Garden',
			contentFormat: 'html',
			publishStatus: 'draft',
			tags: ['gardens', 'tea'],
			canonicalUrl: 'https://example.com/posts/tea-from-the-garden',
		};
		const asItIs = { ...both, content: '<p>Mint grows <a href="/mint">everywhere</a>.</p>' };
		assert.deepEqual(
			sandbox.posts.map(({ received }) => received),
			[
				asItIs,
				{
					...both,
					content:
						'<h1>Tea from the Garden</h1>\n<p>Mint grows <a href="https://example.com/mint">everywhere</a>.</p>',
				},
				asItIs,
			],
		);
		assert.equal(requestsTo(stage()).filter((request) => request.startsWith('POST')).length, 3);
	});
}
