import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault } from '../../../sandbox';
import { postedTitles, posts, retryOnFail } from '../../cases/support/publish';
import type { Stage } from '../../stage';
import { MEDIUM } from '../../workflows';
import { letAgent, type RunBy, write } from '../agent';

const refusals: ReadonlyArray<readonly [words: string, fault: Fault]> = [
	['answered once with 503', { kind: 'status', status: 503 }],
	['refused once', { kind: 'status', status: 400, body: {} }],
];

const one = write('One');
const oneInOtherOrder = { tool: MEDIUM, parameters: { content: 'Text of One.', title: 'One' } };

/** What is published when a call is made or tried more than once. */
export function onceCases(stage: () => Stage, runBy: RunBy): void {
	const addresses = () => stage().sandbox.posts.map(({ url }) => url);

	for (const [words, fault] of refusals) {
		test(`with Retry On Fail, a post that is ${words} is one post`, async () => {
			stage().sandbox.misbehave({ on: posts, fault });
			const { model } = await letAgent(stage(), { runBy, turns: [one], settings: retryOnFail });
			assert.deepEqual(postedTitles(stage()), ['One']);
			assert.ok(model.toolAnswers()[0]?.includes(addresses()[0] ?? 'no address'));
		});
	}

	test('two articles in one turn are two posts, and the model reads both addresses', async () => {
		const { model } = await letAgent(stage(), { runBy, turns: [{ calls: [one, write('Two')] }] });
		// n8n 1.123 runs the calls of a turn from the last to the first.
		assert.deepEqual(postedTitles(stage()).sort(), ['One', 'Two']);
		const answers = model.toolAnswers().join();
		for (const address of addresses()) assert.ok(answers.includes(address));
	});

	const repetitions = [
		['in one turn', [{ calls: [one, one, oneInOtherOrder] }]],
		['turn after turn', [one, one, oneInOtherOrder]],
	] as const;
	for (const [words, turns] of repetitions) {
		test(`an article that the model gives three times ${words} is one post, and each answer is its address`, async () => {
			const { model } = await letAgent(stage(), { runBy, turns });
			assert.deepEqual(postedTitles(stage()), ['One']);
			const answers = model.toolAnswers();
			assert.equal(answers.length, 3);
			for (const answer of answers) assert.ok(answer.includes(addresses()[0] ?? 'no address'));
		});
	}

	test('an article whose answer was lost is not sent again, by n8n or by the model, and it is told why', async () => {
		stage().sandbox.misbehave({ on: posts, acts: true, fault: { kind: 'reset' } });
		const { model } = await letAgent(stage(), {
			runBy,
			turns: [one, one],
			settings: { ...retryOnFail, onError: 'continueRegularOutput' },
		});
		assert.deepEqual(postedTitles(stage()), ['One']);
		const answers = model.toolAnswers();
		assert.equal(answers.length, 2);
		for (const answer of answers) assert.match(answer, /did not confirm the post/);
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
