import { z } from 'zod';
import { serve } from './server';

/** A call of a tool, with what the model gives it. */
export interface Call {
	tool: string;
	parameters: object;
}

/** What the model does when it is asked: call a tool, or several in one turn, or say something. */
export type Turn = Call | { calls: readonly Call[] } | { says: string };

/** A tool as the model reads of it. */
export interface Offer {
	name: string;
	description?: string;
	/** The parameters' JSON schema. */
	parameters: { properties: Record<string, unknown>; required?: string[] };
}

/** A stand-in for a service with OpenAI's chat API: it follows a script, whatever it is asked. */
export interface ScriptedModel {
	baseUrl: string;
	script: readonly Turn[];
	/** Everything that the model read in the last request. */
	heard(): string;
	/** The tools that the last request offered. */
	offers(): Offer[];
	/** What the tools answered so far, as the last request repeats it. */
	toolAnswers(): string[];
	close(): Promise<void>;
}

const requestShape = z.object({
	messages: z.array(z.object({ role: z.string(), content: z.unknown() })),
	tools: z
		.array(
			z.object({
				function: z.object({
					name: z.string(),
					description: z.string().optional(),
					parameters: z.object({
						properties: z.record(z.unknown()),
						required: z.array(z.string()).optional(),
					}),
				}),
			}),
		)
		.default([]),
});

function message(turn: Turn, number: number): object {
	if ('says' in turn) return { role: 'assistant', content: turn.says };
	const calls = 'calls' in turn ? turn.calls : [turn];
	return {
		role: 'assistant',
		content: null,
		tool_calls: calls.map(({ tool: name, parameters }, index) => ({
			id: `call_${number}_${index}`,
			type: 'function',
			function: { name, arguments: JSON.stringify(parameters) },
		})),
	};
}

/** Starts the stand-in. The last turn of the script is repeated for ever. */
export async function scriptedModel(script: readonly Turn[]): Promise<ScriptedModel> {
	let answered = 0;
	const server = await serve(({ path }) => {
		const turn = script[Math.min(answered, script.length - 1)];
		if (path !== '/v1/chat/completions' || turn === undefined) return undefined;
		answered += 1;
		return {
			id: `answer_${answered}`,
			object: 'chat.completion',
			created: 0,
			model: 'scripted',
			choices: [
				{
					index: 0,
					message: message(turn, answered),
					finish_reason: 'says' in turn ? 'stop' : 'tool_calls',
				},
			],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	});
	const heard = () => server.visits.at(-1)?.body ?? '';
	const lastRequest = () => requestShape.parse(JSON.parse(heard()));
	return {
		baseUrl: `${server.origin}/v1`,
		script,
		heard,
		offers: () => lastRequest().tools.map((tool) => tool.function),
		toolAnswers: () =>
			lastRequest()
				.messages.filter(({ role }) => role === 'tool')
				.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content))),
		close: async () => await server.close(),
	};
}
