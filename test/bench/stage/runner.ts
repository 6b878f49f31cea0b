import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Execution, N8nClient, WorkflowToCreate } from '../../n8n';
import type { Article } from '../../e2e/kit/workflows';
import type { Probe } from './probe';

export interface Ran {
	/** Processor time of n8n's process from the call of the webhook until the execution is saved, in milliseconds. */
	cpu: number;
	execution: Execution;
	/** What n8n says these nodes took, added up, in milliseconds. */
	wall: number;
}

/** Runs one workflow once, with these articles. @throws Error unless the execution succeeds. */
export type Runner = (articles: readonly Article[]) => Promise<Ran>;

const POLL_MS = 20;

/** The only execution of a workflow, once it has ended and is saved. */
async function untilSaved(client: N8nClient, workflowId: string): Promise<string> {
	for (;;) {
		const [only] = await client.listExecutions(workflowId);
		if (only && !['new', 'running'].includes(only.status)) return only.id;
		await wait(POLL_MS);
	}
}

function wallOf({ data }: Execution, nodes: readonly string[]): number {
	return nodes
		.flatMap((node) => data.resultData.runData[node] ?? [])
		.reduce((sum, { executionTime }) => sum + executionTime, 0);
}

/**
 * Stores a workflow whose production webhook gets the articles; the nodes named are the contestant.
 * What an execution left behind is deleted when it has been read, so that all start alike.
 */
export async function runnerOf(
	{ client, probe }: { client: N8nClient; probe: Probe },
	workflow: (path: string) => WorkflowToCreate,
	nodes: readonly string[],
): Promise<Runner> {
	const path = randomUUID();
	const { id } = await client.createWorkflow(workflow(path));
	await client.activate(id);
	return async (articles) => {
		const cpuBefore = await probe.cpu();
		await client.callWebhook(path, { articles });
		const executionId = await untilSaved(client, id);
		const cpu = (await probe.cpu()) - cpuBefore;
		const execution = await client.getExecution(executionId);
		await client.call('POST', '/executions/delete', { ids: [executionId] });
		if (execution.status !== 'success') {
			const { error } = execution.data.resultData;
			throw new Error(`An execution failed: ${error?.message} ${error?.description ?? ''}`);
		}
		return { cpu, execution, wall: wallOf(execution, nodes) };
	};
}

/** Waits until `isSo` while a run goes on. @throws what the run throws, or Error when it ends before. */
export async function untilDuring(
	running: Promise<Ran>,
	isSo: () => Promise<boolean>,
): Promise<void> {
	const end = { hasCome: false };
	const ended = running.then(() => {
		end.hasCome = true;
	});
	const seen = (async () => {
		while (!end.hasCome) {
			if (await isSo()) return true;
			await wait(POLL_MS);
		}
		return false;
	})();
	const wasSeen = await Promise.race([seen, ended.then(async () => await seen)]);
	if (!wasSeen) throw new Error('The run ended before what it was to be measured at.');
}
