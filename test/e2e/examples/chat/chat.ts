import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import { z } from 'zod';
import { type Execution, itemsOf, type N8nClient } from '../../../n8n';
import { type Hand, importExample } from '../import';

const ASKING_NODE = 'Ask Me First';
const POLL_MS = 200;
const WAIT_MS = 60_000;

/** What n8n shows in the chat when a person is to decide. */
export interface Question {
	text: string;
	buttons: Array<{ text: string; link: string }>;
}

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
	/** Presses a button of the question and waits for the answer in the chat. */
	press(button: string): Promise<string>;
}

function startedBy(words: string): object {
	const json = { sessionId: 'test', action: 'sendMessage', chatInput: words };
	const moment = { startTime: Date.now(), executionTime: 0, executionStatus: 'success' };
	return { name: 'Chat', data: { ...moment, source: [null], data: { main: [[{ json }]] } } };
}

/** The question of the node that waits: a tool's output is in another place than a node's. */
function questionIn(execution: Execution): Question {
	const run = execution.data.resultData.runData[ASKING_NODE]?.at(-1);
	const outputs = [...(run?.data?.ai_tool ?? []), ...(run?.data?.main ?? [])];
	for (const item of outputs.flatMap((output) => output ?? [])) {
		const found = questionShape.safeParse(item.sendMessage ? item : item.json);
		if (found.success) return found.data.sendMessage;
	}
	throw new Error(`"${ASKING_NODE}" asked nothing: ${JSON.stringify(run)}`);
}

async function untilWaiting(client: N8nClient, id: string): Promise<Execution> {
	const deadline = Date.now() + WAIT_MS;
	while (Date.now() < deadline) {
		const execution = await client.getExecution(id);
		if (execution.status === 'waiting') return execution;
		const { error } = execution.data.resultData;
		if (execution.finished || error) {
			throw new Error(`The workflow asked nobody: ${error?.message} ${error?.description}`);
		}
		await wait(POLL_MS);
	}
	throw new Error(`Execution ${id} did not wait for a person.`);
}

/** Imports an example and opens its chat. */
export async function openChat(client: N8nClient, file: string, hand: Hand): Promise<Chat> {
	const { id } = await client.createWorkflow(await importExample(file, hand));
	let executionId = '';
	let question: Question | undefined;
	return {
		async say(words) {
			const started = await client.call<{ executionId: string }>('POST', `/workflows/${id}/run`, {
				triggerToStartFrom: startedBy(words),
			});
			({ executionId } = started);
			question = questionIn(await untilWaiting(client, executionId));
			return question;
		},
		async press(button) {
			const link = question?.buttons.find(({ text }) => text === button)?.link;
			if (link === undefined) throw new Error(`There is no button "${button}".`);
			// n8n gives nothing to programs that look at links in messages.
			const headers = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };
			await axios.get(link, { headers, proxy: false });
			const execution = await client.untilEnded(executionId);
			if (execution.status !== 'success') {
				throw new Error(`The execution ended as ${execution.status}.`);
			}
			const [said] = itemsOf(execution, 'Writer');
			return z.object({ output: z.string() }).parse(said).output;
		},
	};
}
