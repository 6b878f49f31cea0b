import type { WorkflowToCreate } from '../../../n8n';
import { chain } from '../../workflows';

type Part = Parameters<typeof chain>[1][number];

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

/** A node that gives each item out as the title of the article it comes from. */
export function sourceOf(name: string): Part {
	return {
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: {
			assignments: {
				assignments: [
					{
						id: 'source',
						name: 'source',
						type: 'string',
						value: "={{ $('Articles').item.json.title }}",
					},
				],
			},
			options: {},
		},
	};
}
