import { createHash } from 'crypto';
import type { IDataObject, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { sortedJson } from './sortedJson';

/** Where in its execution the node is. */
export interface CurrentItem {
	index: number;
	runIndex: number;
	/** How many items the node runs over. */
	count: number;
	/** An AI agent called the node as a tool: one item, no files, and n8n raises the run index with every try. */
	isToolCall: boolean;
	/** The node is to continue when an item fails. */
	continues: boolean;
}

export function readCurrentItem(context: IExecutePaginationFunctions): CurrentItem {
	const index = context.getItemIndex();
	const isToolCall = isTool(context);
	return {
		index,
		runIndex: Number(context.getWorkflowDataProxy(index).$runIndex) || 0,
		count: isToolCall ? 1 : countItems(context),
		isToolCall,
		continues: context.continueOnFail(),
	};
}

/**
 * Names the input item: run, position, and a fingerprint of its JSON and its files. Never of the request, which
 * `{{ $now }}` or an edited node change between two tries. A tool call is named by its input alone.
 */
export function keyOf(context: IExecutePaginationFunctions, item: CurrentItem): string {
	const input = item.isToolCall ? readToolInput(context) : context.getInputData();
	const facts = [input.json, identifyFiles(input)];
	return item.isToolCall
		? `tool:${shortHash(sortedJson(facts))}`
		: `${item.runIndex}:${item.index}:${shortHash(JSON.stringify(facts))}`;
}

/**
 * What the model gave the tool. Older agents hand it over as the tool's own input; for newer ones n8n's engine runs
 * the tool like any node and puts a number of the call beside it, which differs each time.
 */
function readToolInput(context: IExecutePaginationFunctions): INodeExecutionData {
	const given = context.getInputData(0, NodeConnectionTypes.AiTool);
	if (Object.keys(given.json).length > 0) return given;
	const { binary, json } = context.getInputData();
	return { json: { ...json, toolCallId: undefined }, ...(binary && { binary }) };
}

export function shortHash(text: string | Uint8Array): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** n8n gives the tool variant of a node a type name that ends with `Tool`. */
function isTool(context: IExecutePaginationFunctions): boolean {
	return context.getNode().type.endsWith('Tool') || !context.getExecuteData().data.main;
}

function countItems(context: IExecutePaginationFunctions): number {
	// With "Execute Once" n8n hands over the first item only, but leaves the others in the execute data.
	if (context.getNode().executeOnce === true) return 1;
	return context.getExecuteData().data.main?.[0]?.length ?? 1;
}

/** n8n keeps files inside the item (`data`, in base64) or outside it (`id`). */
function identifyFiles(input: INodeExecutionData): IDataObject[] {
	return Object.entries(input.binary ?? {}).map(([field, file]) => ({
		field,
		fileName: file.fileName,
		file: file.id ?? shortHash(file.data),
	}));
}
