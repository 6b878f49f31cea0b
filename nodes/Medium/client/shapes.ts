import { isRecord } from '../isRecord';

/** An object with an ID, as Medium's User and Post are. */
export type Identified = Record<string, unknown> & { id: string };

export function readIdentified(data: unknown): Identified | undefined {
	if (!isRecord(data) || typeof data.id !== 'string' || !data.id.trim()) return undefined;
	return { ...data, id: data.id };
}

export function readList(data: unknown): Array<Record<string, unknown>> | undefined {
	return Array.isArray(data) && data.every(isRecord) ? data : undefined;
}
