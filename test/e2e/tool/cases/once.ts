import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postedTitles, posts, retryOnFail, titlesOf } from '../../kit/publish';
import type { Stage } from '../../kit/stage';
import { MEDIUM } from '../../kit/workflows';
import { articles } from '../../kit/workflows';
import { letAgent, ONE, postByModel, type RunBy, write } from '../agent';

const one = write('One');
const oneInOtherOrder = { tool: MEDIUM, parameters: { content: 'Text of One.', title: 'One' } };

/** What is published when a call is made or tried more than once. */
export function onceCases(stage: () => Stage, runBy: RunBy): void {
	test('an article that the model gives three times, in one turn or turn after turn, is one post', async () => {
		for (const turns of [[{ calls: [one, one, oneInOtherOrder] }], [one, one, oneInOtherOrder]]) {
			stage().sandbox.reset();
			const { model } = await letAgent(stage(), { runBy, turns, settings: retryOnFail });
			assert.deepEqual(postedTitles(stage()), ['One']);
			const answers = model.toolAnswers();
			assert.equal(answers.length, 3);
			const [address = 'no address'] = stage().sandbox.posts.map(({ url }) => url);
			for (const answer of answers) assert.ok(answer.includes(address));
		}
	});

	test('articles whose texts come from the items of a loop are a post each, though the model gives the same for all', async () => {
		const call = { tool: MEDIUM, parameters: { tag: 'fog' } };
		const done = { says: 'Done.' };
		await letAgent(stage(), {
			runBy,
			turns: [call, done, call, done, call],
			articles: articles(3),
			parameters: {
				...postByModel,
				title: `={{ $('${ONE}').first().json.title }}`,
				content: `={{ $('${ONE}').first().json.text }}`,
				additionalFields: { tags: "={{ $fromAI('tag', 'A tag', 'string') }}" },
			},
		});
		assert.deepEqual(postedTitles(stage()), titlesOf(3));
	});

	test('an article whose answer was lost is not sent again, by n8n or by the model, and the model reads why', async () => {
		stage().sandbox.misbehave({ on: posts, acts: true, fault: { kind: 'reset' } });
		const { model } = await letAgent(stage(), {
			runBy,
			turns: [one, one],
			settings: { ...retryOnFail, onError: 'continueRegularOutput' },
		});
		assert.deepEqual(postedTitles(stage()), ['One']);
		const answers = model.toolAnswers();
		assert.equal(answers.length, 2);
		for (const answer of answers)
			assert.match(answer, /did not confirm the post.*"outcome":"unknown"/);
	});

	test('an article that was refused can be sent again', async () => {
		stage().sandbox.misbehave({ on: posts, fault: { kind: 'status', status: 400, body: {} } });
		await letAgent(stage(), {
			runBy,
			turns: [one, one],
			settings: { onError: 'continueRegularOutput' },
		});
		assert.deepEqual(postedTitles(stage()), ['One']);
	});
}
