import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { INode, INodeParameters } from 'n8n-workflow';
import type { Execution } from '../../n8n';
import { postedTitles, posts, publishing, titlesOf, wordsOf } from '../kit/publish';
import type { Stage } from '../kit/stage';
import { until } from '../kit/until';
import {
	type Article,
	articles,
	chain,
	manualTrigger,
	MEDIUM,
	medium,
	postOfItem,
	splitArticles,
} from '../kit/workflows';

const ifNew: INodeParameters = {
	...postOfItem,
	operation: 'createIfNew',
	key: '={{ $json.title }}',
};

/** A workflow in production: it gets a feed at each call. */
interface Live {
	id: string;
	call(feed: readonly Article[]): Promise<unknown>;
	/** Calls it and waits until the execution has ended. */
	run(feed: readonly Article[]): Promise<Execution>;
	/** Saves other parameters of the Medium node and publishes the workflow again. */
	edit(parameters: INodeParameters): Promise<void>;
}

/** *Create If New* with the memory that a real n8n keeps in its database. */
export function createIfNewCases(stage: () => Stage): void {
	async function goLive(settings: Partial<INode> = {}): Promise<Live> {
		const { client } = stage();
		const path = randomUUID();
		const workflow = publishing(stage(), { parameters: ifNew, settings })(path);
		const { id } = await client.createWorkflow(workflow);
		await client.activate(id);
		const call = async (feed: readonly Article[]) =>
			await client.callWebhook(path, { articles: feed });
		return {
			id,
			call,
			async run(feed) {
				await call(feed);
				const [latest] = await client.listExecutions(id);
				assert.ok(latest, 'the workflow has an execution');
				return await client.untilEnded(latest.id);
			},
			async edit(parameters) {
				const all = { authentication: 'accessToken', ...ifNew, ...parameters };
				await client.deactivate(id);
				await client.editNode(id, MEDIUM, all);
				await client.activate(id);
			},
		};
	}

	async function runWell(live: Live, feed: readonly Article[]): Promise<void> {
		const execution = await live.run(feed);
		assert.equal(execution.status, 'success', wordsOf(execution));
	}

	function countPosts(): number {
		return stage().sandbox.requests.filter(({ method }) => method === 'POST').length;
	}

	test('the same feed three times is published once, then its two new articles, and all once more when they are forgotten', async () => {
		const { client } = stage();
		const live = await goLive();
		for (const expected of [6, 6, 6]) {
			await runWell(live, articles(6));
			assert.equal(countPosts(), expected);
		}
		await client.deactivate(live.id);
		await client.activate(live.id);
		await runWell(live, articles(8));
		assert.deepEqual(postedTitles(stage()), titlesOf(8));
		await live.edit({ operation: 'forgetPublished' });
		await runWell(live, articles(1));
		await live.edit({});
		await runWell(live, articles(2));
		await client.deactivate(live.id);
		assert.deepEqual(postedTitles(stage()), [...titlesOf(8), ...titlesOf(2)]);
	});

	test('what Medium refused is sent by the next run, alone', async () => {
		const { client, sandbox } = stage();
		const live = await goLive({ onError: 'continueRegularOutput' });
		const refusal = { kind: 'status', status: 400, body: {} } as const;
		sandbox.misbehave({ on: posts, skip: 1, fault: refusal });
		await runWell(live, articles(3));
		assert.deepEqual(postedTitles(stage()), ['Article 1', 'Article 3']);
		await runWell(live, articles(3));
		await client.deactivate(live.id);
		assert.deepEqual(postedTitles(stage()), ['Article 1', 'Article 3', 'Article 2']);
		assert.equal(countPosts(), 4);
	});

	test('two executions at once publish each article once, ten times over', async () => {
		const { client, sandbox } = stage();
		const live = await goLive();
		sandbox.misbehave({ on: posts, times: Infinity, fault: { kind: 'delay', ms: 30 } });
		for (let round = 1; round <= 10; round++) {
			const feed = articles(round * 2);
			await Promise.all([live.call(feed), live.call(feed)]);
		}
		await client.deactivate(live.id);
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

	test('n8n killed while it sends the third of five: no post twice, the third is reported, the others follow', async () => {
		const { sandbox } = stage();
		const named = (name: string) =>
			articles(5).map(({ title, text }) => ({ title: `${name} ${title}`, text }));
		const [arrived, lost] = [named('Arrived'), named('Lost')];
		const [first, second] = [await goLive(), await goLive()];
		// Of the one, Medium has the third post and its answer never comes; of the other, it does not even have the post.
		sandbox.misbehave({ on: posts, skip: 2, acts: true, fault: { kind: 'noAnswer' } });
		const calls = [first.call(arrived)];
		await until(() => countPosts() === 3, 'the third post is under way');
		sandbox.misbehave({ on: posts, skip: 2, fault: { kind: 'noAnswer' } });
		calls.push(second.call(lost));
		const ended = Promise.allSettled(calls);
		await until(() => countPosts() === 6, 'the other third post is under way');
		stage().n8n.kill();
		await ended;
		await stage().restart({});
		for (const [live, feed] of [
			[first, arrived],
			[second, lost],
		] as const) {
			for (let run = 1; run <= 2; run++) {
				const execution = await live.run(feed);
				assert.equal(execution.status, 'error');
				assert.match(
					wordsOf(execution),
					/did not confirm the post in an earlier try[^]*look at your stories/i,
				);
			}
			await stage().client.deactivate(live.id);
		}
		const titles = postedTitles(stage()).sort();
		const third = 'Lost Article 3';
		const expected = [...arrived, ...lost].map(({ title }) => title);
		assert.deepEqual(
			titles,
			expected.filter((title) => title !== third),
		);
	});
}
