import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedArticles } from '../feed';
import type { RecordStage } from '../stage';
import { problemOf, setUpRecord } from '../workflow';

export function basicCases(stage: () => RecordStage): void {
	const titles = () => stage().sandbox.posts.map(({ title }) => title);

	test('twelve articles with a limit of ten a day are twelve posts the next day, oldest first, though no article is new', async () => {
		const { sandbox, feed } = stage();
		sandbox.setDailyLimit(10);
		feed.articles = feedArticles(12);
		const record = await setUpRecord(stage());
		const today = await record.run();
		assert.equal(today.status, 'success', problemOf(today));
		assert.equal(sandbox.posts.length, 10);
		assert.deepEqual(await record.titles('unsent'), ['Article 11', 'Article 12']);
		sandbox.setDailyLimit(null);
		const tomorrow = await record.run();
		assert.equal(tomorrow.status, 'success', problemOf(tomorrow));
		assert.deepEqual(
			titles(),
			feedArticles(12).map(({ title }) => title),
		);
		console.log(JSON.stringify((await record.table.rows()).slice(-2)));
	});
}
