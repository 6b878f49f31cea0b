import type { IRunExecutionData, IWorkflowBase } from 'n8n-workflow';
import { parseFlatted } from './flatted';

/** An execution as n8n's REST interface shows it, with its run data readable. */
export interface Execution {
	id: string;
	status: string;
	mode: string;
	finished: boolean;
	workflowId: string;
	retryOf?: string | null;
	data: IRunExecutionData;
	workflowData: IWorkflowBase;
}

/** An execution with its run data as n8n sends them. */
export type StoredExecution = Omit<Execution, 'data'> & { data: string | IRunExecutionData };

function isRunData(value: unknown): value is IRunExecutionData {
	return typeof value === 'object' && value !== null && 'resultData' in value;
}

/** @throws Error if the run data are not what n8n stores. */
export function readExecution(stored: StoredExecution): Execution {
	const data = typeof stored.data === 'string' ? parseFlatted(stored.data) : stored.data;
	if (!isRunData(data)) throw new Error(`Execution ${stored.id} has no run data.`);
	return { ...stored, data };
}

/** Whether an execution has not ended. */
export function isUnderWay({ status }: { status: string }): boolean {
	return status === 'new' || status === 'running' || status === 'waiting';
}

/** The items a node put out in its last run. */
export function itemsOf(execution: Execution, node: string, output = 0): unknown[] {
	const run = execution.data.resultData.runData[node]?.at(-1);
	return run?.data?.main?.[output]?.map((item) => item.json) ?? [];
}
