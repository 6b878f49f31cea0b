import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedArticles } from '../feed';
import { postedTitles, type RecordStage, titlesOf } from '../stage';
import { problemOf, setUpRecord } from '../workflow';

/** Several executions at once, and the rows that they can leave. */
export function togetherCases(stage: () => RecordStage): void {
	for (const latency of [0, 60]) {
		test(`three executions at once publish nothing twice when Medium takes ${latency} ms`, async () => {
			const { client, sandbox, feed } = stage();
			feed.articles = feedArticles(6);
			sandbox.setLatency(latency);
			const record = await setUpRecord(stage());
			const started = await Promise.all([record.begin(), record.begin(), record.begin()]);
			for (const id of started) {
				const execution = await client.untilEnded(id);
				assert.equal(execution.status, 'success', problemOf(execution));
			}
			const last = await record.run();
			assert.equal(last.status, 'success', problemOf(last));
			assert.deepEqual(postedTitles(stage()).sort(), titlesOf(feedArticles(6)));
			for (const { status } of await record.table.rows()) assert.equal(status, 'published');
		});
	}

	test('two unsent rows of one article are sent as one post', async () => {
		const { sandbox, feed } = stage();
		sandbox.setDailyLimit(0);
		feed.articles = feedArticles(1);
		const record = await setUpRecord(stage());
		await record.run();
		const [row] = await record.table.rows();
		assert.ok(row);
		await record.table.addAgain(row);
		sandbox.setDailyLimit(null);
		const execution = await record.run();
		assert.equal(execution.status, 'success', problemOf(execution));
		assert.deepEqual(postedTitles(stage()), ['Article 1']);
		assert.deepEqual(await record.titles('published'), ['Article 1', 'Article 1']);
	});

	for (const [status, becomes] of [
		['published', 'published'],
		['unknown', 'unsent'],
	] as const) {
		test(`an unsent row is not sent while another row of its article is ${status}`, async () => {
			const { sandbox, feed } = stage();
			sandbox.setDailyLimit(0);
			feed.articles = feedArticles(1);
			const record = await setUpRecord(stage());
			await record.run();
			const [row] = await record.table.rows();
			assert.ok(row);
			await record.table.settle(row.key, status);
			await record.table.addAgain({ ...row, status: 'unsent' });
			sandbox.setDailyLimit(null);
			const execution = await record.run();
			assert.equal(execution.status, 'success', problemOf(execution));
			assert.deepEqual(postedTitles(stage()), []);
			assert.equal((await record.table.rows())[1]?.status, becomes);
		});
	}
}
