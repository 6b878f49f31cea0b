import { createRunExecutionData } from 'n8n-workflow';
import type { IDataObject, INode, INodeExecutionData, IRun } from 'n8n-workflow';

import { execute } from './execution';
import type { Cancellation, SavedWorkflow } from './execution';
import { mediumType } from './package';
import { mediumName, triggerName } from './run-workflow';
import type { TestedNode } from './run-workflow';
import { agentType, engineAgentType, triggerType } from './stub-nodes';

export interface ToolCase extends Cancellation, Pick<SavedWorkflow, 'credentials'> {
	/** Its parameters take the model's words with `$fromAI()`. */
	node: TestedNode;
	/** Who runs the tool: the agent node itself, or the engine at the agent's request (newer agents). */
	runBy?: 'agent' | 'engine';
	/** The agent calls the tool for all inputs at the same time. */
	atOnce?: boolean;
}

export interface ToolResult {
	/** One for each call, in order: what the model reads. */
	answers: INodeExecutionData[];
	run: IRun;
	logs: string[];
}

const agentName = 'Agent';

/** Lets an agent call the node as a tool, once for each of `inputs`, within one execution. */
export async function callAsTool(inputs: IDataObject[], tool: ToolCase): Promise<ToolResult> {
	const { atOnce = false, credentials, node, runBy = 'agent' } = tool;
	const place = { typeVersion: 1, position: [0, 0] as [number, number], parameters: {} };
	const trigger: INode = { ...place, id: triggerName, name: triggerName, type: triggerType };
	const agent: INode = {
		...place,
		id: agentName,
		name: agentName,
		type: runBy === 'agent' ? agentType : engineAgentType,
		parameters: { calls: JSON.stringify(inputs), atOnce },
	};
	const medium: INode = {
		...place,
		id: mediumName,
		name: mediumName,
		type: `${mediumType}Tool`,
		typeVersion: 2,
		credentials: Object.fromEntries(
			Object.keys(credentials).map((type) => [type, { id: type, name: type }]),
		),
		...node,
	};
	const saved: SavedWorkflow = {
		nodes: [trigger, agent, medium],
		connections: {
			[triggerName]: { main: [[{ node: agentName, type: 'main', index: 0 }]] },
			[mediumName]: { ai_tool: [[{ node: agentName, type: 'ai_tool', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
		credentials: structuredClone(credentials),
	};
	const data = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: trigger, data: { main: [[{ json: {} }]] }, source: null }],
		},
	});
	const { run, logs } = await execute(saved, data, 'trigger', tool);
	const answers = run.data.resultData.runData[agentName]?.at(-1)?.data?.main?.[0] ?? [];
	return { answers, run, logs };
}
