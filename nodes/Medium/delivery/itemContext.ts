import type {
	IContextObject,
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IExecutePaginationFunctions,
	INodeExecutionData,
	NodeParameterValueType,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import type { Identified } from '../client/shapes';
import { Ledger } from './ledger';

/** What n8n gives an operation: a declarative one gets it for each item, a custom one for all items at once. */
export type NodeContext = IExecutePaginationFunctions | IExecuteFunctions;

/** One item of the node's input, and everything n8n lets us read for it. */
export interface ItemContext {
	n8n: NodeContext;
	/** The position among the node's input items. */
	index: number;
	input: INodeExecutionData;
	/** An AI agent called the node as a tool: one item, no files, and n8n raises the run index with every try. */
	isToolCall: boolean;
	runIndex: number;
	/** A parameter, with its expressions resolved for this item. */
	parameter(name: string, fallback: NodeParameterValueType): unknown;
	/** A credential, with its expressions resolved for this item. */
	credential(type: string): Promise<ICredentialDataDecryptedObject>;
	execution: ExecutionState;
	ledger: Ledger;
}

/** Runs one task at a time, in the order in which they came. */
export class Turns {
	private last: Promise<unknown> = Promise.resolve();

	async run<Result>(task: () => Promise<Result>): Promise<Result> {
		const result = this.last.then(task, task);
		this.last = result;
		return await result;
	}
}

/** What the node keeps in this process for one execution. */
export class ExecutionState {
	/** The user of each credential: looked up once. */
	readonly users = new Map<string, Identified>();

	/** An AI agent may call the tool several times at once. */
	readonly turns = new Turns();
}

/** n8n gives out the same context object for a node through all runs and tries of an execution (1.123 and 2.41). */
const states = new WeakMap<IContextObject, ExecutionState>();

export function executionStateOf(context: NodeContext): ExecutionState {
	const memory = context.getContext('node');
	const state = states.get(memory) ?? new ExecutionState();
	states.set(memory, state);
	return state;
}

/** The item that n8n calls a declarative operation for. */
export function itemOf(context: IExecutePaginationFunctions): ItemContext {
	return {
		...sharedBy(context),
		index: context.getItemIndex(),
		input: isTool(context) ? readToolInput(context) : context.getInputData(),
		parameter: (name, fallback) => context.getNodeParameter(name, fallback),
		credential: async (type) => await context.getCredentials(type),
	};
}

/** All items of a custom operation. */
export function itemsOf(context: IExecuteFunctions): ItemContext[] {
	const shared = sharedBy(context);
	return context.getInputData().map((input, index) => ({
		...shared,
		index,
		input,
		parameter: (name, fallback): unknown => context.getNodeParameter(name, index, fallback),
		credential: async (type) => await context.getCredentials(type, index),
	}));
}

function sharedBy(context: NodeContext) {
	return {
		n8n: context,
		isToolCall: isTool(context),
		runIndex: Number(context.getWorkflowDataProxy(0).$runIndex) || 0,
		execution: executionStateOf(context),
		ledger: new Ledger(context.getContext('node')),
	};
}

/** n8n gives the tool variant of a node a type name that ends with `Tool`. */
export function isTool(context: NodeContext): boolean {
	return context.getNode().type.endsWith('Tool') || !context.getExecuteData().data.main;
}

/**
 * What the model gave the tool. Older agents hand it over as the tool's own input; for newer ones n8n's engine runs
 * the tool like any node and adds a number of the call, which differs each time.
 */
function readToolInput(context: IExecutePaginationFunctions): INodeExecutionData {
	const given = context.getInputData(0, NodeConnectionTypes.AiTool);
	if (Object.keys(given.json).length > 0) return given;
	const { binary, json } = context.getInputData();
	return { json: { ...json, toolCallId: undefined }, ...(binary && { binary }) };
}
