import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { runWorkflow } from '../harness';
import type { WorkflowCase, WorkflowResult } from '../harness';
import type { Sandbox, SandboxPost } from '../../sandbox';
import { tokenCredential } from './credentials';

/** The parameters of a post whose title and content come from the item. */
export const createPost = {
	resource: 'post',
	operation: 'create',
	title: '={{ $json.title }}',
	contentFormat: 'html',
	content: '={{ $json.content }}',
	publishStatus: 'public',
} satisfies INodeParameters;

/** Retry On Fail, without the wait between the tries. */
export const retryOnFail = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** Items as a feed reader would give them: *Article 1*, *Article 2* and so on. */
export function articles(count: number): INodeExecutionData[] {
	return Array.from({ length: count }, (_, index) => ({
		json: {
			title: `Article ${index + 1}`,
			content: `<h1>Article ${index + 1}</h1><p>Text of article ${index + 1}.</p>`,
		},
	}));
}

/** The same without a heading, which would become the title where there is none. */
export function withoutHeadings(items: INodeExecutionData[]): INodeExecutionData[] {
	return items.map(({ json }) => ({ json: { ...json, content: '<p>Text.</p>' } }));
}

export interface Publishing extends Partial<Omit<WorkflowCase, 'node' | 'settings'>> {
	/** In place of the parameters of `createPost`, or besides them. */
	parameters?: INodeParameters;
	/** The node's settings and its type version. */
	settings?: Partial<INode>;
}

/** Creates a post of each item with the sandbox's token. */
export async function publish(
	sandbox: Sandbox,
	{ parameters, settings, ...workflow }: Publishing = {},
): Promise<WorkflowResult> {
	return await runWorkflow({
		input: articles(1),
		credentials: tokenCredential(sandbox),
		node: { ...settings, parameters: { ...createPost, ...parameters } },
		...workflow,
	});
}

/** The titles of posts, e.g. of those on the sandbox, in order of creation. */
export function titles(posts: readonly SandboxPost[]): string[] {
	return posts.map(({ title }) => title);
}

/** The titles that `articles(count)` have. */
export function titlesOf(count: number): string[] {
	return Array.from({ length: count }, (_, index) => `Article ${index + 1}`);
}

/** Method and path of every request that reached the sandbox. */
export function wire({ requests }: Sandbox): string[] {
	return requests.map(({ method, path }) => `${method} ${path}`);
}
