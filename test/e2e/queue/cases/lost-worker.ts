import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { until } from '../../kit/until';
import { noteFact } from '../../kit/report';
import { inWords, postedOnce, postedTwice, startedBy } from '../counts';
import { answerLate, articlesOf, plainWorkflow, upTo } from '../publish';
import { type QueueStage, WORKERS } from '../stage';
import { forEach, goLive } from '../webhook';

const EXECUTIONS = 6;
const POSTS_EACH = 8;
const ARTICLES = EXECUTIONS * POSTS_EACH;
/** Posts that Medium has when the worker is lost. */
const BEFORE = 16;

/** A worker is killed in the middle of executions with several posts each. */
export function lostWorkerCases(section: string, stage: () => QueueStage): void {
	afterEach(async () => {
		for (const name of WORKERS) {
			if (!stage().workers.has(name)) await stage().addWorker(name);
		}
	});

	function workerOf(execution: string): string {
		const name = WORKERS.find((each) => startedBy(stage(), each).includes(execution));
		assert.ok(name, `no worker started execution ${execution}`);
		return name;
	}

	test('a worker that is asked to end sends the rest of its posts first', async () => {
		const { sandbox, workers } = stage();
		answerLate(stage(), 300);
		const live = await goLive(stage(), plainWorkflow(stage()));
		await live.call({ articles: articlesOf(1, POSTS_EACH) });
		await until(() => sandbox.posts.length === 2, 'two posts have arrived');
		const [execution = ''] = await live.ids('running');
		const name = workerOf(execution);
		await workers.get(name)?.stop();
		workers.delete(name);
		await live.untilEnded(1);
		await live.end();
		assert.deepEqual(await live.statuses(), new Map([['success', 1]]));
		assert.equal(sandbox.posts.length, POSTS_EACH);
		assert.deepEqual(postedTwice(stage()), []);
	});

	test('a killed worker, plain: n8n 2 gives its executions up, n8n 1 starts them again', async () => {
		const { client, line, sandbox } = stage();
		answerLate(stage(), 300);
		const live = await goLive(stage(), plainWorkflow(stage()));
		await forEach(
			upTo(EXECUTIONS),
			EXECUTIONS,
			async (execution) => await live.call({ articles: articlesOf(execution, POSTS_EACH) }),
		);
		await until(() => sandbox.posts.length >= BEFORE, `${BEFORE} posts have arrived`);
		const [first = ''] = await live.ids('running');
		stage().killWorker(workerOf(first));
		await live.untilEnded(EXECUTIONS);
		await live.end();
		const statuses = await live.statuses();
		const twice = postedTwice(stage()).length;
		if (line === 1) {
			assert.deepEqual(statuses, new Map([['success', EXECUTIONS]]));
			assert.equal(postedOnce(stage()), ARTICLES);
			assert.ok(twice > 0, 'the executions that were started again sent their posts again');
		} else {
			assert.ok((statuses.get('error') ?? 0) > 0, inWords(statuses));
			assert.equal(twice, 0);
			assert.ok(sandbox.posts.length < ARTICLES, 'the rest of those executions was not sent');
			const sent = sandbox.posts.length;
			const [failed = ''] = await live.ids('error');
			const retry = await client.retryExecution(failed, { loadWorkflow: false });
			assert.equal(retry.status, 'error');
			assert.equal(sandbox.posts.length, sent);
		}
		noteFact(
			section,
			`a worker killed in the middle of ${EXECUTIONS} executions of ${POSTS_EACH} posts each, plain`,
			`${postedOnce(stage())} of ${ARTICLES} articles published, ${twice} of them twice; executions: ${inWords(statuses)}`,
		);
	});
}
