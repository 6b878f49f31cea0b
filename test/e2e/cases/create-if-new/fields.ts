import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../../../n8n';
import { hintsOf, publishIfNew } from '../../kit/if-new';
import { postedTitles, titlesOf } from '../../kit/publish';
import type { Stage } from '../../kit/stage';
import { articles, MEDIUM } from '../../kit/workflows';

/** A field whose value each call of the webhook brings along. */
const fromCall = (name: string, fallback: string) =>
	`={{ $('Webhook').first().json.body.${name} ?? ${fallback} }}`;

/** The fields that only *Create If New* has, and what the node says of each run. */
export function fieldCases(stage: () => Stage): void {
	test('Only Mark as Published, Maximum Posts per Run and Output Skipped Items do what they say', async () => {
		const live = await publishIfNew(
			stage,
			{},
			{
				markOnly: fromCall('markOnly', 'false'),
				maxPosts: fromCall('maxPosts', '10'),
				options: { outputSkipped: fromCall('outputSkipped', 'false') },
			},
		);
		const marked = await live.runWell(articles(2), { markOnly: true });
		assert.deepEqual(stage().sandbox.posts, []);
		assert.deepEqual(itemsOf(marked, MEDIUM), []);
		const some = await live.runWell(articles(7), { maxPosts: 3, outputSkipped: true });
		assert.deepEqual(postedTitles(stage()), titlesOf(7).slice(2, 5));
		assert.deepEqual(
			itemsOf(some, MEDIUM).map((item) => Object(item).key ?? Object(item).title),
			titlesOf(5),
		);
		assert.deepEqual(itemsOf(some, MEDIUM)[0], { skipped: true, key: 'Article 1' });
		const rest = await live.runWell(articles(7));
		await live.end();
		assert.deepEqual(postedTitles(stage()), titlesOf(7).slice(2));
		assert.deepEqual([marked, some, rest].flatMap(hintsOf), [
			'Created: 0, already published: 2, left for the next run: 0.',
			'Created: 3, already published: 2, left for the next run: 2.',
			'Created: 2, already published: 5, left for the next run: 0.',
		]);
	});

	test('an article that is in the input twice is published once', async () => {
		const live = await publishIfNew(stage, {}, { options: { outputSkipped: true } });
		const execution = await live.runWell([...articles(2), ...articles(1)]);
		await live.end();
		assert.deepEqual(postedTitles(stage()), titlesOf(2));
		assert.deepEqual(itemsOf(execution, MEDIUM)[2], { skipped: true, key: 'Article 1' });
	});
}
