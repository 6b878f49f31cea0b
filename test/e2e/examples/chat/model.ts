import { z } from 'zod';
import { serve } from '../server';

/** What the model does when it is asked: call a tool, or say something. */
type Line = { tool: string; parameters: object } | { says: string };

/** A stand-in for a service with OpenAI's chat API: it follows a script, whatever it is asked. */
export interface ScriptedModel {
	baseUrl: string;
	script: readonly Line[];
	/** Everything that the last request told the model. */
	heard(): string;
	/** The names of the parameters that the model was offered for a tool under human review, sorted. */
	parametersOf(tool: string): string[];
	close(): Promise<void>;
}

const propertiesShape = z.object({ properties: z.record(z.unknown()) });

/** n8n puts the parameters of a tool that a person must approve under `toolParameters`. */
const requestShape = z.object({
	tools: z
		.array(
			z.object({
				function: z.object({
					name: z.string(),
					parameters: z.object({ properties: z.object({ toolParameters: propertiesShape }) }),
				}),
			}),
		)
		.default([]),
});

function message(line: Line, number: number): object {
	if ('says' in line) return { role: 'assistant', content: line.says };
	const { tool: name, parameters } = line;
	const call = { name, arguments: JSON.stringify(parameters) };
	return {
		role: 'assistant',
		content: null,
		tool_calls: [{ id: `call_${number}`, type: 'function', function: call }],
	};
}

/** Starts the stand-in. The last line of the script is repeated for ever. */
export async function scriptedModel(script: readonly Line[]): Promise<ScriptedModel> {
	let answered = 0;
	const server = await serve(({ path }) => {
		const line = script[Math.min(answered, script.length - 1)];
		if (path !== '/v1/chat/completions' || line === undefined) return undefined;
		answered += 1;
		return {
			id: `answer_${answered}`,
			object: 'chat.completion',
			created: 0,
			model: 'scripted',
			choices: [
				{
					index: 0,
					message: message(line, answered),
					finish_reason: 'tool' in line ? 'tool_calls' : 'stop',
				},
			],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	});
	const heard = () => server.visits.at(-1)?.body ?? '';
	return {
		baseUrl: `${server.origin}/v1`,
		script,
		heard,
		parametersOf(tool) {
			const { tools } = requestShape.parse(JSON.parse(heard()));
			const offered = tools.find(({ function: { name } }) => name === tool);
			return Object.keys(
				offered?.function.parameters.properties.toolParameters.properties ?? {},
			).sort();
		},
		close: async () => await server.close(),
	};
}
