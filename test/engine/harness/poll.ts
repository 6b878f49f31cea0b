import { PollContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	IDataObject,
	INode,
	INodeParameters,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { createAdditionalData } from './additional-data';
import { CredentialTypes } from './credential-types';
import { CredentialsHelper } from './credentials-helper';
import { withLogs } from './logs';
import { createNodeTypes } from './node-types';
import { loadPackage, mediumTriggerType } from './package';

/** A workflow that begins with the trigger, as n8n activates and polls it. */
export class WatchingWorkflow {
	private context?: PollContext;

	private workflow?: Workflow;

	/** What n8n's database has of the workflow's static data. */
	private saved: IDataObject = {};

	constructor(private parameters: INodeParameters) {}

	/** Activates the workflow: n8n polls once, and an error of that poll keeps it from being active. */
	async activate(mode: WorkflowActivateMode = 'activate'): Promise<IDataObject[]> {
		this.context = await this.createContext('trigger', mode);
		const items = await this.run(this.context);
		this.save();
		return items;
	}

	/** One poll. The static data is saved when items come out, and otherwise stays in memory. */
	async poll(): Promise<IDataObject[]> {
		if (!this.context) throw new Error('The workflow is not active.');
		const items = await this.run(this.context);
		if (items.length > 0) this.save();
		return items;
	}

	/** The polls of an n8n that was stopped and started again: what was only in memory is gone. */
	async restart(): Promise<IDataObject[]> {
		return await this.activate('init');
	}

	/** A person saved the workflow with other parameters. */
	async edit(parameters: INodeParameters): Promise<IDataObject[]> {
		this.parameters = parameters;
		return await this.activate('update');
	}

	/** *Execute step*: nothing is saved. */
	async test(): Promise<IDataObject[]> {
		return await this.run(await this.createContext('manual', 'manual'));
	}

	/** The bytes of the static data as JSON. */
	get size(): number {
		return JSON.stringify(this.workflow?.staticData).length;
	}

	private save(): void {
		this.saved = JSON.parse(JSON.stringify(this.workflow?.staticData ?? {})) as IDataObject;
	}

	private async createContext(
		mode: WorkflowExecuteMode,
		activation: WorkflowActivateMode,
	): Promise<PollContext> {
		const nodeTypes = await createNodeTypes();
		const node: INode = {
			id: 'trigger',
			name: 'Medium Trigger',
			type: mediumTriggerType,
			typeVersion: 1,
			position: [0, 0],
			parameters: { pollTimes: { item: [{ mode: 'everyMinute' }] }, ...this.parameters },
		};
		this.workflow = new Workflow({
			id: 'workflow',
			nodes: [node],
			connections: {},
			active: mode !== 'manual',
			nodeTypes,
			staticData: structuredClone(this.saved),
		});
		const helper = new CredentialsHelper(await CredentialTypes.load(), {}, nodeTypes);
		const own = this.workflow.getNode(node.name) ?? node;
		return new PollContext(this.workflow, own, createAdditionalData(helper, ''), mode, activation);
	}

	private async run(context: PollContext): Promise<IDataObject[]> {
		const { poll } = (await loadPackage()).trigger;
		if (!poll) throw new Error('The trigger does not poll.');
		await this.workflow?.expression.acquireIsolate();
		try {
			const output = await withLogs([], async () => await poll.call(context));
			return (output?.[0] ?? []).map(({ json }) => json);
		} finally {
			await this.workflow?.expression.releaseIsolate();
		}
	}
}
