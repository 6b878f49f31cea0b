import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteFact } from '../../kit/report';
import { type Article, chain, medium, postOfItem, splitArticles } from '../../kit/workflows';
import { finishedByWorker, inWords, postedOnce, postedTwice } from '../counts';
import { answerLate, articlesOf, upTo } from '../publish';
import type { QueueStage } from '../stage';
import { goLive, type Live, quickWebhook } from '../webhook';

const ROUNDS = 10;
const ARTICLES = 6;

const byNumber = (a: string, b: string) => Number(a) - Number(b);

/** *Create If New* with two workers, whose reads and writes of n8n's memory can overlap. */
export function createIfNewCases(section: string, stage: () => QueueStage): void {
	async function goLiveIfNew(): Promise<Live> {
		const key = '={{ $json.title }}';
		const parameters = { ...postOfItem, operation: 'createIfNew', key, maxPosts: 0 };
		const node = medium(stage().credential, parameters);
		return await goLive(stage(), (path) =>
			chain('Once', [quickWebhook(path), splitArticles(), node]),
		);
	}

	/**
	 * Starts two executions at the same moment, round after round, and then one with all articles.
	 * @returns how many of them went out twice by then, and in the end.
	 */
	async function overlap(live: Live, feeds: (round: number) => [Article[], Article[]]) {
		answerLate(stage(), 30);
		for (const round of upTo(ROUNDS)) {
			await Promise.all(feeds(round).map(async (articles) => await live.call({ articles })));
			await live.untilEnded(2 * round);
		}
		const duringRounds = postedTwice(stage()).length;
		const everything = upTo(ROUNDS).flatMap((round) => feeds(round).flat());
		await live.call({ articles: everything });
		await live.untilEnded(2 * ROUNDS + 1);
		await live.end();
		const ended = [...(await live.ids('success')), ...(await live.ids('error'))];
		return {
			unsent: new Set(everything.map(({ title }) => title)).size - postedOnce(stage()),
			isReported: (await live.ids('error')).at(-1) === ended.sort(byNumber).at(-1),
			duringRounds,
			afterwards: postedTwice(stage()).length - duringRounds,
			spread: inWords(finishedByWorker(stage(), ended)),
			statuses: inWords(await live.statuses()),
		};
	}

	/** How far the numbers of the second feed's articles are from those of the first. */
	for (const [words, apart] of [
		['with the same feed', 0],
		['with different feeds', 100],
	] as const) {
		test(`Create If New, two executions at once ${words}: no article is lost without a word`, async () => {
			const live = await goLiveIfNew();
			const seen = await overlap(live, (round) => [
				articlesOf(round, ARTICLES),
				articlesOf(round + apart, ARTICLES),
			]);
			noteFact(
				section,
				`Create If New, ${ROUNDS} rounds of two executions at once ${words} of ${ARTICLES} articles`,
				`${postedOnce(stage())} articles published, ${seen.duringRounds} of them twice in these rounds, ${seen.afterwards} more by a later execution, ${seen.unsent} never sent and reported as not confirmed (${seen.spread}; executions: ${seen.statuses})`,
			);
			assert.ok(seen.unsent === 0 || seen.isReported, 'an article is lost without a word');
		});
	}

	test('Create If New, one execution at a time, each on any worker: nothing goes out twice', async () => {
		const live = await goLiveIfNew();
		for (const run of upTo(ROUNDS)) {
			await live.call({ articles: articlesOf(1, run) });
			await live.untilEnded(run);
		}
		await live.end();
		assert.equal(postedOnce(stage()), ROUNDS);
		assert.deepEqual(postedTwice(stage()), []);
		noteFact(
			section,
			`Create If New, ${ROUNDS} executions one after the other`,
			`${postedOnce(stage())} articles, none twice (${inWords(finishedByWorker(stage(), await live.ids('success')))})`,
		);
	});
}
