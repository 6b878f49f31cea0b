import type { Result } from '../measures/measure';
import { table } from './table';

/** The table of all measures with their targets. */
export function printed(results: readonly Result[]): string {
	const rows = results.flatMap((result) => result.rows);
	return table(
		['Measure', 'Target', 'Reached', 'OK'],
		rows.map(({ measure, target, reached, isReached }) => [
			measure,
			target,
			reached,
			isReached ? 'yes' : '**no**',
		]),
	);
}
