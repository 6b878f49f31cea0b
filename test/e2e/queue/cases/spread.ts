import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteFact } from '../../report';
import { feedArticles } from '../../record/feed';
import { finishedByWorker, inWords, postedOnce, postedTwice } from '../counts';
import { articlesOf, plainWorkflow, upTo } from '../publish';
import { asRead, recordGoesLive } from '../record-workflow';
import type { QueueStage } from '../stage';
import { forEach, goLive, type Live } from '../webhook';

const EXECUTIONS = 200;
/** How many calls of the webhook are open at the same time. */
const AT_ONCE = 10;
/** How many articles each execution has; all but one of them are the next execution's, too. */
const OVERLAP = 2;
/** Every run tries all rows that are unsent, those of the others too, so many at once take long. */
const RUNS_AT_ONCE = 6;

/** Many short executions, spread over the workers. */
export function spreadCases(section: string, stage: () => QueueStage): void {
	/** @returns how many seconds it took until all had ended. */
	async function callMany(
		live: Live,
		articles: (execution: number) => object[],
		underWay = EXECUTIONS,
	): Promise<number> {
		const began = Date.now();
		await forEach(upTo(EXECUTIONS), Math.min(AT_ONCE, underWay), async (execution) => {
			if (underWay < EXECUTIONS) await live.untilFewer(underWay);
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

	test(`${EXECUTIONS} executions whose articles overlap publish each article once through the record`, async () => {
		const { sandbox } = stage();
		const articles = EXECUTIONS + OVERLAP - 1;
		const record = await recordGoesLive(stage());
		const seconds = await callMany(
			record,
			(first) => asRead(feedArticles(OVERLAP, first)),
			RUNS_AT_ONCE,
		);
		const statuses = await record.statuses();
		const spread = await demandSpread(record);
		const posted = sandbox.posts.length;
		const rows = await record.rows();
		// What two runs held at once, both gave back; and a run that could not read the table sent nothing.
		await record.call({ articles: asRead(feedArticles(articles)) });
		await record.untilEnded(EXECUTIONS + 1);
		await record.end();
		assert.deepEqual(postedTwice(stage()), []);
		assert.equal(postedOnce(stage()), articles);
		assert.deepEqual(statuses, new Map([['success', EXECUTIONS]]));
		assert.deepEqual([...(await record.rows()).keys()], ['published']);
		noteFact(
			section,
			`${EXECUTIONS} executions with ${OVERLAP} articles each, ${articles} different ones, through the record`,
			`${posted} posts (after one more run ${sandbox.posts.length}), none twice, ${sandbox.requests.length} requests, ${seconds.toFixed(0)} s (${spread}); rows: ${inWords(rows)}`,
		);
	});
}
