import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithFeed } from '../../demo/compare';
import { loadExamples, RSS_EXAMPLE } from '../../demo/examples';
import { readFeed } from '../../demo/feed';
import { itemsOf } from '../../n8n';
import type { Stage } from '../kit/stage';
import { MEDIUM } from '../kit/workflows';

/** The workflow that the README leads newcomers to. */
export function rssCases(stage: () => Stage): void {
	test('the RSS example copies a whole feed, oldest first, and a second run nothing', async () => {
		const { client, sandbox, credential } = stage();
		const feed = `${sandbox.origin}/blog/feed.xml`;
		const examples = await loadExamples({ credential, feed });
		const articles = await readFeed(feed);
		const workflow = examples.get(RSS_EXAMPLE);
		assert.ok(workflow);
		const { id } = await client.createWorkflow(workflow);
		const execution = await client.runByHand(id);
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		assert.deepEqual(compareWithFeed(articles, sandbox.posts), []);
		assert.equal(itemsOf(execution, MEDIUM).length, articles.length);
		const requests = sandbox.requests.map(({ method, status }) => `${method} ${status ?? 'cut'}`);
		assert.deepEqual(requests, ['GET 200', ...articles.map(() => 'POST 201')]);
		const second = await client.runByHand(id);
		assert.equal(second.status, 'success', second.data.resultData.error?.message);
		assert.deepEqual(itemsOf(second, MEDIUM), []);
		assert.equal(sandbox.posts.length, articles.length);
	});
}
