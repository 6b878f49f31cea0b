import type { INodeExecutionData } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { memory } from './harness';
import type { WorkflowResult } from './harness';
import { tokenCredential } from './support/credentials';
import { factsOf, shownError, wordsOf } from './support/failure';
import { createIfNew, feed, hintsOf, posts, refusal } from './support/if-new';
import type { Publishing } from './support/publish';
import { publish, titles, titlesOf, wire } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

beforeEach(() => memory.reset());

async function runOnce(input: INodeExecutionData[], how?: Publishing): Promise<WorkflowResult> {
	return await createIfNew(sandbox(), input, how);
}

describe('the same feed in several runs', () => {
	test('three times are six, none and no posts', async () => {
		const results = [await runOnce(feed(6)), await runOnce(feed(6)), await runOnce(feed(6))];

		expect(results.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
		expect(titles(sandbox().posts)).toEqual(titlesOf(6));
		expect(results.map(({ items }) => items.length)).toEqual([6, 0, 0]);
		expect(results.map(hintsOf)).toEqual([
			['Created: 6, already published: 0, left for the next run: 0.'],
			['Created: 0, already published: 6, left for the next run: 0.'],
			['Created: 0, already published: 6, left for the next run: 0.'],
		]);
	});

	test('two new articles are two posts', async () => {
		await runOnce(feed(3));
		const { items } = await runOnce(feed(5));

		expect(titles(sandbox().posts)).toEqual(titlesOf(5));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 3 }, { item: 4 }]);
	});

	test('what Medium refused is sent by the next run, alone', async () => {
		sandbox().misbehave({ on: posts, skip: 1, fault: refusal });
		const settings = { onError: 'continueRegularOutput' as const };
		const { items } = await runOnce(feed(3), { settings });
		expect(factsOf(items[1]).outcome).toBe('refused');
		await runOnce(feed(3));

		expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 3', 'Article 2']);
	});

	test('a refusal on the fourth of eight: three now, five in the next run', async () => {
		sandbox().misbehave({ on: posts, skip: 3, fault: refusal });
		const first = await runOnce(feed(8));
		expect(shownError(first).itemIndex).toBe(3);
		expect(wordsOf(first)).toMatch(/1 of 8 items failed, 4 were not sent, 3 succeeded/);
		expect(wordsOf(first)).toMatch(/Then run the node again in any way: what was published/);
		expect(wordsOf(first)).not.toMatch(/Execute step|Retry/);
		await runOnce(feed(8));

		expect(titles(sandbox().posts)).toEqual(titlesOf(8));
	});

	test('the fragment of a URL and white space around it do not make an article new', async () => {
		await runOnce(feed(1));
		const [article] = feed(1);
		await runOnce([{ json: { ...article?.json, link: ' https://blog.example.com/1#part ' } }]);

		expect(sandbox().posts).toHaveLength(1);
	});

	test('a key of the user counts in place of the canonical URL', async () => {
		const parameters = { key: '={{ $json.title }}' };
		await runOnce(feed(2), { parameters });
		const moved = feed(2).map(({ json }) => ({
			json: { ...json, link: `${String(json.link)}/new` },
		}));
		await runOnce(moved, { parameters });

		expect(sandbox().posts).toHaveLength(2);
	});

	test('a publication has its own memory', async () => {
		const { id } = sandbox().addPublication({ name: 'Weather', editors: [sandbox().user] });
		const parameters = { publication: true, publicationId: id };
		await runOnce(feed(1));
		await runOnce(feed(1), { parameters });
		await runOnce(feed(1), { parameters });

		expect(sandbox().posts).toHaveLength(2);
	});

	test('so has an account, and another credential of the same account has not', async () => {
		await runOnce(feed(1));
		const other = sandbox().addUser({ name: 'Other', username: 'other' });
		for (const user of [sandbox().user, other]) {
			const token = sandbox().issueToken({ user });
			await runOnce(feed(1), { credentials: tokenCredential(sandbox(), token) });
		}

		expect(sandbox().posts.map(({ authorId }) => authorId)).toEqual([sandbox().user.id, other.id]);
	});
});

