import type { INode, INodeParameters, IRunExecutionData } from 'n8n-workflow';
import { loadExamples } from '../../demo/examples';
import type { Execution, WorkflowToCreate } from '../../n8n';
import { importTable, type RecordTable } from './table';
import type { RecordStage } from './stage';

export const RECORD_EXAMPLE = 'rss-to-medium-with-publishing-record.json';
export const SCHEDULE = 'Every Hour';
export const RSS_TRIGGER = 'New Article in Feed';
export const TO_SETTLE = 'Settle These by Hand';

/** What a test changes about a node of the example. */
export type Edits = Readonly<Record<string, { parameters?: INodeParameters; disabled?: boolean }>>;

/** The example as a person has it who has chosen the credential, the feed and the table. */
export async function recordWorkflow(
	{ credential, feed }: RecordStage,
	tableId: string,
	edits: Edits = {},
): Promise<WorkflowToCreate> {
	const examples = await loadExamples({ credential, feed: feed.url });
	const example = examples.get(RECORD_EXAMPLE);
	if (example === undefined) throw new Error(`examples/${RECORD_EXAMPLE} is missing.`);
	function edited(node: INode): INode {
		const { parameters = {}, ...others } = edits[node.name] ?? {};
		const table =
			node.name === 'Publishing Record'
				? { dataTableId: { __rl: true, mode: 'list', value: tableId } }
				: {};
		return { ...node, ...others, parameters: { ...node.parameters, ...table, ...parameters } };
	}
	return { ...example, nodes: example.nodes.map(edited) };
}

/** The example at work with a table of its own. */
export interface Publishing {
	workflowId: string;
	table: RecordTable;
	/** Runs it from a trigger and does not wait. @returns the execution's ID */
	begin(trigger?: string): Promise<string>;
	/** What *Execute step* on a node does: runs what leads to it, to the end. */
	runUpTo(node: string): Promise<Execution>;
	/** Runs it from a trigger, to its end. */
	run(trigger?: string): Promise<Execution>;
	/** The titles of the rows with a status, in the order of the table. */
	titles(status: string): Promise<string[]>;
}

let tables = 0;

/** Makes an empty table and the workflow that uses it. */
export async function setUpRecord(stage: RecordStage, edits?: Edits): Promise<Publishing> {
	tables += 1;
	const table = await importTable(stage.client, `record_${tables}`);
	const workflow = await recordWorkflow(stage, table.id, edits);
	const { id: workflowId } = await stage.client.createWorkflow(workflow);
	async function start(how: object): Promise<string> {
		const workflowData = await stage.client.getWorkflow(workflowId);
		const { executionId } = await stage.client.call<{ executionId: string }>(
			'POST',
			`/workflows/${workflowId}/run`,
			{ workflowData, ...how },
		);
		return executionId;
	}
	async function begin(trigger = SCHEDULE): Promise<string> {
		return await start({ triggerToStartFrom: { name: trigger } });
	}
	async function runUpTo(nodeName: string): Promise<Execution> {
		const id = await start({
			triggerToStartFrom: { name: SCHEDULE },
			destinationNode: { nodeName, mode: 'inclusive' },
		});
		return await stage.client.untilEnded(id);
	}
	return {
		workflowId,
		table,
		begin,
		runUpTo,
		run: async (trigger) => await stage.client.untilEnded(await begin(trigger)),
		titles: async (status) =>
			(await table.rows()).filter((row) => row.status === status).map(({ title }) => title),
	};
}

/** What went wrong in an execution, for the message of an assertion. */
export function problemOf({ data }: { data: IRunExecutionData }): string {
	const { error, lastNodeExecuted } = data.resultData;
	return `${lastNodeExecuted}: ${error?.message ?? 'no error'}`;
}
