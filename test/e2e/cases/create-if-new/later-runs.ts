import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPosts, publishIfNew } from '../../kit/if-new';
import { fieldOf, postedTitles, posts, retryOnFail, titlesOf, wordsOf } from '../../kit/publish';
import type { Stage } from '../../kit/stage';
import { articles, MEDIUM } from '../../kit/workflows';

const refusal = { kind: 'status', status: 400, body: {} } as const;

/** What a run could not send, a later one does: a retry of n8n, or the next execution. */
export function laterRunCases(stage: () => Stage): void {
	test('after a 503 in Medium’s own words on the fourth of eight there are three posts now and five from the next run', async () => {
		const { sandbox } = stage();
		const live = await publishIfNew(stage);
		const body = { errors: [{ message: 'Busy.', code: 1 }] };
		// The node itself tries it four times, within seven seconds.
		sandbox.misbehave({
			on: posts,
			skip: 3,
			times: 4,
			fault: { kind: 'status', status: 503, body },
		});
		const failed = await live.run(articles(8));
		assert.match(wordsOf(failed), /"Busy\." .* 1 of 8 items failed, 4 were not sent, 3 succeeded/);
		assert.match(wordsOf(failed), /few minutes\. Then run the node again in any way: [^.]*\.$/);
		assert.deepEqual(postedTitles(stage()), titlesOf(3));
		await live.runWell(articles(8));
		await live.runWell(articles(8));
		await live.end();
		assert.deepEqual(postedTitles(stage()), titlesOf(8));
	});

	test('after the daily limit on the fourth of eight every run fails until it is over, and then five follow', async () => {
		const { sandbox } = stage();
		const live = await publishIfNew(stage);
		sandbox.setDailyLimit(3);
		for (const requests of [4, 5]) {
			assert.match(wordsOf(await live.run(articles(8))), /daily limit.*until tomorrow/s);
			assert.deepEqual(postedTitles(stage()), titlesOf(3));
			assert.equal(countPosts(stage()), requests);
		}
		sandbox.setDailyLimit(null);
		await live.runWell(articles(8));
		await live.end();
		assert.deepEqual(postedTitles(stage()), titlesOf(8));
	});

	for (const onError of ['continueRegularOutput', 'continueErrorOutput'] as const) {
		test(`with ${onError} the others are sent, and what Medium refused by the next run, alone`, async () => {
			const live = await publishIfNew(stage, { onError });
			stage().sandbox.misbehave({ on: posts, skip: 1, fault: refusal });
			const execution = await live.runWell(articles(3));
			const [output, index] = onError === 'continueErrorOutput' ? [1, 0] : [0, 1];
			const error = Object(fieldOf(execution, MEDIUM, 'error', output)[index]);
			assert.equal(error.outcome, 'refused');
			assert.deepEqual(postedTitles(stage()), ['Article 1', 'Article 3']);
			await live.runWell(articles(3));
			await live.end();
			assert.deepEqual(postedTitles(stage()), ['Article 1', 'Article 3', 'Article 2']);
			assert.equal(countPosts(stage()), 4);
		});
	}

	test('both kinds of Retry execution continue and give out all posts, and the next run sends none of them', async () => {
		const { client, sandbox } = stage();
		for (const loadWorkflow of [false, true]) {
			sandbox.reset();
			sandbox.misbehave({ on: posts, skip: 2, fault: refusal });
			const live = await publishIfNew(stage);
			const failed = await live.run(articles(5));
			const retry = await client.retryExecution(failed.id, { loadWorkflow });
			assert.equal(retry.status, 'success', wordsOf(retry));
			assert.deepEqual(fieldOf(retry, MEDIUM, 'title'), titlesOf(5));
			await live.runWell(articles(5));
			await live.end();
			assert.deepEqual(postedTitles(stage()), titlesOf(5));
		}
	});

	test('so does Retry On Fail', async () => {
		stage().sandbox.misbehave({ on: posts, skip: 2, fault: refusal });
		const live = await publishIfNew(stage, retryOnFail);
		const execution = await live.runWell(articles(5));
		assert.deepEqual(fieldOf(execution, MEDIUM, 'title'), titlesOf(5));
		await live.runWell(articles(5));
		await live.end();
		assert.deepEqual(postedTitles(stage()), titlesOf(5));
	});
}
