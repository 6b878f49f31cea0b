import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INode } from 'n8n-workflow';
import { projectFolder, type StoredCredential, type WorkflowToCreate } from '../n8n';

/** The example that the demo runs. */
export const RSS_EXAMPLE = 'rss-to-medium.json';

const MEDIUM = 'n8n-nodes-medium.medium';
/** The parameter that holds a feed's address, by type of node. */
const feedParameters: Readonly<Record<string, string>> = {
	'n8n-nodes-base.rssFeedRead': 'url',
	'n8n-nodes-base.rssFeedReadTrigger': 'feedUrl',
};

function isWorkflow(value: unknown): value is WorkflowToCreate {
	return typeof value === 'object' && value !== null && 'nodes' in value && 'connections' in value;
}

/** What a person does by hand after importing an example: choose the credential, put in the feed's address. */
export interface Choices {
	credential: StoredCredential;
	feed: string;
}

function withChoices(node: INode, { credential, feed }: Choices): INode {
	// The AI agent's variant of the node has a type name of its own.
	if (node.type === MEDIUM || node.type === `${MEDIUM}Tool`) {
		const { id, name, type } = credential;
		return { ...node, credentials: { [type]: { id, name } } };
	}
	const parameter = feedParameters[node.type];
	if (parameter === undefined) return node;
	return { ...node, parameters: { ...node.parameters, [parameter]: feed } };
}

/** Every workflow in `examples/`, by file name, ready to be created in an n8n. */
export async function loadExamples(choices: Choices): Promise<Map<string, WorkflowToCreate>> {
	const folder = join(projectFolder, 'examples');
	const examples = new Map<string, WorkflowToCreate>();
	for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
		const workflow: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
		if (!isWorkflow(workflow)) throw new Error(`examples/${file} is not a workflow.`);
		examples.set(file, {
			...workflow,
			nodes: workflow.nodes.map((node) => withChoices(node, choices)),
		});
	}
	return examples;
}
