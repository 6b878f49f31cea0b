import { parse, stringify } from 'flatted';
import type { INodeParameters, IRunExecutionData } from 'n8n-workflow';

import { execute } from './execution';
import type { Cancellation, SavedWorkflow } from './execution';
import { mediumName, toResult } from './run-workflow';
import type { TestedNode, WorkflowResult } from './run-workflow';

export interface RetryOptions extends Cancellation {
	/** Given: *Retry with currently saved workflow*, with these parameters changed in between. */
	edited?: INodeParameters;
	/** Settings of the node that were changed in between, such as *On Error*. */
	settings?: Partial<TestedNode>;
}

/** An execution is kept as text: what is not data does not survive. */
function restore(data: IRunExecutionData): IRunExecutionData {
	return parse(stringify(data)) as IRunExecutionData;
}

function edit(saved: SavedWorkflow, { edited, settings }: RetryOptions): SavedWorkflow {
	const nodes = saved.nodes.map((node) =>
		node.name === mediumName
			? { ...node, ...settings, parameters: { ...node.parameters, ...edited } }
			: node,
	);
	return { ...saved, nodes };
}

/**
 * *Retry execution* on a failed execution, as n8n's ExecutionService.retry does it: the failed node's
 * last run is taken away, the node itself still waits on the stack, its context data stays.
 */
export async function retryExecution(
	previous: WorkflowResult,
	options: RetryOptions = {},
): Promise<WorkflowResult> {
	const data = restore(previous.run.data);
	const { resultData, executionData } = data;
	if (!executionData) throw new Error('The execution has nothing that could be retried.');
	const last = resultData.lastNodeExecuted;
	if (last !== undefined) {
		delete resultData.error;
		const runs = resultData.runData[last];
		if (runs?.at(-1)?.error !== undefined) runs.pop();
	}
	const isEdited = options.edited !== undefined || options.settings !== undefined;
	const saved = isEdited ? edit(previous.saved, options) : previous.saved;
	if (isEdited) {
		for (const waiting of executionData.nodeExecutionStack) {
			const node = saved.nodes.find(({ name }) => name === waiting.node.name);
			if (node === undefined) throw new Error(`The workflow has no node ${waiting.node.name}.`);
			waiting.node = node;
		}
	}
	const { run, logs } = await execute(saved, data, 'retry', options);
	return toResult(saved, run, logs);
}
