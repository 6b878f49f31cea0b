import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { WorkflowToCreate } from '../../n8n';
import { type Part, webhook } from '../kit/workflows';
import type { QueueStage } from './stage';

/** A production webhook that answers at once, while its execution still waits for a worker. */
export function quickWebhook(path: string): Part {
	const part = webhook(path);
	const parameters = { ...part.parameters, responseMode: 'onReceived' };
	return { ...part, parameters };
}

/** A workflow that its production webhook starts. */
export interface Live {
	workflowId: string;
	/** Starts an execution. @throws Error if n8n does not take it. */
	call(body: object): Promise<void>;
	/** The executions so far, by status. */
	statuses(): Promise<Map<string, number>>;
	/** The IDs of the executions with a status, the first one first. */
	ids(status: string): Promise<string[]>;
	/** Waits until this many executions have ended. @throws Error after ten minutes. */
	untilEnded(count: number): Promise<void>;
	end(): Promise<void>;
}

const POLL_MS = 200;
const LIMIT_MS = 600_000;
const underWay = ['new', 'running', 'waiting'];

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}

/** Makes a workflow and activates it. `workflow` gets the path of its webhook. */
export async function goLive(
	{ client, query }: QueueStage,
	workflow: (path: string) => WorkflowToCreate,
): Promise<Live> {
	const path = randomUUID();
	const { id: workflowId } = await client.createWorkflow(workflow(path));
	await client.activate(workflowId);
	const ofWorkflow = `from execution_entity where "workflowId" = '${workflowId}'`;
	async function statuses(): Promise<Map<string, number>> {
		const rows = await query(`select status, count(*) ${ofWorkflow} group by status`);
		return new Map(rows.map(([status = '', count]) => [status, Number(count)]));
	}
	return {
		workflowId,
		statuses,
		async call(body) {
			const { status, data } = await client.callWebhook(path, body);
			if (status !== 200) throw new Error(`n8n answered ${status}: ${JSON.stringify(data)}`);
		},
		async ids(status) {
			const rows = await query(`select id ${ofWorkflow} and status = '${status}' order by id`);
			return rows.map(([id = '']) => id);
		},
		async untilEnded(count) {
			const deadline = Date.now() + LIMIT_MS;
			for (;;) {
				const all = await statuses();
				const open = sum(underWay.map((status) => all.get(status) ?? 0));
				if (open === 0 && sum([...all.values()]) >= count) return;
				if (Date.now() > deadline) throw new Error(`${count} executions had not ended.`);
				await wait(POLL_MS);
			}
		},
		async end() {
			await client.deactivate(workflowId);
		},
	};
}

/** Does `work` for each entry, at most `atOnce` at a time. */
export async function forEach<Entry>(
	entries: readonly Entry[],
	atOnce: number,
	work: (entry: Entry) => Promise<void>,
): Promise<void> {
	const rest = [...entries];
	async function next(): Promise<void> {
		for (let entry = rest.shift(); entry !== undefined; entry = rest.shift()) await work(entry);
	}
	await Promise.all(Array.from({ length: atOnce }, next));
}
