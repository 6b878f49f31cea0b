import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { WorkflowToCreate } from '../../n8n';
import { webhook } from '../workflows';
import type { QueueStage } from './stage';

type Part = ReturnType<typeof webhook>;

/** A production webhook that answers at once, while its execution still waits for a worker. */
export function quickWebhook(path: string, name = 'Webhook'): Part {
	const part = webhook(path);
	const parameters = { ...part.parameters, responseMode: 'onReceived' };
	return { ...part, name, parameters };
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
	/** Waits until fewer executions than these have not ended. @throws Error after ten minutes. */
	untilFewer(open: number): Promise<void>;
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
	async function untilStatuses(
		areSo: (open: number, ended: number) => boolean,
		what: string,
	): Promise<void> {
		const deadline = Date.now() + LIMIT_MS;
		for (;;) {
			const all = await statuses();
			const open = sum(underWay.map((status) => all.get(status) ?? 0));
			if (areSo(open, sum([...all.values()]) - open)) return;
			if (Date.now() > deadline) throw new Error(`Not within ten minutes: ${what}.`);
			await wait(POLL_MS);
		}
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
			await untilStatuses(
				(open, ended) => open === 0 && ended >= count,
				`${count} executions have ended`,
			);
		},
		async untilFewer(executions) {
			await untilStatuses((open) => open < executions, `fewer than ${executions} are under way`);
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
