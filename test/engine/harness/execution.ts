import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	IConnections,
	ICredentialType,
	INode,
	INodeType,
	IRun,
	IRunExecutionData,
	IWorkflowSettings,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { createAdditionalData } from './additional-data';
import { CredentialTypes } from './credential-types';
import { CredentialsHelper } from './credentials-helper';
import type { StoredCredentials } from './credentials-helper';
import { prepareMemory } from './deduplicator';
import { withLogs } from './logs';
import { createNodeTypes } from './node-types';

/** A workflow as n8n’s database would have it, with the credentials its nodes name. */
export interface SavedWorkflow {
	/** Empty for a workflow that was not saved yet. */
	id?: string;
	nodes: INode[];
	connections: IConnections;
	settings: IWorkflowSettings;
	/** n8n stores a refreshed token here, as it does in its database. */
	credentials: StoredCredentials;
	/** Node and credential types to use in place of the built package, for tests of the engine itself. */
	nodeTypes?: Record<string, INodeType>;
	credentialTypes?: Record<string, ICredentialType>;
}

export interface Cancellation {
	/** Stops the execution as the *Stop* button does. */
	signal?: AbortSignal;
	cancelAfterMs?: number;
}

let executions = 0;

function stopWhenAsked(stop: () => void, { signal, cancelAfterMs }: Cancellation): () => void {
	const timer = cancelAfterMs === undefined ? undefined : setTimeout(stop, cancelAfterMs);
	signal?.addEventListener('abort', stop);
	return () => {
		clearTimeout(timer);
		signal?.removeEventListener('abort', stop);
	};
}

/** Lets the engine run a workflow from the state in `data` to its end. */
export async function execute(
	saved: SavedWorkflow,
	data: IRunExecutionData,
	mode: WorkflowExecuteMode,
	cancellation: Cancellation = {},
): Promise<{ run: IRun; logs: string[] }> {
	await prepareMemory();
	const nodeTypes = await createNodeTypes(saved.nodeTypes);
	const credentialTypes = await CredentialTypes.load(saved.credentialTypes);
	const helper = new CredentialsHelper(credentialTypes, saved.credentials, nodeTypes);
	const id = `${++executions}`;
	const { nodes, connections, settings } = saved;
	const base = {
		id: saved.id ?? 'workflow',
		name: 'Workflow',
		active: false,
		connections,
		settings,
	};
	const additionalData = createAdditionalData(helper, id);
	additionalData.hooks = new ExecutionLifecycleHooks(mode, id, {
		...base,
		nodes,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(),
		updatedAt: new Date(),
	});
	const logs: string[] = [];
	const run = await withLogs(logs, async () => {
		const workflow = new Workflow({ ...base, nodes, nodeTypes });
		const running = new WorkflowExecute(additionalData, mode, data).processRunExecutionData(
			workflow,
		);
		const done = stopWhenAsked(() => running.cancel(), cancellation);
		try {
			return await running;
		} finally {
			done();
		}
	});
	return { run, logs };
}
