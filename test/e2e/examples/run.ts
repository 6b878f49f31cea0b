import assert from 'node:assert/strict';
import type { Execution, WorkflowToCreate } from '../../n8n';
import { importExample, type Hand } from './import';
import type { Stage } from '../kit/stage';

/** The type of this package's node in an example, as itself and as a tool. */
export const MEDIUM = 'n8n-nodes-medium.medium';
export const MEDIUM_TOOL = `${MEDIUM}Tool`;

/** Imports an example, makes the changes by hand and runs it to a good end. */
export async function runExample(stage: Stage, file: string, hand: Hand): Promise<Execution> {
	return await runWorkflow(stage, await importExample(file, hand));
}

/** Runs a workflow to a good end. */
export async function runWorkflow(
	{ client }: Stage,
	workflow: WorkflowToCreate,
): Promise<Execution> {
	const { id } = await client.createWorkflow(workflow);
	const execution = await client.runByHand(id);
	const { error } = execution.data.resultData;
	assert.equal(execution.status, 'success', `${error?.message} ${error?.description}`);
	return execution;
}

/** The requests that reached Medium: method, path and status. */
export function requestsTo({ sandbox }: Stage): string[] {
	return sandbox.requests.map(({ method, path, status }) => `${method} ${path} ${status ?? 'cut'}`);
}
