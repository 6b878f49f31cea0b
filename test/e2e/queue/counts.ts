import type { QueueStage } from './stage';

/** How many executions of these each worker has finished, by the worker's name. */
export function finishedByWorker(
	{ workers }: QueueStage,
	executions: readonly string[],
): Map<string, number> {
	const wanted = new Set(executions);
	const counts = new Map<string, number>();
	for (const [name, worker] of workers) {
		const finished = [...worker.logs().matchAll(/Worker finished execution (\d+) /g)];
		counts.set(name, finished.filter(([, id]) => id !== undefined && wanted.has(id)).length);
	}
	return counts;
}

/** The executions that a worker has begun to run. */
export function startedBy({ workers }: QueueStage, name: string): string[] {
	const logs = workers.get(name)?.logs() ?? '';
	return [...logs.matchAll(/Worker started execution (\d+) /g)].flatMap(([, id]) => id ?? []);
}

/** The titles that Medium got more than once, in order. */
export function postedTwice({ sandbox }: Pick<QueueStage, 'sandbox'>): string[] {
	const times = new Map<string, number>();
	for (const { title } of sandbox.posts) times.set(title, (times.get(title) ?? 0) + 1);
	return [...times].filter(([, count]) => count > 1).map(([title]) => title);
}

/** Different titles that Medium got. */
export function postedOnce({ sandbox }: Pick<QueueStage, 'sandbox'>): number {
	return new Set(sandbox.posts.map(({ title }) => title)).size;
}

/** Counts as a sentence has them: `102 and 98`, `4 error, 2 success`. */
export function inWords(counts: ReadonlyMap<string, number>): string {
	return [...counts].map(([name, count]) => `${name}: ${count}`).join(', ');
}
