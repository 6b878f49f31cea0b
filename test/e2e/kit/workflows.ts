import { randomUUID } from 'node:crypto';
import type { INode, INodeParameters } from 'n8n-workflow';
import type { StoredCredential, WorkflowToCreate } from '../../n8n';

/** The name of the Medium node in every workflow made here. */
export const MEDIUM = 'Medium';

export type Part = Partial<INode> & Pick<INode, 'name' | 'type' | 'typeVersion' | 'parameters'>;

/** A workflow whose nodes follow one another. */
export function chain(name: string, parts: readonly Part[]): WorkflowToCreate {
	const nodes = parts.map((part, index) => ({
		id: randomUUID(),
		position: [index * 220, 0] satisfies [number, number],
		...part,
	}));
	const connections: WorkflowToCreate['connections'] = {};
	for (const [index, part] of parts.entries()) {
		const next = parts[index + 1];
		if (next === undefined) continue;
		connections[part.name] = { main: [[{ node: next.name, type: 'main', index: 0 }]] };
	}
	return { name, nodes, connections, settings: { executionOrder: 'v1' } };
}

/** From an output of one node to the input of another, both by name. */
export type Wire = readonly [from: string, output: number, to: string];

/** A workflow whose nodes are joined by these wires only. */
export function graph(
	name: string,
	parts: readonly Part[],
	wires: readonly Wire[],
): WorkflowToCreate {
	const connections: WorkflowToCreate['connections'] = {};
	for (const [from, output, to] of wires) {
		const outputs = ((connections[from] ??= {}).main ??= []);
		(outputs[output] ??= []).push({ node: to, type: 'main', index: 0 });
	}
	return { ...chain(name, parts), connections };
}

export function manualTrigger(): Part {
	return { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} };
}

/** A production webhook that answers when the workflow has ended. */
export function webhook(path: string): Part {
	return {
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		webhookId: path,
		parameters: { path, httpMethod: 'POST', responseMode: 'lastNode', responseData: 'allEntries' },
	};
}

/** One item for each entry of the list that the webhook received as `articles`. */
export function splitArticles(): Part {
	return {
		name: 'Articles',
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		parameters: { fieldToSplitOut: 'body.articles', options: {} },
	};
}

/** The node under test. */
export function medium(
	credential: StoredCredential,
	parameters: INodeParameters,
	settings: Partial<INode> = {},
): Part {
	const { id, name, type } = credential;
	return {
		name: MEDIUM,
		type: 'n8n-nodes-medium.medium',
		typeVersion: 2,
		credentials: { [type]: { id, name } },
		parameters: { authentication: 'accessToken', ...parameters },
		...settings,
	};
}

/** A node that gives each item out as the title of the article it comes from. */
export function sourceOf(name: string): Part {
	const value = "={{ $('Articles').item.json.title }}";
	return {
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: {
			assignments: { assignments: [{ id: 'source', name: 'source', type: 'string', value }] },
			options: {},
		},
	};
}

/** Publishes each item as a draft with the item's own title and text. */
export const postOfItem: INodeParameters = {
	resource: 'post',
	operation: 'create',
	title: '={{ $json.title }}',
	contentFormat: 'html',
	content: '={{ $json.text }}',
	publishStatus: 'draft',
};

export interface Article {
	title: string;
	text: string;
}

/** `count` short articles. */
export function articles(count: number): Article[] {
	return Array.from({ length: count }, (_, index) => ({
		title: `Article ${index + 1}`,
		text: `<p>Text ${index + 1}</p>`,
	}));
}
