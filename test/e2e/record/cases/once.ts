import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedArticles } from '../feed';
import { isPost, postedTitles, type RecordStage, titlesOf } from '../stage';
import { problemOf, setUpRecord } from '../workflow';

/** Each article goes to each target once, in all runs together. */
export function onceCases(stage: () => RecordStage): void {
	test('twelve articles with a limit of ten a day are twelve posts the next day, oldest first, though no article is new', async () => {
		const { sandbox, feed, clock } = stage();
		sandbox.setDailyLimit(10);
		feed.articles = feedArticles(12);
		const record = await setUpRecord(stage());
		const today = await record.run();
		assert.equal(today.status, 'success', problemOf(today));
		assert.deepEqual(await record.titles('unsent'), ['Article 11', 'Article 12']);
		assert.equal(sandbox.requests.filter(isPost).length, 11, 'it asks once after the limit');
		clock.passHours(25);
		const tomorrow = await record.run();
		assert.equal(tomorrow.status, 'success', problemOf(tomorrow));
		assert.deepEqual(postedTitles(stage()), titlesOf(feedArticles(12)));
		for (const { status, postId, url, content } of await record.table.rows()) {
			const post = sandbox.posts.find(({ id }) => id === postId);
			assert.equal(status, 'published');
			assert.equal(url, post?.url);
			assert.equal(content, null);
		}
	});

	test('articles that could not be sent are sent before newer ones, also when they have left the feed', async () => {
		const { sandbox, feed } = stage();
		sandbox.setDailyLimit(1);
		feed.articles = feedArticles(3);
		const record = await setUpRecord(stage());
		await record.run();
		assert.deepEqual(postedTitles(stage()), ['Article 1']);
		sandbox.setDailyLimit(null);
		feed.articles = feedArticles(2, 4);
		const next = await record.run();
		assert.equal(next.status, 'success', problemOf(next));
		assert.deepEqual(postedTitles(stage()), titlesOf(feedArticles(5)));
		assert.match(sandbox.posts[2]?.content ?? '', /Text of Article 3/);
		assert.deepEqual(sandbox.posts[2]?.tags, ['Tests']);
		assert.equal(sandbox.posts[2]?.canonicalUrl, 'https://blog.example/articles/3');
	});

	test('five runs on an unchanged feed publish nothing twice', async () => {
		const { feed } = stage();
		feed.articles = feedArticles(3);
		const record = await setUpRecord(stage());
		for (let run = 1; run <= 5; run += 1) {
			const execution = await record.run();
			assert.equal(execution.status, 'success', problemOf(execution));
		}
		assert.deepEqual(postedTitles(stage()), titlesOf(feedArticles(3)));
		assert.equal((await record.table.rows()).length, 3);
	});

	test('a person can note the feed without sending it, and leave articles out', async () => {
		const { sandbox, feed } = stage();
		feed.articles = feedArticles(3);
		const record = await setUpRecord(stage());
		const noted = await record.runUpTo('Add as Unsent');
		assert.equal(noted.status, 'success', problemOf(noted));
		assert.equal(sandbox.requests.length, 0);
		for (const { key, title } of await record.table.rows()) {
			if (title !== 'Article 3') await record.table.settle(key, 'skipped');
		}
		const execution = await record.run();
		assert.equal(execution.status, 'success', problemOf(execution));
		assert.deepEqual(postedTitles(stage()), ['Article 3']);
		assert.deepEqual(await record.titles('skipped'), ['Article 1', 'Article 2']);
	});

	test('a link with white space around it or with a fragment is the same article', async () => {
		const { feed } = stage();
		const [article] = feedArticles(1);
		assert.ok(article);
		feed.articles = [article];
		const record = await setUpRecord(stage());
		await record.run();
		feed.articles = [
			{ ...article, link: ` ${article.link}\n` },
			{ ...article, link: `${article.link}#comments` },
		];
		const execution = await record.run();
		assert.equal(execution.status, 'success', problemOf(execution));
		assert.equal((await record.table.rows()).length, 1);
		assert.deepEqual(postedTitles(stage()), ['Article 1']);
	});

	test('an article that is on the profile is still new to a publication', async () => {
		const { client, sandbox, feed } = stage();
		const { id: publicationId } = sandbox.addPublication({ editors: [sandbox.user] });
		feed.articles = feedArticles(1);
		const record = await setUpRecord(stage());
		await record.run();
		const { nodes } = await client.getWorkflow(record.workflowId);
		const medium = nodes.find(({ name }) => name === 'Medium');
		assert.ok(medium);
		await client.editNode(record.workflowId, 'Medium', {
			...medium.parameters,
			publication: true,
			publicationId,
		});
		for (let run = 1; run <= 2; run += 1) {
			const execution = await record.run();
			assert.equal(execution.status, 'success', problemOf(execution));
		}
		assert.deepEqual(
			sandbox.posts.map((post) => post.publicationId),
			[undefined, publicationId],
		);
	});

	test('an article that Medium refuses does not hold up the others and is tried again in the next run', async () => {
		const { sandbox, feed } = stage();
		feed.articles = feedArticles(3);
		sandbox.misbehave({
			on: { method: 'POST', path: /\/posts$/ },
			skip: 1,
			fault: {
				kind: 'status',
				status: 400,
				body: { errors: [{ message: 'No content specified.', code: 2002 }] },
			},
		});
		const record = await setUpRecord(stage());
		await record.run();
		assert.deepEqual(postedTitles(stage()), ['Article 1', 'Article 3']);
		const [refused] = (await record.table.rows()).filter(({ status }) => status === 'unsent');
		assert.match(refused?.problem ?? '', /No content specified\./);
		await record.run();
		assert.deepEqual(postedTitles(stage()), ['Article 1', 'Article 3', 'Article 2']);
	});
}
