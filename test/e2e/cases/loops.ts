import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	callOnce,
	postedTitles,
	posts,
	retryOnFail,
	type Run,
	titlesOf,
	wordsOf,
} from '../kit/publish';
import type { Stage } from '../kit/stage';
import {
	articles,
	chain,
	graph,
	MEDIUM,
	medium,
	postOfItem,
	splitArticles,
	webhook,
} from '../kit/workflows';

const LOOP = 'Loop Over Items';
const refusal = { kind: 'status', status: 400, body: {} } as const;

/** The node within *Loop Over Items* and in a sub-workflow. */
export function loopCases(stage: () => Stage): void {
	/** Five articles, two in each run of the loop. */
	async function loop(): Promise<Run> {
		const parts = [
			splitArticles(),
			{
				name: LOOP,
				type: 'n8n-nodes-base.splitInBatches',
				typeVersion: 3,
				parameters: { batchSize: 2, options: {} },
			},
			medium(stage().credential, postOfItem),
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
			articles(5),
		);
	}

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
}
