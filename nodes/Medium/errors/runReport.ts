import type { Outcome } from './outcome';

/** What happened to one item of a run. */
export interface ItemReport {
	itemIndex: number;
	outcome: Outcome;
	id?: string;
	url?: string;
}

/** How far a run over several items got. */
export interface RunReport {
	itemCount: number;
	reports: readonly ItemReport[];
}

/** How far the run got before this item ended it, in sentences. */
export function summarize(failedIndex: number, run: RunReport): string[] {
	if (run.itemCount < 2) return [];
	const delivered = run.reports.filter(({ outcome }) => outcome === 'delivered');
	const notSent = `Not sent: ${notReached(failedIndex, run).length}.`;
	if (delivered.length === 0)
		return [`None of the ${run.itemCount} items was sent before. ${notSent}`];
	const urls = delivered.flatMap(({ url }) => url ?? []).slice(0, 20);
	return [
		`Sent before: ${delivered.length} of ${run.itemCount} items (${urls.join(', ')}). ${notSent}`,
		'Retry the execution to send the rest: what was sent is remembered and not sent again.',
	];
}

/** The items that the run did not get to. */
export function notReached(failedIndex: number, { itemCount, reports }: RunReport): ItemReport[] {
	const reported = new Set(reports.map(({ itemIndex }) => itemIndex));
	return Array.from({ length: itemCount }, (_, itemIndex) => itemIndex)
		.filter((itemIndex) => itemIndex !== failedIndex && !reported.has(itemIndex))
		.map((itemIndex) => ({ itemIndex, outcome: 'notSent' }));
}
