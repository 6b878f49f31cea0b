import { setTimeout as wait } from 'node:timers/promises';
import type { IWorkflowBase } from 'n8n-workflow';
import { type Execution, isUnderWay, readExecution, type StoredExecution } from './execution';
import { N8nRefused, restOf } from './rest';

/** The owner that the demo and the tests create. The password obeys n8n's rules and protects nothing. */
export const owner = {
	email: 'owner@example.com',
	password: 'Sandbox-2-Medium',
	firstName: 'Ada',
	lastName: 'Sandbox',
};

/** A workflow as people export it: a name, nodes and connections are enough. */
export type WorkflowToCreate = Pick<IWorkflowBase, 'name' | 'nodes' | 'connections'> &
	Partial<IWorkflowBase>;

export interface StoredWorkflow {
	id: string;
	name: string;
	versionId: string;
	nodes: IWorkflowBase['nodes'];
}

export interface StoredCredential {
	id: string;
	name: string;
	type: string;
}

export interface CredentialTest {
	status: 'OK' | 'Error';
	message: string;
}

const POLL_MS = 200;
const RUN_MS = 300_000;

/** A client of a real n8n's own REST interface, the one its editor uses. Works on both lines. */
export function n8nClient(url: string) {
	const { call, http, open } = restOf(url);

	async function getExecution(id: string): Promise<Execution> {
		return readExecution(await call<StoredExecution>('GET', `/executions/${id}`));
	}

	async function getWorkflow(id: string): Promise<StoredWorkflow & IWorkflowBase> {
		return await call('GET', `/workflows/${id}`);
	}

	/** Waits until an execution has ended. @throws Error after five minutes. */
	async function untilEnded(id: string): Promise<Execution> {
		const deadline = Date.now() + RUN_MS;
		while (Date.now() < deadline) {
			const stored = await call<{ status: string }>('GET', `/executions/${id}`);
			if (!isUnderWay(stored)) return await getExecution(id);
			await wait(POLL_MS);
		}
		throw new Error(`Execution ${id} had not ended after ${RUN_MS / 1000} seconds.`);
	}

	return {
		call,
		getExecution,
		getWorkflow,
		open,
		untilEnded,

		async setupOwner(): Promise<void> {
			await call('POST', '/owner/setup', owner);
		},

		async login(): Promise<void> {
			const { email, password } = owner;
			await call('POST', '/login', { email, emailOrLdapLoginId: email, password });
		},

		/** Whether this n8n has no owner yet. */
		async isNew(): Promise<boolean> {
			const { userManagement } = await call<{ userManagement: { showSetupOnFirstLoad?: boolean } }>(
				'GET',
				'/settings',
			);
			return userManagement.showSetupOnFirstLoad === true;
		},

		async createCredential(type: string, name: string, data: object): Promise<StoredCredential> {
			return await call('POST', '/credentials', { type, name, data });
		},

		/** What the button *Test* in the editor does: stored credentials only, tried with these values. */
		async testCredential(credential: StoredCredential, data: object): Promise<CredentialTest> {
			const { id, name, type } = credential;
			return await call('POST', '/credentials/test', { credentials: { id, name, type, data } });
		},

		/** Saves other values of a credential, as an edit in the editor does: all of them are given. */
		async editCredential({ id, name, type }: StoredCredential, data: object): Promise<void> {
			await call('PATCH', `/credentials/${id}`, { id, name, type, data });
		},

		/** What the button *Connect my account* opens for an OAuth2 credential. */
		async authorizeUrl({ id }: StoredCredential): Promise<string> {
			return await call('GET', `/oauth2-credential/auth?id=${id}`);
		},

		/** Whether the editor shows an OAuth2 credential as connected. */
		async isConnected({ id }: StoredCredential): Promise<boolean> {
			const { data } = await call<{ data: { oauthTokenData?: unknown } }>(
				'GET',
				`/credentials/${id}?includeData=true`,
			);
			return data.oauthTokenData === true;
		},

		async createWorkflow(workflow: WorkflowToCreate): Promise<StoredWorkflow> {
			// Without pinData n8n 2.41.1 stores null, and its editor cannot run a single step of the workflow.
			const empty = { settings: {}, pinData: {} };
			return await call('POST', '/workflows', { ...empty, ...workflow, active: false });
		},

		/** Saves the parameters of one node, as an edit in the editor does. */
		async editNode(workflowId: string, node: string, parameters: object): Promise<void> {
			const { nodes, connections, versionId, name, settings } = await getWorkflow(workflowId);
			const edited = nodes.map((each) => (each.name === node ? { ...each, parameters } : each));
			await call('PATCH', `/workflows/${workflowId}`, {
				name,
				settings,
				connections,
				versionId,
				nodes: edited,
			});
		},

		/** Publishes the workflow's current version: its webhooks and triggers then listen. */
		async activate(id: string): Promise<void> {
			const { versionId } = await getWorkflow(id);
			await call('POST', `/workflows/${id}/activate`, { versionId });
		},

		async deactivate(id: string): Promise<void> {
			await call('POST', `/workflows/${id}/deactivate`, {});
		},

		/**
		 * Runs a workflow from its first trigger, as *Execute workflow* in the editor does, to its end; with `upTo`, only up
		 * to that node, as *Execute step* does.
		 */
		async runByHand(id: string, upTo?: string): Promise<Execution> {
			const workflow = await getWorkflow(id);
			const trigger = workflow.nodes.find(({ type }) => /trigger$/i.test(type));
			if (trigger === undefined) throw new Error(`Workflow ${id} has no trigger.`);
			const { executionId } = await call<{ executionId: string }>('POST', `/workflows/${id}/run`, {
				// 1.x runs what the editor has, 2.x what is stored and ignores this field.
				workflowData: workflow,
				triggerToStartFrom: { name: trigger.name },
				...(upTo !== undefined && { destinationNode: { nodeName: upTo, mode: 'inclusive' } }),
			});
			return await untilEnded(executionId);
		},

		/** *Retry with original workflow*, or with `loadWorkflow` *with currently saved workflow*, to its end. */
		async retryExecution(id: string, options: { loadWorkflow: boolean }): Promise<Execution> {
			const retry = await call<{ id: string }>('POST', `/executions/${id}/retry`, options);
			return await untilEnded(retry.id);
		},

		async stopExecution(id: string): Promise<void> {
			await call('POST', `/executions/${id}/stop`, {});
		},

		/** The latest first, a hundred at most. */
		async listExecutions(
			workflowId?: string,
			status?: Execution['status'],
		): Promise<Array<Omit<Execution, 'data'>>> {
			const filter = {
				...(workflowId !== undefined && { workflowId }),
				...(status !== undefined && { status: [status] }),
			};
			const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: '100' });
			const { results } = await call<{ results: Array<Omit<Execution, 'data'>> }>(
				'GET',
				`/executions?${query.toString()}`,
			);
			return results;
		},

		/** Calls a production webhook. n8n needs a moment after `activate`: a 404 is asked again for 15 seconds. */
		async callWebhook(path: string, body: object): Promise<{ status: number; data: unknown }> {
			const deadline = Date.now() + 15_000;
			for (;;) {
				const { status, data } = await http.post<unknown>(`/webhook/${path}`, body);
				if (status !== 404) return { status, data };
				if (Date.now() > deadline) throw new N8nRefused(`POST /webhook/${path}`, status, data);
				await wait(POLL_MS);
			}
		},
	};
}

export type N8nClient = ReturnType<typeof n8nClient>;
