import { MEDIUM } from '../../e2e/kit/workflows';
import { articles } from '../contestants/articles';
import { ourNode } from '../contestants/workflows';
import { table } from '../report/table';
import type { BenchStage } from '../stage';
import { runnerOf, type Runner, untilDuring } from '../stage/runner';
import type { Measure } from './measure';
import { interleaved, median, spread } from './statistics';

/** Long enough to collect garbage while the last answer is waited for. */
const LAST_ANSWER_MS = 3000;
/** How much more or less an item may take when there are ten times as many. */
const FLAT = 0.15;

/** What is alive in n8n while the last of the posts waits for its answer, in MB. */
async function memoryDuring({ medium, probe }: BenchStage, run: Runner, count: number) {
	await medium.begin();
	await medium.delay(count - 1, LAST_ANSWER_MS);
	const running = run(articles(count));
	await untilDuring(running, async () => (await medium.counts()).posts === count);
	const live = await probe.liveMemory();
	await running;
	return live;
}

/** How much more is alive in a run of so many posts than in one of a single post just before, in kB for each of them. */
async function memoryPerPost(stage: BenchStage, run: Runner, count: number): Promise<number> {
	const single = await memoryDuring(stage, run, 1);
	return ((await memoryDuring(stage, run, count)) - single) * (1024 / (count - 1));
}

/** Time and memory of ten times as many posts. */
export const growth: Measure = async (stage, { rounds, divisor }) => {
	const counts = [100 / divisor, 1000 / divisor] as const;
	const [few, many] = counts;
	const run = await runnerOf(stage, ourNode(stage.credential), [MEDIUM]);
	const times = new Map<number, number[]>(counts.map((count) => [count, []]));
	const memory = new Map<number, number[]>(counts.map((count) => [count, []]));
	await run(articles(few));
	// A short run is disturbed more easily than a long one.
	const turns = [few, few, few, many] as const;
	await interleaved(turns, rounds, async (count) => {
		await stage.medium.begin();
		times.get(count)?.push((await run(articles(count))).wall);
	});
	// Afterwards, as it takes full garbage collections.
	await interleaved(turns, rounds, async (count) => {
		memory.get(count)?.push(await memoryPerPost(stage, run, count));
	});
	const timesOf = (count: number) => times.get(count) ?? [];
	const memoryOf = (count: number) => memory.get(count) ?? [];
	const inTime = median(timesOf(many)) / median(timesOf(few));
	const inMemory = median(memoryOf(many)) / median(memoryOf(few));
	return {
		rows: [
			{
				measure: `Growth in time, ${few} to ${many} posts, no latency`,
				target: '10 ± 1.5 times',
				reached: inTime.toFixed(1),
				isReached: Math.abs(inTime - 10) <= 1.5,
			},
			{
				measure: `Growth in memory per item, ${few} to ${many} posts`,
				target: `flat (at most ${1 + FLAT} times)`,
				reached: inMemory.toFixed(2),
				isReached: inMemory <= 1 + FLAT,
			},
		],
		details: table(
			['Posts', 'Time in ms: median (lowest to highest)', 'Live memory per post in kB'],
			counts.map((count) => [String(count), spread(timesOf(count)), spread(memoryOf(count), 1)]),
		),
	};
};
