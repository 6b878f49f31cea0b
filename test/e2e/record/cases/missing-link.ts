import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FeedArticle, feedArticles } from '../feed';
import { postedTitles, type RecordStage } from '../stage';
import { setUpRecord } from '../workflow';

function withLink(article: FeedArticle, link: string): FeedArticle {
	return { ...article, link };
}

/** An article without an address has no key. */
export function missingLinkCases(stage: () => RecordStage): void {
	for (const [name, link] of [
		['no link', ''],
		['a link of white space', '  '],
		['a link that is only a fragment', '#top'],
	] as const) {
		test(`articles with ${name} end the run with an error that names them, after the others were sent`, async () => {
			const { feed } = stage();
			feed.articles = feedArticles(4).map((article, index) =>
				index === 1 || index === 2 ? withLink(article, link) : article,
			);
			const record = await setUpRecord(stage());
			for (let run = 1; run <= 2; run += 1) {
				const execution = await record.run();
				assert.equal(execution.status, 'error');
				const { error } = execution.data.resultData;
				assert.match(error?.message ?? '', /"Article 2" \(item 1\), "Article 3" \(item 2\)/);
			}
			assert.deepEqual(postedTitles(stage()), ['Article 1', 'Article 4']);
			assert.equal((await record.table.rows()).length, 2);
		});
	}
}
