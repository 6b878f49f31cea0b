import type {
	EngineRequest,
	EngineResponse,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	NodeConnectionType,
} from 'n8n-workflow';

export const triggerType = 'test.trigger';
export const behindType = 'test.behind';
export const agentType = 'test.agent';
export const engineAgentType = 'test.engineAgent';
export const noOpType = 'n8n-nodes-base.noOp';

interface Wiring {
	inputs: NodeConnectionType[];
	outputs: NodeConnectionType[];
}

function describe(name: string, { inputs, outputs }: Wiring): INodeTypeDescription {
	return {
		displayName: name,
		name,
		group: [],
		version: 1,
		description: '',
		defaults: { name },
		inputs,
		outputs,
		properties: [],
	};
}

/** A trigger hands the items it was started with to the next node, as every production trigger does. */
const trigger: INodeType = {
	description: describe(triggerType, { inputs: [], outputs: ['main'] }),
	trigger: async () => await Promise.resolve(undefined),
};

/** Stands where a Set node would stand: resolves its `link` for every item. */
const behind: INodeType = {
	description: {
		...describe(behindType, { inputs: ['main'], outputs: ['main'] }),
		properties: [{ displayName: 'Link', name: 'link', type: 'json', default: '' }],
	},
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData().map((item, index) => ({
			json: { item: item.json, linked: this.getNodeParameter('link', index) },
			pairedItem: index,
		}));
		return await Promise.resolve([items]);
	},
};

interface Tool {
	invoke(input: unknown): Promise<unknown>;
}

function isTool(value: unknown): value is Tool {
	return typeof value === 'object' && value !== null && 'invoke' in value;
}

function readCalls(context: IExecuteFunctions): IDataObject[] {
	return JSON.parse(String(context.getNodeParameter('calls', 0))) as IDataObject[];
}

/** Calls the tool that is connected to it once for each of its `calls`, one after another or all at once. */
const agent: INodeType = {
	description: {
		...describe(agentType, { inputs: ['main', 'ai_tool'], outputs: ['main'] }),
		properties: [
			{ displayName: 'Calls', name: 'calls', type: 'json', default: '[]' },
			{ displayName: 'At Once', name: 'atOnce', type: 'boolean', default: false },
		],
	},
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const [tool] = [await this.getInputConnectionData('ai_tool', 0)].flat();
		if (!isTool(tool)) throw new Error('No tool is connected.');
		const calls = readCalls(this);
		const ask = async (call: IDataObject): Promise<INodeExecutionData> => {
			try {
				return { json: { response: String(await tool.invoke(call)) } };
			} catch (error) {
				return { json: { error: error instanceof Error ? error.message : String(error) } };
			}
		};
		if (this.getNodeParameter('atOnce', 0) === true) return [await Promise.all(calls.map(ask))];
		const answers: INodeExecutionData[] = [];
		for (const call of calls) answers.push(await ask(call));
		return [answers];
	},
};

/** Asks the engine to run the tool, one call after another, as the newer agents of n8n do. */
const engineAgent: INodeType = {
	description: {
		...agent.description,
		name: engineAgentType,
	},
	async execute(
		this: IExecuteFunctions,
		response?: EngineResponse<{ asked?: number; answers?: INodeExecutionData[] }>,
	): Promise<
		INodeExecutionData[][] | EngineRequest<{ asked?: number; answers?: INodeExecutionData[] }>
	> {
		const calls = readCalls(this);
		const asked = response?.metadata?.asked ?? 0;
		const answers = [
			...(response?.metadata?.answers ?? []),
			...(response?.actionResponses ?? []).map(({ data }) => ({
				json: { response: JSON.stringify(data.data?.ai_tool?.[0] ?? data.error?.message) },
			})),
		];
		const call = calls[asked];
		if (call === undefined) return [answers];
		const [tool] = this.getParentNodes(this.getNode().name, {
			connectionType: 'ai_tool',
			depth: 1,
		});
		return await Promise.resolve({
			actions: [
				{
					actionType: 'ExecutionNodeAction' as const,
					nodeName: tool?.name ?? '',
					input: call,
					type: 'ai_tool' as const,
					id: `call-${asked}`,
					metadata: {},
				},
			],
			metadata: { asked: asked + 1, answers },
		});
	},
};

const noOp: INodeType = {
	description: describe(noOpType, { inputs: ['main'], outputs: ['main'] }),
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await Promise.resolve([this.getInputData()]);
	},
};

export const stubNodes: Readonly<Record<string, INodeType>> = {
	[triggerType]: trigger,
	[behindType]: behind,
	[agentType]: agent,
	[engineAgentType]: engineAgent,
	[noOpType]: noOp,
};
