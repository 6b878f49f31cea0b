import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INodeParameters } from 'n8n-workflow';
import { goLive, ifNew, publishIfNew } from '../../kit/if-new';
import { postedTitles, titlesOf } from '../../kit/publish';
import type { Stage } from '../../kit/stage';
import {
	articles,
	graph,
	MEDIUM,
	medium,
	type Part,
	splitArticles,
	webhook,
	type Wire,
} from '../../kit/workflows';

const LOOP = 'Loop Over Items';

/** What workflows do with the node. */
export function wayCases(stage: () => Stage): void {
	/** Webhook → Articles, then what these wires say. */
	async function goLiveWith(parts: readonly Part[], wires: readonly Wire[]) {
		return await goLive(stage, (path) =>
			graph(
				'Once',
				[webhook(path), splitArticles(), ...parts],
				[['Webhook', 0, 'Articles'], ...wires],
			),
		);
	}

	const once = (parameters: INodeParameters = {}) =>
		medium(stage().credential, { ...ifNew, ...parameters });

	const inTwos: Part = {
		name: LOOP,
		type: 'n8n-nodes-base.splitInBatches',
		typeVersion: 3,
		parameters: { batchSize: 2, options: {} },
	};

	test('in Loop Over Items each article is published once; skipped items keep the loop going if they come out', async () => {
		for (const [outputSkipped, published] of [
			[false, 4],
			[true, 6],
		] as const) {
			stage().sandbox.reset();
			const live = await goLiveWith(
				[inTwos, once({ options: { outputSkipped } })],
				[
					['Articles', 0, LOOP],
					[LOOP, 1, MEDIUM],
					[MEDIUM, 0, LOOP],
				],
			);
			await live.runWell(articles(4));
			assert.deepEqual(postedTitles(stage()), titlesOf(4));
			await live.runWell(articles(6));
			await live.end();
			assert.deepEqual(postedTitles(stage()), titlesOf(published));
		}
	});

	test('Execute Once publishes the first article of each run', async () => {
		const live = await publishIfNew(stage, { executeOnce: true });
		await live.runWell(articles(3));
		await live.runWell(articles(3));
		await live.runWell(articles(3).slice(2));
		await live.end();
		assert.deepEqual(postedTitles(stage()), ['Article 1', 'Article 3']);
	});

	test('two branches that lead to the node publish each article once', async () => {
		const pass = (name: string): Part => ({
			name,
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			parameters: {},
		});
		const live = await goLiveWith(
			[pass('One'), pass('Other'), once()],
			[
				['Articles', 0, 'One'],
				['Articles', 0, 'Other'],
				['One', 0, MEDIUM],
				['Other', 0, MEDIUM],
			],
		);
		const execution = await live.runWell(articles(3));
		await live.runWell(articles(3));
		await live.end();
		assert.equal(execution.data.resultData.runData[MEDIUM]?.length, 2);
		assert.deepEqual(postedTitles(stage()), titlesOf(3));
	});

	test('each of two nodes has a memory of its own', async () => {
		const live = await goLiveWith(
			[once(), { ...once(), name: 'Second' }],
			[
				['Articles', 0, MEDIUM],
				['Articles', 0, 'Second'],
			],
		);
		await live.runWell(articles(2));
		await live.runWell(articles(2));
		await live.end();
		assert.deepEqual(postedTitles(stage()), [...titlesOf(2), ...titlesOf(2)]);
	});

	test('a node that is renamed keeps its memory', async () => {
		const { client } = stage();
		const live = await publishIfNew(stage);
		await live.runWell(articles(2));
		const { nodes, name, settings, versionId } = await client.getWorkflow(live.id);
		const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
		await live.end();
		await client.call('PATCH', `/workflows/${live.id}`, {
			...{ name, settings, versionId },
			nodes: nodes.map((node) => (node.name === MEDIUM ? { ...node, name: 'Renamed' } : node)),
			connections: { Webhook: to('Articles'), Articles: to('Renamed') },
		});
		await client.activate(live.id);
		const execution = await live.runWell(articles(3));
		await live.end();
		assert.ok(execution.data.resultData.runData.Renamed);
		assert.deepEqual(postedTitles(stage()), titlesOf(3));
	});
}
