import { createRunExecutionData } from 'n8n-workflow';
import type {
	ExecutionError,
	IConnections,
	INode,
	INodeExecutionData,
	INodeParameters,
	IRun,
	IWorkflowSettings,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { execute } from './execution';
import type { Cancellation, SavedWorkflow } from './execution';
import { mediumType } from './package';
import { behindType, triggerType } from './stub-nodes';

export const triggerName = 'Articles';
export const mediumName = 'Medium';
const behindName = 'Behind';
const behindErrorName = 'Behind Error';

export type TestedNode = Partial<INode> & { parameters: INodeParameters };

export interface WorkflowCase
	extends
		Cancellation,
		Pick<SavedWorkflow, 'credentials' | 'nodeTypes'>,
		Partial<Pick<SavedWorkflow, 'credentialTypes'>> {
	/** What the trigger *Articles* hands to the node; one empty item unless given. */
	input?: INodeExecutionData[];
	/** The node under test, named *Medium*; its type version is 2 unless given. */
	node: TestedNode;
	/** Puts a node behind each output that resolves this expression, by default the item of *Articles*. */
	behind?: true | string;
	/** More nodes, and the connections that lead to them. */
	nodes?: INode[];
	connections?: IConnections;
	settings?: IWorkflowSettings;
	/** n8n 2.x can keep the files of an item under one name in its JSON. */
	binaryMode?: IWorkflowSettings['binaryMode'];
	mode?: WorkflowExecuteMode;
	workflowId?: string;
}

export interface WorkflowResult {
	/** What came out of the node's first output in its last run. */
	items: INodeExecutionData[];
	errorItems: INodeExecutionData[];
	/** What came out behind the two outputs: `{ item, linked }`. */
	behind: { items: INodeExecutionData[]; errorItems: INodeExecutionData[] };
	/** Why the execution ended, when it ended with an error. */
	error?: ExecutionError;
	/** The whole execution, as n8n would save it. */
	run: IRun;
	logs: string[];
	saved: SavedWorkflow;
}

function createNode(name: string, type: string, position: number, rest: Partial<INode>): INode {
	return { id: name, name, type, typeVersion: 1, position: [position, 0], parameters: {}, ...rest };
}

/** The node's credentials, by the names of the stored ones. */
function namesOf(credentials: SavedWorkflow['credentials']): INode['credentials'] {
	return Object.fromEntries(
		Object.keys(credentials).map((type) => [type, { id: type, name: type }]),
	);
}

function to(node: string) {
	return [{ node, type: 'main' as const, index: 0 }];
}

function buildWorkflow(workflow: WorkflowCase): SavedWorkflow {
	const { node, behind, credentials, nodeTypes, credentialTypes } = workflow;
	const settings = { executionOrder: 'v1' as const, ...workflow.settings };
	const nodes = [
		createNode(triggerName, triggerType, 0, {}),
		createNode(mediumName, mediumType, 1, {
			typeVersion: 2,
			credentials: namesOf(credentials),
			...node,
		}),
		...(workflow.nodes ?? []),
	];
	const connections: IConnections = {
		[triggerName]: { main: [to(mediumName)] },
		...workflow.connections,
	};
	if (behind !== undefined) {
		const link = behind === true ? `={{ $('${triggerName}').item.json }}` : behind;
		for (const name of [behindName, behindErrorName]) {
			nodes.push(createNode(name, behindType, 2, { parameters: { link } }));
		}
		connections[mediumName] = { main: [to(behindName), to(behindErrorName)] };
	}
	return {
		nodes,
		connections,
		settings: workflow.binaryMode ? { ...settings, binaryMode: workflow.binaryMode } : settings,
		credentials: structuredClone(credentials),
		...(workflow.workflowId !== undefined && { id: workflow.workflowId }),
		...(nodeTypes && { nodeTypes }),
		...(credentialTypes && { credentialTypes }),
	};
}

function outputOf(run: IRun, node: string, output: number): INodeExecutionData[] {
	return run.data.resultData.runData[node]?.at(-1)?.data?.main?.[output] ?? [];
}

/** Picks out of a finished execution what tests look at. */
export function toResult(saved: SavedWorkflow, run: IRun, logs: string[]): WorkflowResult {
	const { error } = run.data.resultData;
	return {
		items: outputOf(run, mediumName, 0),
		errorItems: outputOf(run, mediumName, 1),
		behind: {
			items: outputOf(run, behindName, 0),
			errorItems: outputOf(run, behindErrorName, 0),
		},
		...(error && { error }),
		run,
		logs,
		saved,
	};
}

/** Runs `Articles → Medium (→ Behind)` in n8n-core's own engine, from the trigger's items to the end. */
export async function runWorkflow(workflow: WorkflowCase): Promise<WorkflowResult> {
	const saved = buildWorkflow(workflow);
	const [start] = saved.nodes;
	if (start === undefined) throw new Error('A workflow starts with a trigger.');
	const items = structuredClone(workflow.input ?? [{ json: {} }]);
	const data = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: start, data: { main: [items] }, source: null }],
		},
	});
	const { run, logs } = await execute(saved, data, workflow.mode ?? 'trigger', workflow);
	return toResult(saved, run, logs);
}
