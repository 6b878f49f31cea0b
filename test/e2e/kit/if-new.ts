import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { INode, INodeParameters } from 'n8n-workflow';
import type { Execution, WorkflowToCreate } from '../../n8n';
import { publishing, wordsOf } from './publish';
import type { Stage } from './stage';
import { type Article, MEDIUM, postOfItem } from './workflows';

/** *Create If New* of each item, whose title is its key. */
export const ifNew: INodeParameters = {
	...postOfItem,
	operation: 'createIfNew',
	key: '={{ $json.title }}',
};

/** A workflow in production: it gets a feed at each call. */
export interface Live {
	id: string;
	/** `more` is in the body of the call, beside the articles. */
	call(feed: readonly Article[], more?: object): Promise<unknown>;
	/** Calls it and waits until the execution has ended. */
	run(feed: readonly Article[], more?: object): Promise<Execution>;
	runWell(feed: readonly Article[], more?: object): Promise<Execution>;
	/** Saves other parameters of the Medium node and publishes the workflow again. */
	edit(parameters: INodeParameters): Promise<void>;
	end(): Promise<void>;
}

/** Publishes a workflow that has a webhook at this path. */
export async function goLive(
	stage: () => Stage,
	workflow: (path: string) => WorkflowToCreate,
): Promise<Live> {
	// Always the client of the n8n that runs: n8n may be started again in between.
	const client = () => stage().client;
	const path = randomUUID();
	const { id } = await client().createWorkflow(workflow(path));
	await client().activate(id);
	const call: Live['call'] = async (feed, more) =>
		await client().callWebhook(path, { articles: feed, ...more });
	const run: Live['run'] = async (feed, more) => {
		await call(feed, more);
		const [latest] = await client().listExecutions(id);
		assert.ok(latest, 'the workflow has an execution');
		return await client().untilEnded(latest.id);
	};
	return {
		id,
		call,
		run,
		async runWell(feed, more) {
			const execution = await run(feed, more);
			assert.equal(execution.status, 'success', wordsOf(execution));
			return execution;
		},
		async edit(parameters) {
			const all = { authentication: 'accessToken', ...ifNew, ...parameters };
			await client().deactivate(id);
			await client().editNode(id, MEDIUM, all);
			await client().activate(id);
		},
		end: async () => await client().deactivate(id),
	};
}

/** Webhook → Articles → Medium (*Create If New*). */
export async function publishIfNew(
	stage: () => Stage,
	settings: Partial<INode> = {},
	parameters: INodeParameters = {},
): Promise<Live> {
	const how = { parameters: { ...ifNew, ...parameters }, settings };
	return await goLive(stage, publishing(stage(), how));
}

/** How many requests for a post reached the sandbox. */
export function countPosts({ sandbox }: Stage): number {
	return sandbox.requests.filter(({ method }) => method === 'POST').length;
}

/** What the Medium node says under its output. */
export function hintsOf({ data }: Execution): string[] {
	const run = data.resultData.runData[MEDIUM]?.at(-1);
	return (run?.hints ?? []).map(({ message }) => message);
}
