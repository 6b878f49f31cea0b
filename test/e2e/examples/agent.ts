import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { scriptedModel, type ScriptedModel, type Turn } from '../kit/model';
import { type Chat, openChat } from './chat/chat';
import { MEDIUM_TOOL, requestsTo } from './run';
import type { Stage } from '../kit/stage';

const FILE = 'ai-agent-draft-with-approval.json';

const article = {
	title: 'Fog, Explained',
	content: 'Fog is a cloud that is **tired**.',
	tags: 'weather, lighthouses',
};

/** n8n puts the parameters of a tool that a person must approve under `toolParameters`. */
const reviewed = z.object({ toolParameters: z.object({ properties: z.record(z.unknown()) }) });

/** `examples/ai-agent-draft-with-approval.json`, with a stand-in for the language model. */
export function agentCases(stage: () => Stage): void {
	/** Lets `look` talk to the example's agent, whose model follows the script. */
	async function ask(
		script: readonly Turn[],
		look: (model: ScriptedModel, chat: Chat) => Promise<void>,
	): Promise<void> {
		const { client, credential } = stage();
		const model = await scriptedModel(script);
		try {
			const openAi = await client.createCredential('openAiApi', 'Scripted model', {
				apiKey: 'none',
				url: model.baseUrl,
			});
			const chat = await openChat(client, FILE, {
				credentials: { [MEDIUM_TOOL]: credential, '@n8n/n8n-nodes-langchain.lmChatOpenAi': openAi },
				parameters: { Model: { options: { baseURL: model.baseUrl } } },
			});
			await look(model, chat);
		} finally {
			await model.close();
		}
	}

	const draft = (written: typeof article) => ({
		tool: 'Create_Draft',
		parameters: { toolParameters: written, hitlParameters: {} },
	});
	const script: readonly Turn[] = [draft(article), { says: 'That is all.' }];

	test('the agent’s article becomes a draft only after a person has approved it', async () => {
		const { sandbox } = stage();
		await ask(script, async (model, chat) => {
			const question = await chat.say('An article about fog, please. Publish it right away!');
			assert.match(question.text, /Fog, Explained[^]*Fog is a cloud that is \*\*tired\*\*\./);
			assert.deepEqual(
				question.buttons.map(({ text }) => text),
				['Create the draft', 'Do not'],
			);
			assert.deepEqual(requestsTo(stage()), []);

			const answer = await chat.press('Create the draft');
			assert.equal(answer, 'That is all.');
			assert.deepEqual(
				sandbox.posts.map(({ received }) => received),
				[
					{
						title: 'Fog, Explained',
						contentFormat: 'html',
						content:
							'<h1>Fog, Explained</h1>\n<p>Fog is a cloud that is <strong>tired</strong>.</p>',
						publishStatus: 'draft',
						tags: ['weather', 'lighthouses'],
					},
				],
			);
			assert.ok(model.heard().includes(String(sandbox.posts[0]?.url)));
		});
	});

	test('an article that a person declines is not sent', async () => {
		await ask(script, async (model, chat) => {
			await chat.say('An article about fog, please.');
			await chat.press('Do not');
			assert.match(model.heard(), /User rejected the tool call/);
			assert.deepEqual(requestsTo(stage()), []);
		});
	});

	test('an article that the model sends twice is one draft, and another article is another', async () => {
		const second = { ...article, title: 'Mist, Explained' };
		const calls = [draft(article), draft(article), draft(second), { says: 'Two drafts.' }];
		await ask(calls, async (_model, chat) => {
			await chat.say('An article about fog and one about mist, please.');
			await chat.pressAndBeAsked('Create the draft');
			await chat.pressAndBeAsked('Create the draft');
			assert.equal(await chat.press('Create the draft'), 'Two drafts.');
			assert.deepEqual(
				stage().sandbox.posts.map(({ title }) => title),
				[article.title, second.title],
			);
		});
	});

	test('the model is asked for title, content and tags, and for nothing else', async () => {
		await ask(script, async (model, chat) => {
			await chat.say('An article about fog, please.');
			const [offer] = model.offers();
			assert.equal(offer?.name, 'Create_Draft');
			const { toolParameters } = reviewed.parse(offer.parameters.properties);
			assert.deepEqual(Object.keys(toolParameters.properties).sort(), ['content', 'tags', 'title']);
			await chat.press('Do not');
		});
	});
}
