import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEDIUM, requestsTo, runExample } from './run';
import type { Stage } from '../kit/stage';

/** `examples/moving-from-the-built-in-node.json`. */
export function builtInNodeCases(stage: () => Stage): void {
	test('the moved node sends the content as it is, and the new one what Medium shows well', async () => {
		const { credential, sandbox } = stage();
		await runExample(stage(), 'moving-from-the-built-in-node.json', {
			credentials: { [MEDIUM]: credential },
		});
		const both = {
			title: 'Tea from the Garden',
			contentFormat: 'html',
			publishStatus: 'draft',
			tags: ['gardens', 'tea'],
			canonicalUrl: 'https://example.com/posts/tea-from-the-garden',
		};
		assert.deepEqual(
			sandbox.posts.map(({ received }) => received),
			[
				{ ...both, content: '<p>Mint grows <a href="/mint">everywhere</a>.</p>' },
				{
					...both,
					content:
						'<h1>Tea from the Garden</h1>\n<p>Mint grows <a href="https://example.com/mint">everywhere</a>.</p>',
				},
			],
		);
		assert.equal(requestsTo(stage()).filter((request) => request.startsWith('POST')).length, 2);
	});
}
