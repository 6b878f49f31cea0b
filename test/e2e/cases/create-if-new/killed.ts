import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Execution } from '../../../n8n';
import { countPosts, goLive, type Live, publishIfNew } from '../../kit/if-new';
import { postedTitles, posts, publishing, titlesOf, wordsOf } from '../../kit/publish';
import type { Stage } from '../../kit/stage';
import { until } from '../../kit/until';
import { type Article, articles } from '../../kit/workflows';

/** The choices of *If Medium Doesn't Confirm the Post*, and how often the third article is sent again. */
const choices = [
	['stop', 0],
	['lookInFeed', 0],
	['treatAsPublished', 0],
	['sendAgain', 1],
] as const;

/** A workflow that n8n was killed in, while the third of its five articles was under way. */
interface Killed {
	choice: (typeof choices)[number][0];
	live: Live;
	feed: Article[];
	/** What is on Medium of it when all is over, in this order. */
	expected: string[];
}

/** n8n is killed while posts are under way. */
export function killedCases(stage: () => Stage): void {
	/** Medium has the third post and its answer never comes, or it does not even have the post. */
	async function sendUpToThird(
		acts: boolean,
	): Promise<{ killed: Killed[]; calls: Promise<unknown>[] }> {
		const killed: Killed[] = [];
		const calls: Promise<unknown>[] = [];
		for (const [choice, again] of choices) {
			const name = `${acts ? 'Arrived' : 'Lost'}, ${choice}`;
			const feed = articles(5).map(({ title, text }) => ({ title: `${name}: ${title}`, text }));
			const live = await publishIfNew(stage);
			const before = countPosts(stage());
			stage().sandbox.misbehave({ on: posts, skip: 2, acts, fault: { kind: 'noAnswer' } });
			calls.push(live.call(feed));
			await until(() => countPosts(stage()) === before + 3, `${name}: the third post is under way`);
			const [one, two, three, four, five] = feed.map(({ title }) => title);
			const third = acts ? [three] : [];
			const repeated = again === 1 ? [three] : [];
			const expected = [one, two, ...third, four, five, ...repeated].map(String);
			killed.push({ choice, live, feed, expected });
		}
		return { killed, calls };
	}

	function expectUnknown(execution: Execution): void {
		assert.equal(execution.status, 'error');
		assert.match(
			wordsOf(execution),
			/did not confirm the post in an earlier try[^]*look at your stories[^]*run the node again in any way/i,
		);
		assert.doesNotMatch(wordsOf(execution), /Execute step|Retry/);
	}

	/** *Retry execution* on the one that n8n was killed in. It knows nothing of what was sent; the memory does. */
	async function retryKilled({ id }: Live): Promise<Execution> {
		const { client } = stage();
		const executions = await client.listExecutions(id);
		const first = executions.at(-1)?.id ?? '';
		// n8n looks for such executions after it has started.
		assert.equal((await client.untilEnded(first)).status, 'crashed');
		return await client.retryExecution(first, { loadWorkflow: false });
	}

	/** *Create*, which remembers within the execution only. */
	async function createUpToThird(
		feed: readonly Article[],
	): Promise<{ create: Live; call: Promise<unknown> }> {
		const create = await goLive(stage, publishing(stage()));
		const before = countPosts(stage());
		stage().sandbox.misbehave({ on: posts, skip: 2, fault: { kind: 'noAnswer' } });
		const call = create.call(feed);
		await until(() => countPosts(stage()) === before + 3, 'Create: the third post is under way');
		return { create, call };
	}

	test('n8n killed while it sends the third of five: the others follow, the third is reported, and each choice does what it says, then and in the run after; a retry of Create begins anew', async () => {
		const arrived = await sendUpToThird(true);
		const lost = await sendUpToThird(false);
		const killed = [...arrived.killed, ...lost.killed];
		const { call, create } = await createUpToThird(articles(5));
		const ended = Promise.allSettled([...arrived.calls, ...lost.calls, call]);
		stage().n8n.kill();
		await ended;
		await stage().restart({});
		for (const each of killed) {
			const { choice, feed, live } = each;
			expectUnknown(await (choice === 'stop' ? retryKilled(live) : live.run(feed)));
			if (choice !== 'stop') await live.edit({ options: { unknownOutcome: choice } });
			if (choice === 'stop' || choice === 'lookInFeed') expectUnknown(await live.run(feed));
			else {
				await live.runWell(feed);
				await live.edit({});
				await live.runWell(feed);
			}
			await live.end();
		}
		for (const { expected, feed } of killed) {
			const titles = postedTitles(stage()).filter((posted) =>
				feed.some(({ title }) => title === posted),
			);
			assert.deepEqual(titles, expected);
		}

		// Nothing was saved of what Create had sent: README.md says so.
		assert.equal((await retryKilled(create)).status, 'success');
		await create.end();
		const titles = postedTitles(stage()).filter((title) => title.startsWith('Article'));
		assert.deepEqual(titles, [...titlesOf(2), ...titlesOf(5)]);
	});
}
