import { createHash } from 'crypto';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { isRecord } from '../isRecord';
import type { ItemContext } from './itemContext';

/**
 * What makes an input item "the same" in another try of an execution: the run, the position, and a fingerprint of its
 * JSON and its files.
 *
 * - Never the request: `{{ $now }}` or an edited node change it between two tries.
 * - Never what n8n rewrites: it renames stored files when an execution ends, so their ID is left out, and the name, type
 *   and size are taken. The position separates two items that differ only in the bytes of a file.
 * - As an AI tool, `sameRequest` names the call instead: n8n raises the run index with every try, and one item may lead to
 *   several different posts. A post that the model sends twice is the same post, whatever else it gives to the tool.
 */
export function idempotencyKey(
	{ index, input, isToolCall, runIndex }: ItemContext,
	sameRequest: string,
): string {
	if (isToolCall) return `tool:${sameRequest}`;
	return `${runIndex}:${index}:${shortHash(factsOf(input))}`;
}

function factsOf(input: INodeExecutionData): string {
	const files = filesOf(input);
	try {
		return JSON.stringify([input.json, files], withoutFileIds);
	} catch {
		// n8n takes an item that contains itself, JSON does not: its position must do.
		return JSON.stringify(files);
	}
}

export function shortHash(text: string | Uint8Array): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

function filesOf({ binary }: INodeExecutionData): IDataObject[] {
	return Object.entries(binary ?? {}).map(
		([field, { data, fileName, fileSize, id, mimeType }]) => ({
			...{ field, fileName, fileSize, mimeType },
			// A file that n8n keeps inside the item has its bytes here and no ID.
			...(id === undefined && { bytes: shortHash(data) }),
		}),
	);
}

/** In a workflow with the combined binary mode, n8n 2.x keeps what it knows of files in the JSON. */
function withoutFileIds(_name: string, part: unknown): unknown {
	if (!isRecord(part) || !('mimeType' in part) || !('id' in part)) return part;
	return { ...part, id: undefined };
}
