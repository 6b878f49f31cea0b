import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPosts, ifNew, publishIfNew } from '../../kit/if-new';
import { postedTitles, posts, titlesOf, wordsOf } from '../../kit/publish';
import type { Stage } from '../../kit/stage';
import { articles, chain, manualTrigger, MEDIUM, medium, splitArticles } from '../../kit/workflows';

/** The same feed, again and again. */
export function feedCases(stage: () => Stage): void {
	test('the same feed three times is published once, then its two new articles, and all once more when they are forgotten', async () => {
		const { client } = stage();
		const live = await publishIfNew(stage);
		for (const expected of [6, 6, 6]) {
			await live.runWell(articles(6));
			assert.equal(countPosts(stage()), expected);
		}
		await client.deactivate(live.id);
		await client.activate(live.id);
		await live.runWell(articles(8));
		assert.deepEqual(postedTitles(stage()), titlesOf(8));
		await live.edit({ operation: 'forgetPublished' });
		await live.runWell(articles(1));
		await live.edit({});
		await live.runWell(articles(2));
		await live.end();
		assert.deepEqual(postedTitles(stage()), [...titlesOf(8), ...titlesOf(2)]);
	});

	test('two executions at once publish each article once, ten times over', async () => {
		const { client, sandbox } = stage();
		const live = await publishIfNew(stage);
		sandbox.misbehave({ on: posts, times: Infinity, fault: { kind: 'delay', ms: 30 } });
		for (let round = 1; round <= 10; round++) {
			const feed = articles(round * 2);
			await Promise.all([live.call(feed), live.call(feed)]);
		}
		await live.end();
		assert.deepEqual(postedTitles(stage()), titlesOf(20));
		const statuses = (await client.listExecutions(live.id)).map(({ status }) => status);
		assert.deepEqual(statuses, Array(20).fill('success'));
	});

	test('Execute step of a saved workflow, pressed twice, publishes nothing twice', async () => {
		const { client, credential } = stage();
		const feed = {
			name: 'Feed',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: {
				mode: 'raw',
				jsonOutput: JSON.stringify({ body: { articles: articles(3) } }),
				options: {},
			},
		};
		const { id } = await client.createWorkflow(
			chain('Once', [manualTrigger(), feed, splitArticles(), medium(credential, ifNew)]),
		);
		for (let press = 1; press <= 2; press++) {
			const execution = await client.runByHand(id, MEDIUM);
			assert.equal(execution.status, 'success', wordsOf(execution));
			assert.deepEqual(postedTitles(stage()), titlesOf(3));
		}
	});
}
