import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INode } from 'n8n-workflow';
import { projectFolder, type StoredCredential, type WorkflowToCreate } from '../n8n';

/** The example that the demo runs. */
export const RSS_EXAMPLE = 'rss-to-medium.json';

/** What somebody wants to do who opens an example. */
const purposes: Readonly<Record<string, string>> = {
	[RSS_EXAMPLE]: 'Copy a blog’s feed to Medium',
	'wordpress-to-medium.json': 'Copy posts from WordPress or Ghost',
	'markdown-files-to-medium.json': 'Publish Markdown files with their images',
	'publication-submission.json': 'Submit a draft to a publication',
	'ai-agent-draft-with-approval.json': 'Let an AI agent write, and approve each draft',
	'without-a-token.json': 'Publish without a token',
	'moving-from-the-built-in-node.json': 'Move over from the built-in Medium node',
	'review-before-publishing.json': 'Review each post in a form before it goes out',
	'new-medium-post-to-message.json': 'Send a message for each new post on Medium',
	'medium-to-wordpress.json': 'Copy new posts on Medium to WordPress',
	'medium-to-ghost.json': 'Copy new posts on Medium to Ghost',
	'medium-tag-digest.json': 'Send a digest of what is new under a tag',
};

/** What an example is for, in a few words. */
export function purposeOf(file: string): string {
	return purposes[file] ?? file;
}

const MEDIUM = 'n8n-nodes-medium.medium';
const FEED = 'n8n-nodes-base.rssFeedRead';

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
	if (node.type !== FEED) return node;
	return { ...node, parameters: { ...node.parameters, url: feed } };
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
