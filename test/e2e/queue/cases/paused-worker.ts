import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../../kit/until';
import { noteFact } from '../../kit/report';
import { finishedByWorker, inWords, postedOnce, postedTwice, startedBy } from '../counts';
import { answerLate, articlesOf, plainWorkflow } from '../publish';
import type { QueueStage } from '../stage';
import { goLive, type Live } from '../webhook';

const ARTICLES = 8;
const BEFORE = 3;

/** A worker stands still for a while, as one of a machine that is suspended, and goes on then. */
export function pausedWorkerCases(section: string, stage: () => QueueStage): void {
	/**
	 * Pauses the worker that runs the only execution while it waits for an answer of Medium. It goes
	 * on when n8n has taken it for lost: has given its execution up, or has let another worker start it.
	 */
	async function pauseDuring(live: Live): Promise<void> {
		const { n8n, sandbox, workers } = stage();
		await until(() => sandbox.posts.length === BEFORE, `${BEFORE} posts have arrived`);
		const [execution = ''] = await live.ids('running');
		const starters = () =>
			[...workers].filter(([name]) => startedBy(stage(), name).includes(execution));
		const [[, worker] = []] = starters();
		assert.ok(worker, `no worker started execution ${execution}`);
		process.kill(worker.pid, 'SIGSTOP');
		await until(
			() => starters().length === 2 || n8n.logs().includes(`Problem with execution ${execution}:`),
			'the worker is taken for lost',
		);
		process.kill(worker.pid, 'SIGCONT');
		const finished = () =>
			[...finishedByWorker(stage(), [execution]).values()].reduce((sum, count) => sum + count, 0);
		await until(() => finished() === starters().length, 'all its workers have finished it');
		await live.untilEnded(1);
	}

	test('a worker that was paused, plain: n8n 2 sends nothing twice, n8n 1 does', async () => {
		const { line } = stage();
		answerLate(stage(), 500);
		const live = await goLive(stage(), plainWorkflow(stage()));
		await live.call({ articles: articlesOf(1, ARTICLES) });
		await pauseDuring(live);
		await live.end();
		const twice = postedTwice(stage()).length;
		if (line === 2) assert.equal(twice, 0);
		else assert.ok(twice > 0);
		noteFact(
			section,
			`a worker paused in the middle of ${ARTICLES} posts, plain`,
			`${postedOnce(stage())} articles published, ${twice} of them twice; executions: ${inWords(await live.statuses())}`,
		);
	});
}
