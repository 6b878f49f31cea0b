import { isRecord } from '../../isRecord';

/** JSON with the names of every object in one order: a model gives the fields of a tool in any. */
export function sortedJson(value: unknown): string {
	return JSON.stringify(value, (_name, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
