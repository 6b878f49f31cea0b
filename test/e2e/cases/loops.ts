import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INode } from 'n8n-workflow';
import type { Stage } from '../stage';
import { articles, chain, MEDIUM, medium, postOfItem, splitArticles, webhook } from '../workflows';
import { graph } from './support/graph';
import {
	callOnce,
	postedTitles,
	posts,
	publish,
	retryOnFail,
	type Run,
	titlesOf,
	wordsOf,
} from './support/publish';

const LOOP = 'Loop Over Items';
const refusal = { kind: 'status', status: 400, body: {} } as const;

/** The node within *Loop Over Items*, in a sub-workflow, and with *Batching*. */
export function loopCases(stage: () => Stage): void {
	/** Five articles, two in each run of the loop. */
	async function loop(settings: Partial<INode> = {}, body = articles(5)): Promise<Run> {
		const parts = [
			splitArticles(),
			{
				name: LOOP,
				type: 'n8n-nodes-base.splitInBatches',
				typeVersion: 3,
				parameters: { batchSize: 2, options: {} },
			},
			medium(stage().credential, postOfItem, settings),
		];
		return await callOnce(
			stage(),
			(path) =>
				graph(
					'Loop',
					[webhook(path), ...parts],
					[
						['Webhook', 0, 'Articles'],
						['Articles', 0, LOOP],
						[LOOP, 1, MEDIUM],
						[MEDIUM, 0, LOOP],
					],
				),
			body,
		);
	}

	test('Loop Over Items publishes in order and asks for the user once', async () => {
		const { execution } = await loop();
		assert.equal(execution.status, 'success', wordsOf(execution));
		assert.equal(execution.data.resultData.runData[MEDIUM]?.length, 3);
		assert.deepEqual(postedTitles(stage()), titlesOf(5));
		assert.equal(stage().sandbox.requests.length, 6);
	});

	test('the same article in each run of Loop Over Items is a post each time', async () => {
		const [article] = articles(1);
		assert.ok(article);
		await loop(
			{},
			Array.from({ length: 5 }, () => article),
		);
		assert.deepEqual(postedTitles(stage()), Array(5).fill('Article 1'));
	});

	test('Loop Over Items with Retry On Fail publishes nothing twice', async () => {
		stage().sandbox.misbehave({ on: posts, skip: 3, fault: refusal });
		const { execution } = await loop(retryOnFail);
		assert.equal(execution.status, 'success', wordsOf(execution));
		assert.deepEqual(postedTitles(stage()), titlesOf(5));
	});

	test('Retry execution in the middle of Loop Over Items publishes the rest and nothing twice', async () => {
		const { client, sandbox } = stage();
		sandbox.misbehave({ on: posts, skip: 3, fault: refusal });
		const { execution } = await loop();
		assert.equal(execution.status, 'error');
		const retry = await client.retryExecution(execution.id, { loadWorkflow: false });
		assert.equal(retry.status, 'success', wordsOf(retry));
		assert.deepEqual(postedTitles(stage()), titlesOf(5));
	});

	/** A workflow that hands its articles to a sub-workflow, which publishes them with *Retry On Fail*. */
	async function callSubWorkflow(mode: 'once' | 'each'): Promise<Run> {
		const { client, credential, line } = stage();
		const trigger = {
			name: 'Start',
			type: 'n8n-nodes-base.executeWorkflowTrigger',
			typeVersion: 1.1,
			parameters: { inputSource: 'passthrough' },
		};
		const parts = [trigger, medium(credential, postOfItem, retryOnFail)];
		const { id } = await client.createWorkflow(chain('Sub-workflow', parts));
		// 2.x runs published sub-workflows only; 1.x publishes none that has no other trigger.
		if (line === 2) await client.activate(id);
		const call = {
			name: 'Sub-Workflow',
			type: 'n8n-nodes-base.executeWorkflow',
			typeVersion: 1.2,
			parameters: { workflowId: { __rl: true, mode: 'id', value: id }, mode, options: {} },
		};
		return await callOnce(
			stage(),
			(path) => chain('Caller', [webhook(path), splitArticles(), call]),
			articles(5),
		);
	}

	for (const [mode, name] of [
		['once', 'all articles at once'],
		['each', 'one article at a time'],
	] as const) {
		test(`a sub-workflow that is given ${name} publishes each once, in order`, async () => {
			stage().sandbox.misbehave({ on: posts, skip: 2, fault: refusal });
			const { execution } = await callSubWorkflow(mode);
			assert.equal(execution.status, 'success', wordsOf(execution));
			assert.deepEqual(postedTitles(stage()), titlesOf(5));
		});
	}

	test('Batching makes its pauses between posts and publishes each once, in order', async () => {
		const { sandbox } = stage();
		const batchInterval = 700;
		sandbox.misbehave({ on: posts, skip: 2, fault: refusal });
		const { execution } = await publish(stage(), {
			settings: retryOnFail,
			parameters: { requestOptions: { batching: { batch: { batchSize: 2, batchInterval } } } },
		});
		assert.equal(execution.status, 'success', wordsOf(execution));
		assert.deepEqual(postedTitles(stage()), titlesOf(5));
		const times = sandbox.posts.map(({ createdAt }) => createdAt);
		const pauses = times.slice(1).map((time, index) => time - (times[index] ?? time));
		for (const index of [1, 3]) assert.ok((pauses[index] ?? 0) >= batchInterval, `${pauses}`);
	});
}
