import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INode, INodeParameters } from 'n8n-workflow';
import { projectFolder, type StoredCredential, type WorkflowToCreate } from '../../n8n';

/** What a person does by hand after importing an example. */
export interface Hand {
	/** The credential to choose, by type of node. */
	credentials?: Readonly<Record<string, StoredCredential>>;
	/** The parameters to change, by name of node. */
	parameters?: Readonly<Record<string, INodeParameters>>;
}

function isWorkflow(value: unknown): value is WorkflowToCreate {
	return typeof value === 'object' && value !== null && 'nodes' in value && 'connections' in value;
}

/** Reads an example as it is in the repository. */
export async function readExample(file: string): Promise<WorkflowToCreate> {
	const workflow: unknown = JSON.parse(
		await readFile(join(projectFolder, 'examples', file), 'utf8'),
	);
	if (!isWorkflow(workflow)) throw new Error(`examples/${file} is not a workflow.`);
	return workflow;
}

function touch(node: INode, { credentials = {}, parameters = {} }: Hand): INode {
	const credential = credentials[node.type];
	return {
		...node,
		parameters: { ...node.parameters, ...parameters[node.name] },
		...(credential && {
			credentials: { [credential.type]: { id: credential.id, name: credential.name } },
		}),
	};
}

/**
 * Reads an example and makes the few changes that its notes ask for.
 * @throws Error for a change to a node that the example does not have.
 */
export async function importExample(file: string, hand: Hand): Promise<WorkflowToCreate> {
	const workflow = await readExample(file);
	const names = new Set(workflow.nodes.map(({ name }) => name));
	const missing = Object.keys(hand.parameters ?? {}).filter((name) => !names.has(name));
	if (missing.length > 0) throw new Error(`examples/${file} has no node ${missing.join(', ')}.`);
	return { ...workflow, nodes: workflow.nodes.map((node) => touch(node, hand)) };
}
