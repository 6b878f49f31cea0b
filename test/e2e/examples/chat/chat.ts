import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import type { INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod';
import { type Execution, type N8nClient } from '../../../n8n';
import { type Hand, importExample } from '../import';

const ASKING_NODE = 'Ask Me First';
const ANSWERING_NODE = 'Answer';
const POLL_MS = 200;
const WAIT_MS = 60_000;

/** What n8n shows in the chat when a person is to decide. */
export interface Question {
	text: string;
	buttons: Array<{ text: string; link: string }>;
}

const answerShape = z.object({ sendMessage: z.string() });
const questionShape = z.object({
	sendMessage: z.object({
		text: z.string(),
		buttons: z.array(z.object({ text: z.string(), link: z.string() })),
	}),
});

/** A chat with a workflow, as the editor opens it. */
export interface Chat {
	/** Says something and waits until the workflow asks a person. */
	say(words: string): Promise<Question>;
	/** Presses a button of the question and waits until the workflow asks again. */
	pressAndBeAsked(button: string): Promise<Question>;
	/** Presses a button of the question and waits for the answer in the chat. */
	press(button: string): Promise<string>;
}

function startedBy(words: string): object {
	const json = { sessionId: 'test', action: 'sendMessage', chatInput: words };
	const moment = { startTime: Date.now(), executionTime: 0, executionStatus: 'success' };
	return { name: 'Chat', data: { ...moment, source: [null], data: { main: [[{ json }]] } } };
}

/** The items that a node put out in its last run; a tool's are in another place than a node's. */
function messagesOf(execution: Execution, node: string): INodeExecutionData[] {
	const data = execution.data.resultData.runData[node]?.at(-1)?.data;
	return [...(data?.ai_tool ?? []), ...(data?.main ?? [])].flatMap((output) => output ?? []);
}

/** Waits until the execution waits at `node` in the given of its runs, as the nodes of a chat do, questions and answers alike. */
async function untilWaitingAt(
	client: N8nClient,
	id: string,
	node: string,
	run = 1,
): Promise<Execution> {
	const deadline = Date.now() + WAIT_MS;
	while (Date.now() < deadline) {
		// An execution that has only just begun has no run data yet.
		const { status } = await client.call<{ status: string }>('GET', `/executions/${id}`);
		if (status === 'waiting') {
			const execution = await client.getExecution(id);
			const { lastNodeExecuted, runData } = execution.data.resultData;
			if (lastNodeExecuted === node && runData[node]?.length === run) return execution;
		} else if (status !== 'new' && status !== 'running') {
			const { error } = (await client.getExecution(id)).data.resultData;
			throw new Error(`The execution ended: ${error?.message} ${error?.description}`);
		}
		await wait(POLL_MS);
	}
	throw new Error(`Execution ${id} did not come to "${node}".`);
}

/** Imports an example and opens its chat. */
export async function openChat(client: N8nClient, file: string, hand: Hand): Promise<Chat> {
	const { id } = await client.createWorkflow(await importExample(file, hand));
	let executionId = '';
	let question: Question | undefined;
	let asked = 0;

	async function untilAsked(): Promise<Question> {
		asked += 1;
		const execution = await untilWaitingAt(client, executionId, ASKING_NODE, asked);
		const [message] = messagesOf(execution, ASKING_NODE);
		question = questionShape.parse(message).sendMessage;
		return question;
	}

	async function click(button: string): Promise<void> {
		const link = question?.buttons.find(({ text }) => text === button)?.link;
		if (link === undefined) throw new Error(`There is no button "${button}".`);
		// n8n gives nothing to programs that look at links in messages.
		const headers = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };
		await axios.get(link, { headers, proxy: false });
	}

	return {
		async say(words) {
			const started = await client.call<{ executionId: string }>('POST', `/workflows/${id}/run`, {
				triggerToStartFrom: startedBy(words),
			});
			({ executionId } = started);
			return await untilAsked();
		},
		async pressAndBeAsked(button) {
			await click(button);
			return await untilAsked();
		},
		async press(button) {
			await click(button);
			const execution = await untilWaitingAt(client, executionId, ANSWERING_NODE);
			// It goes on when the chat window says that it has shown the answer.
			await client.stopExecution(executionId);
			const [message] = messagesOf(execution, ANSWERING_NODE);
			return answerShape.parse(message).sendMessage;
		},
	};
}
