import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../demo/feed';
import { itemsOf } from '../../n8n';
import { requestsTo, runExample } from './run';
import type { ExamplesStage } from './stage';

/** `examples/without-a-token.json`. */
export function withoutATokenCases(stage: () => ExamplesStage): void {
	test('without a token the user is told what to import, and nothing is sent', async () => {
		const feed = `${stage().sandbox.origin}/blog/feed.xml`;
		const articles = await readFeed(feed);
		const execution = await runExample(stage(), 'without-a-token.json', {
			parameters: { 'Read Feed': { url: feed } },
		});
		const messages = itemsOf(execution, 'Message').map((message) => String(Object(message).text));
		assert.equal(messages.length, articles.length);
		for (const [index, { link, categories }] of articles.entries()) {
			const beginning = `1. Open https://medium.com/p/import\n2. Paste this address: ${link}\n3. Press Import, look at the draft, add the tags: ${categories.slice(0, 3).join(', ')}\n\n`;
			assert.equal(messages[index]?.slice(0, beginning.length), beginning);
		}
		assert.deepEqual(
			itemsOf(execution, 'Message').map((message) => Object(message).subject),
			articles.map(({ title }) => `To import: ${title}`),
		);
		assert.deepEqual(requestsTo(stage()), []);
	});
}