describe('within one run', () => {
	test('the same key twice is one post, the second is skipped', async () => {
		const [article] = feed(1);
		const input = article ? [article, article] : [];
		const { items } = await runOnce(input, { parameters: { options: { outputSkipped: true } } });

		expect(sandbox().posts).toHaveLength(1);
		expect(items[1]?.json).toEqual({ skipped: true, key: 'https://blog.example.com/1' });
	});

	test('an item without a key is refused before anything is sent', async () => {
		const input = [...feed(2), { json: { title: 'No link', content: '<p>Text.</p>' } }];
		const result = await runOnce(input);

		expect(shownError(result).itemIndex).toBe(2);
		expect(wordsOf(result)).toContain('Published Once Per');
		expect(wire(sandbox())).toEqual([]);
	});

	test('no more posts than the user allows, the others stay new', async () => {
		const parameters = { maxPosts: 2 };
		const results = [
			await runOnce(feed(5), { parameters }),
			await runOnce(feed(5), { parameters }),
		];
		await runOnce(feed(5), { parameters: { maxPosts: 0 } });

		expect(results.map(({ items }) => items.length)).toEqual([2, 2]);
		expect(hintsOf(results[0] ?? (await runOnce([])))[0]).toContain('left for the next run: 3');
		expect(titles(sandbox().posts)).toEqual(titlesOf(5));
	});

	test('an item that cannot be sent does not count for the limit', async () => {
		const [first, ...others] = feed(3);
		const settings = { onError: 'continueRegularOutput' as const };
		const parameters = { maxPosts: 1 };
		await runOnce([{ json: { ...first?.json, content: '' } }, ...others], { parameters, settings });

		expect(titles(sandbox().posts)).toEqual(['Article 2']);
	});

	test('others go out in the places of those that Medium refused', async () => {
		sandbox().misbehave({ on: posts, fault: refusal });
		const settings = { onError: 'continueRegularOutput' as const };
		const { items } = await runOnce(feed(4), { parameters: { maxPosts: 2 }, settings });

		expect(items.map(({ json }) => 'error' in json)).toEqual([true, false, false]);
		expect(titles(sandbox().posts)).toEqual(['Article 2', 'Article 3']);
	});

	test('but not when it was refused for all of them', async () => {
		sandbox().setDailyLimit(1);
		const settings = { onError: 'continueRegularOutput' as const };
		const result = await runOnce(feed(5), { parameters: { maxPosts: 2 }, settings });
		sandbox().setDailyLimit(null);

		expect(result.items.map(({ json }) => 'error' in json)).toEqual([false, true]);
		expect(hintsOf(result)[0]).toContain('left for the next run: 3');
		expect(sandbox().requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
	});

	test.each([
		['={{ "many" }}', '"many"'],
		['={{ $json.nothing }}', 'empty'],
		['={{ -1 }}', '-1'],
		['={{ [] }}', 'a list'],
	])('a limit of %s is refused before anything is sent, as %s', async (maxPosts, given) => {
		const result = await runOnce(feed(2), { parameters: { maxPosts } });

		expect(wordsOf(result)).toContain(
			`Maximum Posts per Run must be a number, 0 or more. It is ${given}`,
		);
		expect(sandbox().requests).toEqual([]);
	});

	test('n8n reads and writes its list once for each post, and once for all that are only marked', async () => {
		const callsFor = async (count: number, markOnly: boolean) => {
			memory.reset();
			await runOnce(feed(count), { parameters: { markOnly } });
			return memory.calls();
		};

		expect((await callsFor(5, false)) - (await callsFor(4, false))).toBe(1);
		expect(await callsFor(5, true)).toBe(await callsFor(2, true));
	});

	test('marking sends no post, and the next run sends what came later', async () => {
		const { items } = await runOnce(feed(4), { parameters: { markOnly: true } });
		await runOnce(feed(5));

		expect(items).toEqual([]);
		expect(titles(sandbox().posts)).toEqual(['Article 5']);
	});

	test('what was forgotten is new again', async () => {
		await runOnce(feed(1));
		const { items } = await publish(sandbox(), { parameters: { operation: 'forgetPublished' } });
		await runOnce(feed(1));

		expect(items.map(({ json }) => json)).toEqual([{ forgotten: true }]);
		expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 1']);
	});

	test('when the memory is full nothing is sent, and before that a hint says so', async () => {
		memory.fill('workflow', 'Medium', 9_998);
		const nearly = await runOnce(feed(1));
		const full = await runOnce(feed(2));

		expect(hintsOf(nearly)[1]).toContain('nearly full');
		expect(wordsOf(full)).toContain('The memory of this node is full');
		expect(sandbox().posts).toHaveLength(1);
	});
});
