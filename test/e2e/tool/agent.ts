import { randomUUID } from 'node:crypto';
import type { INode, INodeParameters } from 'n8n-workflow';
import type { Line, StoredCredential, WorkflowToCreate } from '../../n8n';
import { callOnce, type Run } from '../kit/publish';
import { type Call, scriptedModel, type ScriptedModel, type Turn } from '../kit/model';
import type { Stage } from '../kit/stage';
import { type Article, graph, medium, MEDIUM, splitArticles, webhook } from '../kit/workflows';

/** Who runs a tool: the AI Agent itself (its versions 1 and 2), or n8n's engine for it (since version 3). */
export type RunBy = 'agent' | 'engine';

/** Writes a fact into the report of the run. */
export type Note = (what: string, value: string) => void;

/** The newest AI Agent of each kind. */
export const agentVersions: Readonly<Record<Line, Readonly<Record<RunBy, number>>>> = {
	1: { agent: 2.2, engine: 3 },
	2: { agent: 2.3, engine: 3.1 },
};

/** The post that the model writes. */
export const postByModel: INodeParameters = {
	resource: 'post',
	operation: 'create',
	title: "={{ $fromAI('title', 'The title of the article', 'string') }}",
	contentFormat: 'markdown',
	content: "={{ $fromAI('content', 'The article in Markdown, without its title', 'string') }}",
};

export interface Task {
	runBy: RunBy;
	/** What the model does, one turn after the other. In the end it says "Done." */
	turns: readonly Turn[];
	/** Those of the tool; `postByModel` by default. */
	parameters?: INodeParameters;
	settings?: Partial<INode>;
	credential?: StoredCredential;
	/** Given: *Loop Over Items* asks the agent once for each of them. */
	articles?: readonly Article[];
}

const LOOP = 'Loop Over Items';

/** Gives out the article of each turn of the loop. */
export const ONE = 'One Article';

/** Between the webhook and the agent: one run of the agent for each article. */
const loop = [
	splitArticles(),
	{
		name: LOOP,
		type: 'n8n-nodes-base.splitInBatches',
		typeVersion: 3,
		parameters: { options: {} },
	},
	{ name: ONE, type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} },
];

export interface Done extends Run {
	/** What the model read in its last turn. */
	model: Pick<ScriptedModel, 'heard' | 'offers' | 'toolAnswers'>;
}

/** A webhook, an AI Agent, its model, and the Medium node attached to it as its only tool. */
function workflow(
	{ line, credential }: Stage,
	openAi: StoredCredential,
	baseURL: string,
	task: Task,
	path: string,
): WorkflowToCreate {
	const { parameters = postByModel, settings } = task;
	const tool = medium(task.credential ?? credential, parameters, settings);
	const parts = [
		webhook(path),
		{
			name: 'Agent',
			type: '@n8n/n8n-nodes-langchain.agent',
			typeVersion: agentVersions[line][task.runBy],
			parameters: { promptType: 'define', text: 'An article about fog, please.', options: {} },
		},
		{
			name: 'Model',
			type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
			typeVersion: 1.3,
			credentials: { [openAi.type]: { id: openAi.id, name: openAi.name } },
			parameters: {
				model: { __rl: true, mode: 'id', value: 'scripted' },
				responsesApiEnabled: false,
				options: { baseURL },
			},
		},
		{ ...tool, type: `${tool.type}Tool` },
	];
	const way = task.articles
		? graph(
				'Agent',
				[...parts, ...loop],
				[
					['Webhook', 0, 'Articles'],
					['Articles', 0, LOOP],
					[LOOP, 1, ONE],
					[ONE, 0, 'Agent'],
					['Agent', 0, LOOP],
				],
			)
		: graph('Agent', parts, [['Webhook', 0, 'Agent']]);
	return {
		...way,
		connections: {
			...way.connections,
			Model: {
				ai_languageModel: [[{ node: 'Agent', type: 'ai_languageModel', index: 0 }]],
			},
			[MEDIUM]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
	};
}

/** Lets an AI Agent do a task in one execution, to its end. */
export async function letAgent(stage: Stage, task: Task): Promise<Done> {
	const model = await scriptedModel([...task.turns, { says: 'Done.' }]);
	try {
		const openAi = await stage.client.createCredential('openAiApi', `Model ${randomUUID()}`, {
			apiKey: 'none',
			url: model.baseUrl,
		});
		const run = await callOnce(
			stage,
			(path) => workflow(stage, openAi, model.baseUrl, task, path),
			task.articles ?? [],
		);
		return { ...run, model };
	} finally {
		await model.close();
	}
}

/** A call of the Medium node that gives it an article. */
export function write(title: string, more: object = {}): Call {
	return { tool: MEDIUM, parameters: { title, content: `Text of ${title}.`, ...more } };
}
