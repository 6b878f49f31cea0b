import type { Outcome } from './outcome';

/** What happened to one item of a run. */
export interface ItemReport {
	itemIndex: number;
	/** `skipped`: published by an earlier run. `left`: still new, for the next run. */
	outcome: Outcome | 'skipped' | 'left';
	id?: string;
	url?: string;
}

/** How far a run over several items got. */
export interface RunReport {
	itemCount: number;
	reports: readonly ItemReport[];
	/** What was published is remembered in later executions, too: running the node again sends nothing twice. */
	remembers?: boolean;
}

/** More would hide the rest of the error. */
const mostUrls = 20;

/** How far the run got when an item ended it, in numbers that add up to all items. */
export function summarize(failed: ItemReport, run: RunReport): string {
	const counts: Record<ItemReport['outcome'], number> = {
		...{ delivered: 0, refused: 0, unknown: 0, notSent: 0 },
		...{ skipped: 0, left: 0 },
	};
	for (const { outcome } of allReports(failed, run)) counts[outcome] += 1;
	// The item that ended the run failed, also when nothing of it was sent.
	if (failed.outcome === 'notSent') {
		counts.notSent -= 1;
		counts.refused += 1;
	}
	const urls = run.reports.flatMap(({ outcome, url }) => (outcome === 'delivered' && url) || []);
	const parts: Array<[number, string, string]> = [
		[counts.refused, 'failed', 'failed'],
		[counts.unknown, 'is not confirmed', 'are not confirmed'],
		[counts.notSent, 'was not sent', 'were not sent'],
		[counts.skipped, 'was published before', 'were published before'],
		[counts.left, 'is left for the next run', 'are left for the next run'],
		[counts.delivered, 'succeeded', 'succeeded'],
	];
	const [first = '', ...rest] = parts.flatMap(([count, one, several], index) => {
		if (count === 0) return [];
		const ofAll = index === parts.findIndex(([number]) => number > 0);
		return `${count}${ofAll ? ` of ${run.itemCount} items` : ''} ${count === 1 ? one : several}`;
	});
	const where = urls.length > 0 ? ` (${urls.slice(0, mostUrls).join(', ')})` : '';
	return `${[first, ...rest].join(', ')}${where}.`;
}

/** Of every item of the run: those that it did not get to were not sent. */
export function allReports(failed: ItemReport, { itemCount, reports }: RunReport): ItemReport[] {
	const known = [...reports.filter(({ itemIndex }) => itemIndex !== failed.itemIndex), failed];
	const reported = new Set(known.map(({ itemIndex }) => itemIndex));
	const others = Array.from({ length: itemCount }, (_, itemIndex) => itemIndex)
		.filter((itemIndex) => !reported.has(itemIndex))
		.map((itemIndex): ItemReport => ({ itemIndex, outcome: 'notSent' }));
	return [...known, ...others].sort((a, b) => a.itemIndex - b.itemIndex);
}
