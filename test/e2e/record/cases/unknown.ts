import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf, N8nRefused } from '../../../n8n';
import { feedArticles } from '../feed';
import { postedTitles, type RecordStage, titlesOf } from '../stage';
import { until } from '../until';
import { problemOf, type Publishing, setUpRecord, TO_SETTLE } from '../workflow';

const posts = { method: 'POST', path: /\/posts$/ };
const [first, second, ...others] = titlesOf(feedArticles(5));

/** A post of which nobody can say whether Medium has it. */
export function unknownCases(stage: () => RecordStage): void {
	function listed(execution: Parameters<typeof itemsOf>[0]): unknown[] {
		return itemsOf(execution, TO_SETTLE).map((item) =>
			typeof item === 'object' && item !== null && 'title' in item ? item.title : item,
		);
	}

	/** Presses Stop while Medium takes its time over the second of five articles, which it publishes. */
	async function stopAtSecond(): Promise<{ record: Publishing; stopped: string }> {
		const { client, sandbox, feed } = stage();
		feed.articles = feedArticles(5);
		sandbox.misbehave({ on: posts, skip: 1, fault: { kind: 'delay', ms: 30_000 } });
		const record = await setUpRecord(stage());
		const stopped = await record.begin();
		await until(() => sandbox.posts.length === 2, 'the second article has arrived');
		await client.stopExecution(stopped);
		await client.untilEnded(stopped);
		sandbox.clearFaults();
		return { record, stopped };
	}

	test('a run that is stopped leaves one row pending; the next one sends the others and lists that one as unknown', async () => {
		const { record } = await stopAtSecond();
		assert.deepEqual(await record.titles('published'), [first]);
		assert.deepEqual(await record.titles('pending'), [second]);
		assert.deepEqual(await record.titles('unsent'), others);
		const next = await record.run();
		assert.equal(next.status, 'success', problemOf(next));
		assert.deepEqual(listed(next), [second]);
		assert.deepEqual(await record.titles('published'), [first, ...others]);
		assert.deepEqual(await record.titles('unknown'), [second]);
		assert.deepEqual(postedTitles(stage()), [first, second, ...others]);
	});

	test('Retry execution of a run that was stopped publishes nothing twice', async () => {
		const { client } = stage();
		const { record, stopped } = await stopAtSecond();
		try {
			await client.retryExecution(stopped, { loadWorkflow: false });
		} catch (error) {
			// Some versions of n8n do not retry a stopped run at all.
			if (!(error instanceof N8nRefused)) throw error;
		}
		await record.run();
		assert.deepEqual(postedTitles(stage()), [first, second, ...others]);
		assert.deepEqual(await record.titles('unknown'), [second]);
	});

	/** Loses Medium's answer to the second of five articles, after Medium has acted. */
	async function loseSecondAnswer(): Promise<Publishing> {
		const { sandbox, feed } = stage();
		feed.articles = feedArticles(5);
		sandbox.misbehave({ on: posts, skip: 1, acts: true, fault: { kind: 'reset' } });
		const record = await setUpRecord(stage());
		const execution = await record.run();
		assert.equal(execution.status, 'success', problemOf(execution));
		assert.deepEqual(listed(execution), [second]);
		return record;
	}

	test('a post whose answer is lost ends the run, is listed in every run and never sent again', async () => {
		const record = await loseSecondAnswer();
		assert.deepEqual(await record.titles('unsent'), others);
		for (let run = 1; run <= 3; run += 1) {
			const execution = await record.run();
			assert.equal(execution.status, 'success', problemOf(execution));
			assert.deepEqual(listed(execution), [second]);
		}
		assert.deepEqual(postedTitles(stage()), [first, second, ...others]);
		const [unknown] = (await record.table.rows()).filter(({ status }) => status === 'unknown');
		assert.match(unknown?.problem ?? '', /may have published/);
		assert.match(unknown?.content ?? '', /Text of Article 2/);
	});

	test('a person who finds the post on Medium sets its row to published, and it is listed no more', async () => {
		const record = await loseSecondAnswer();
		const key = (await record.table.rows())[1]?.key ?? '';
		await record.table.settle(key, 'published');
		const execution = await record.run();
		assert.equal(execution.status, 'success', problemOf(execution));
		assert.deepEqual(listed(execution), []);
		assert.deepEqual(postedTitles(stage()), [first, second, ...others]);
	});

	test('a person who does not find the post on Medium sets its row to unsent, and it is sent', async () => {
		const { sandbox, feed } = stage();
		feed.articles = feedArticles(1);
		sandbox.misbehave({ on: posts, fault: { kind: 'reset' } });
		const record = await setUpRecord(stage());
		assert.deepEqual(listed(await record.run()), [first]);
		await record.table.settle((await record.table.rows())[0]?.key ?? '', 'unsent');
		const execution = await record.run();
		assert.equal(execution.status, 'success', problemOf(execution));
		assert.deepEqual(postedTitles(stage()), [first]);
		assert.deepEqual(await record.titles('published'), [first]);
	});

	test('Medium in trouble leaves one article unknown in a run, not all of them', async () => {
		const { sandbox, feed } = stage();
		feed.articles = feedArticles(5);
		sandbox.misbehave({ on: posts, times: Infinity, fault: { kind: 'status', status: 500 } });
		const record = await setUpRecord(stage());
		await record.run();
		assert.deepEqual(await record.titles('unknown'), [first]);
		assert.deepEqual(await record.titles('unsent'), [second, ...others]);
	});
}
