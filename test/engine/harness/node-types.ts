import { RoutingNode } from 'n8n-core';
import type { ExecuteContext } from 'n8n-core';
import type { INodeType, INodeTypes } from 'n8n-workflow';

import { loadPackage, mediumTriggerType, mediumType } from './package';
import { stubNodes } from './stub-nodes';

/**
 * What n8n's own NodeTypes gives a declarative node. The cast names what the engine always passes:
 * `execute` is typed with the narrower interface that programmatic nodes see.
 */
function withExecute(nodeType: INodeType): INodeType {
	return Object.assign(Object.create(nodeType) as INodeType, {
		async execute(this: ExecuteContext) {
			return (await new RoutingNode(this, nodeType).runNode()) ?? [];
		},
	});
}

/** What n8n makes of a node that is usable as a tool: no input, one `ai_tool` output, the same properties. */
function asTool(nodeType: INodeType): INodeType {
	const { usableAsTool, ...description } = nodeType.description;
	if (usableAsTool === undefined) throw new Error('The node is not usable as a tool.');
	return Object.assign(Object.create(nodeType) as INodeType, {
		description: {
			...description,
			name: `${description.name}Tool`,
			displayName: `${description.displayName} Tool`,
			inputs: [],
			outputs: ['ai_tool'],
			properties: [
				{
					displayName: 'Tool Description',
					name: 'descriptionType',
					type: 'options',
					noDataExpression: true,
					options: [
						{ name: 'Set Automatically', value: 'auto' },
						{ name: 'Set Manually', value: 'manual' },
					],
					default: 'auto',
				},
				{
					displayName: 'Description',
					name: 'toolDescription',
					type: 'string',
					default: description.description,
					required: true,
					displayOptions: { show: { descriptionType: ['manual'] } },
				},
				...description.properties,
			],
		},
	});
}

/** Knows the built node (as a node and as a tool), the stub nodes and, for one run, the nodes given here. */
export async function createNodeTypes(extra: Record<string, INodeType> = {}): Promise<INodeTypes> {
	const known: Record<string, INodeType> = { ...stubNodes, ...extra };
	if (!(mediumType in known)) {
		const { node: medium, trigger } = await loadPackage();
		const node = withExecute(medium);
		known[mediumTriggerType] = trigger;
		known[mediumType] = node;
		known[`${mediumType}Tool`] = asTool(node);
	} else {
		for (const [name, node] of Object.entries(extra)) {
			if (node.execute === undefined) known[name] = withExecute(node);
		}
	}
	const getByName = (name: string): INodeType => {
		const nodeType = known[name];
		if (nodeType === undefined) throw new Error(`Unknown node type: ${name}`);
		return nodeType;
	};
	return { getByName, getByNameAndVersion: getByName, getKnownTypes: () => ({}) };
}
