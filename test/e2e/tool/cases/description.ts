import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEDIUM } from '../../kit/workflows';
import type { Stage } from '../../kit/stage';
import { letAgent, type Note, postByModel, type RunBy, write } from '../agent';

/** What the model reads of the tool, and what it can do with it. */
export function descriptionCases(stage: () => Stage, runBy: RunBy, note: Note): void {
	test('the model reads that a post cannot be undone, and to give what $fromAI asks for', async () => {
		const { model } = await letAgent(stage(), { runBy, turns: [] });
		const [offer, ...others] = model.offers();
		assert.deepEqual(others, []);
		assert.equal(offer?.name, MEDIUM);
		note('The tool as the model reads of it', `\`${JSON.stringify(offer)}\``);
		assert.match(offer.description ?? '', /^Creates a post on Medium .* It cannot be undone: /);
		assert.deepEqual(offer.parameters.properties, {
			title: { type: 'string', description: 'The title of the article' },
			content: { type: 'string', description: 'The article in Markdown, without its title' },
		});
		assert.deepEqual(offer.parameters.required, ['title', 'content']);
	});

	test('a description that the user writes is what the model reads', async () => {
		const toolDescription = 'Drafts an article. Ask before you call it.';
		for (const descriptionType of [undefined, 'manual']) {
			const { model } = await letAgent(stage(), {
				runBy,
				turns: [],
				parameters: { ...postByModel, toolDescription, descriptionType },
			});
			assert.equal(model.offers()[0]?.description, toolDescription);
		}
	});

	test('the model reads the address of the draft that it created', async () => {
		const { model } = await letAgent(stage(), { runBy, turns: [write('One')] });
		const { sandbox } = stage();
		assert.deepEqual(
			sandbox.posts.map(({ received }) => received),
			[
				{
					title: 'One',
					contentFormat: 'html',
					content: '<h1>One</h1>\n<p>Text of One.</p>',
					publishStatus: 'draft',
				},
			],
		);
		assert.ok(model.toolAnswers()[0]?.includes(String(sandbox.posts[0]?.url)));
		assert.ok(!model.heard().includes(sandbox.token));
	});

	test('an expression that the model writes is text', async () => {
		const title = "={{ $('Webhook').first().json.headers.host }} {{ 6 * 7 }}";
		await letAgent(stage(), { runBy, turns: [write(title)] });
		assert.deepEqual(
			stage().sandbox.posts.map((post) => post.title),
			[title],
		);
	});

	test('a model that asks for a public post gets a draft, unless the user left the status to it', async () => {
		const statuses = () => stage().sandbox.posts.map(({ publishStatus }) => publishStatus);
		const turns = [write('One', { publishStatus: 'public' })];
		await letAgent(stage(), { runBy, turns });
		assert.deepEqual(statuses(), ['draft']);
		const publishStatus = "={{ $fromAI('publishStatus', 'draft, unlisted or public', 'string') }}";
		await letAgent(stage(), { runBy, turns, parameters: { ...postByModel, publishStatus } });
		assert.deepEqual(statuses(), ['draft', 'public']);
	});
}
