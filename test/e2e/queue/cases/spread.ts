import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteFact } from '../../kit/report';
import { finishedByWorker, inWords, postedOnce, postedTwice } from '../counts';
import { articlesOf, plainWorkflow, upTo } from '../publish';
import type { QueueStage } from '../stage';
import { forEach, goLive, type Live } from '../webhook';

const EXECUTIONS = 60;
/** How many calls of the webhook are open at the same time. */
const AT_ONCE = 10;
/** Many short executions, spread over the workers. */
export function spreadCases(section: string, stage: () => QueueStage): void {
	/** @returns how many seconds it took until all had ended. */
	async function callMany(live: Live, articles: (execution: number) => object[]): Promise<number> {
		const began = Date.now();
		await forEach(upTo(EXECUTIONS), AT_ONCE, async (execution) => {
			await live.call({ articles: articles(execution) });
		});
		await live.untilEnded(EXECUTIONS);
		return (Date.now() - began) / 1000;
	}

	/** @throws AssertionError unless every worker had its part of the executions. */
	async function demandSpread(live: Live): Promise<string> {
		const spread = finishedByWorker(stage(), [
			...(await live.ids('success')),
			...(await live.ids('error')),
		]);
		for (const count of spread.values()) assert.ok(count > EXECUTIONS / 10, inWords(spread));
		return inWords(spread);
	}

	test(`${EXECUTIONS} executions of one post each make ${EXECUTIONS} posts`, async () => {
		const { sandbox } = stage();
		const live = await goLive(stage(), plainWorkflow(stage()));
		const seconds = await callMany(live, (execution) => articlesOf(execution, 1));
		await live.end();
		assert.deepEqual(await live.statuses(), new Map([['success', EXECUTIONS]]));
		assert.equal(postedOnce(stage()), EXECUTIONS);
		assert.deepEqual(postedTwice(stage()), []);
		assert.equal(sandbox.requests.length, 2 * EXECUTIONS);
		noteFact(
			section,
			`${EXECUTIONS} executions of one post each`,
			`${sandbox.posts.length} posts, none twice, ${sandbox.requests.length} requests, ${seconds.toFixed(0)} s (${await demandSpread(live)})`,
		);
	});
}
