import type { IExecuteFunctions, INode, INodeExecutionData, INodeType } from 'n8n-workflow';

const type = 'test.loop';

/** Gives out its items one by one, as *Loop Over Items* does: each leads to another run of the nodes behind it. */
const loop: INodeType = {
	description: {
		displayName: 'Loop',
		name: type,
		group: [],
		version: 1,
		description: '',
		defaults: { name: 'Loop' },
		inputs: ['main'],
		outputs: ['main', 'main'],
		properties: [],
	},
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const memory: { left?: INodeExecutionData[]; done?: INodeExecutionData[] } =
			this.getContext('node');
		if (memory.left) memory.done = [...(memory.done ?? []), ...this.getInputData()];
		memory.left ??= [...this.getInputData()];
		const next = memory.left.shift();
		return await Promise.resolve(next ? [[], [next]] : [memory.done ?? [], []]);
	},
};

const node: INode = {
	id: 'loop',
	name: 'Loop',
	type,
	typeVersion: 1,
	position: [0, 100],
	parameters: {},
};

const to = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];

/** `Articles → Loop → Medium → Loop`: the node runs once for each article. */
export const inALoop = {
	nodes: [node],
	nodeTypes: { [type]: loop },
	connections: {
		Articles: { main: [to('Loop')] },
		Loop: { main: [[], to('Medium')] },
		Medium: { main: [to('Loop')] },
	},
};
