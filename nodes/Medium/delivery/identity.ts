import { createHash } from 'crypto';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { isRecord } from '../isRecord';
import type { ItemContext } from './itemContext';

/**
 * Names the input item: run, position, and a fingerprint of its JSON and its files. Never of the request, which
 * `{{ $now }}` or an edited node change between two tries. A tool call is named by its input alone.
 */
export function idempotencyKey({ index, input, isToolCall, runIndex }: ItemContext): string {
	const facts = [input.json, identifyFiles(input)];
	return isToolCall
		? `tool:${shortHash(sortedJson(facts))}`
		: `${runIndex}:${index}:${shortHash(JSON.stringify(facts))}`;
}

export function shortHash(text: string | Uint8Array): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** n8n keeps files inside the item (`data`, in base64) or outside it (`id`). */
function identifyFiles(input: INodeExecutionData): IDataObject[] {
	return Object.entries(input.binary ?? {}).map(([field, file]) => ({
		field,
		fileName: file.fileName,
		file: file.id ?? shortHash(file.data),
	}));
}

/** JSON with the names of every object in one order: a model gives the fields of a tool in any. */
function sortedJson(value: unknown): string {
	return JSON.stringify(value, (_name, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
