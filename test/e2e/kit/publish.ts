import { randomUUID } from 'node:crypto';
import type { INode, INodeParameters } from 'n8n-workflow';
import type { Execution, StoredCredential, WorkflowToCreate } from '../../n8n';
import type { Stage } from './stage';
import {
	type Article,
	articles,
	chain,
	medium,
	postOfItem,
	splitArticles,
	webhook,
} from './workflows';

/** A workflow that was called once through its production webhook. */
export interface Run {
	workflowId: string;
	execution: Execution;
}

/**
 * Calls a workflow once with these articles, waits until its execution has ended, and takes the webhook away.
 * `workflow` gets the path of its webhook.
 */
export async function callOnce(
	{ client }: Pick<Stage, 'client'>,
	workflow: (path: string) => WorkflowToCreate,
	body: readonly Article[],
): Promise<Run> {
	const path = randomUUID();
	const { id: workflowId } = await client.createWorkflow(workflow(path));
	await client.activate(workflowId);
	await client.callWebhook(path, { articles: body });
	await client.deactivate(workflowId);
	const [latest] = await client.listExecutions(workflowId);
	if (latest === undefined) throw new Error('The workflow has no execution.');
	return { workflowId, execution: await client.untilEnded(latest.id) };
}

export interface Publishing {
	/** How many articles. Five by default. */
	count?: number;
	/** In place of the stage's. */
	credential?: StoredCredential;
	/** In place of those of `postOfItem`, or besides them. */
	parameters?: INodeParameters;
	settings?: Partial<INode>;
}

/** A workflow that publishes the articles of its webhook. */
export function publishing(
	stage: Pick<Stage, 'credential'>,
	{ credential = stage.credential, parameters, settings }: Publishing = {},
): (path: string) => WorkflowToCreate {
	const node = medium(credential, { ...postOfItem, ...parameters }, settings);
	return (path) => chain('Publish', [webhook(path), splitArticles(), node]);
}

/** Publishes articles with one workflow, in one execution. */
export async function publish(stage: Stage, how: Publishing = {}): Promise<Run> {
	return await callOnce(stage, publishing(stage, how), articles(how.count ?? 5));
}

/** *Retry On Fail* with short waits. */
export const retryOnFail = {
	retryOnFail: true,
	maxTries: 3,
	waitBetweenTries: 100,
} satisfies Partial<INode>;

/** The titles of `articles(count)`. */
export function titlesOf(count: number): string[] {
	return articles(count).map(({ title }) => title);
}

/** The titles on the sandbox, in order of creation. */
export function postedTitles({ sandbox }: Pick<Stage, 'sandbox'>): string[] {
	return sandbox.posts.map(({ title }) => title);
}

/** What a person reads of an execution that failed. */
export function wordsOf({ data }: Execution): string {
	const { error } = data.resultData;
	return `${error?.message} ${error?.description}`;
}

/** One field of each item that the last run of a node gave out. */
export function fieldOf(execution: Execution, node: string, field: string, output = 0): unknown[] {
	const run = execution.data.resultData.runData[node]?.at(-1);
	return (run?.data?.main?.[output] ?? []).map(({ json }) => json[field]);
}

/** The sandbox's rule for requests that create a post. */
export const posts = { method: 'POST', path: /\/posts$/ };
