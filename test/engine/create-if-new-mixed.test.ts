import type { INodeExecutionData } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { memory, retryExecution } from './harness';
import type { WorkflowResult } from './harness';
import { tokenCredential } from './support/credentials';
import { factsOf, shownError, wordsOf } from './support/failure';
import { createIfNew, feed, hintsOf, posts, refusal } from './support/if-new';
import { png } from './support/images';
import type { Publishing } from './support/publish';
import { retryOnFail, titles, titlesOf } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

beforeEach(() => memory.reset());

const continues = { onError: 'continueRegularOutput' as const };

async function runOnce(input: INodeExecutionData[], how?: Publishing): Promise<WorkflowResult> {
	return await createIfNew(sandbox(), input, how);
}

/** Some articles of a feed, by their numbers. */
function some(...numbers: number[]): INodeExecutionData[] {
	const all = feed(Math.max(...numbers));
	return numbers.flatMap((number) => all[number - 1] ?? []);
}

describe('Only Mark as Published as an expression', () => {
	test('marks the items it is on for, and the others are sent', async () => {
		const parameters = { markOnly: '={{ $json.title !== "Article 2" }}' };
		const result = await runOnce(feed(3), { parameters });

		expect(titles(sandbox().posts)).toEqual(['Article 2']);
		expect(hintsOf(result)).toEqual([
			'Created: 1, already published: 2, left for the next run: 0.',
		]);
		await runOnce(feed(3));
		expect(titles(sandbox().posts)).toEqual(['Article 2']);
	});

	test('what is marked takes no place of what is sent', async () => {
		const parameters = { markOnly: '={{ $json.title < "Article 3" }}', maxPosts: 2 };
		await runOnce(feed(5), { parameters });

		expect(titles(sandbox().posts)).toEqual(['Article 3', 'Article 4']);
	});
});

describe('in the place of a refused post', () => {
	test('n8n killed after the other post: the refused one is still new', async () => {
		sandbox().misbehave({ on: posts, fault: refusal });
		let marked = 0;
		memory.break({
			atCall: () => {
				// The first call after Article 2 is on Medium writes down that it is published.
				if (sandbox().posts.length === 1) marked += 1;
				if (marked === 1) memory.break({ diesAt: 0 });
			},
		});
		await runOnce(feed(2), { parameters: { maxPosts: 1 }, settings: continues });
		memory.break({});
		const { error } = await runOnce(feed(2));

		expect(error).toBeUndefined();
		expect(titles(sandbox().posts)).toEqual(['Article 2', 'Article 1']);
	});

	test('the daily limit does not make errors of what is published already', async () => {
		await runOnce(some(3));
		sandbox().misbehave({ on: posts, fault: refusal });
		sandbox().setDailyLimit(1);
		const result = await runOnce(feed(5), { parameters: { maxPosts: 1 }, settings: continues });
		sandbox().setDailyLimit(null);

		expect(result.items.map((item) => factsOf(item).outcome)).toEqual(['refused', 'refused']);
		expect(hintsOf(result)).toEqual([
			'Created: 0, already published: 1, left for the next run: 2, failed: 2.',
		]);
	});
});

describe('duplicates', () => {
	test('take neither two places nor room for two', async () => {
		memory.fill('workflow', 'Medium', 9_996);
		const input = some(1, 1, 1, 2, 3);
		const result = await runOnce(input, { parameters: { maxPosts: 2 } });

		expect(result.error).toBeUndefined();
		expect(titles(sandbox().posts)).toEqual(titlesOf(2));
		expect(hintsOf(result)[0]).toBe('Created: 2, already published: 2, left for the next run: 1.');
	});

	test('are marked where there is room for one', async () => {
		memory.fill('workflow', 'Medium', 9_998);
		const result = await runOnce(some(1, 1), { parameters: { markOnly: true } });

		expect(result.error).toBeUndefined();
	});
});

describe('an unconfirmed post', () => {
	test('is not sent again by a retry with the account of another editor', async () => {
		const other = sandbox().addUser({ name: 'Other', username: 'other' });
		const { id } = sandbox().addPublication({ name: 'W', editors: [sandbox().user, other] });
		const input = some(1, 2).map(({ json }, index) => ({
			json: { ...json, link: json.link, toPublication: index === 1 },
		}));
		const parameters = { publication: '={{ $json.toPublication }}', publicationId: id };
		sandbox().misbehave({ on: posts, skip: 1, acts: true, fault: { kind: 'reset' } });
		const failed = await runOnce(input, { parameters });
		const credentials = tokenCredential(sandbox(), sandbox().issueToken({ user: other }));
		const again = await retryExecution({ ...failed, saved: { ...failed.saved, credentials } });

		expect(wordsOf(again)).toMatch(/1 of 2 items is not confirmed/);
		expect(titles(sandbox().posts).filter((title) => title === 'Article 2')).toHaveLength(1);
	});

	async function lose(...numbers: number[]) {
		sandbox().misbehave({ on: posts, times: numbers.length, acts: true, fault: { kind: 'reset' } });
		await runOnce(some(...numbers), { settings: continues });
	}

	test('is told by every run, however many new posts there are', async () => {
		await lose(1);
		const result = await runOnce(feed(3), { parameters: { maxPosts: 1 } });

		expect(shownError(result).itemIndex).toBe(0);
		expect(wordsOf(result)).toMatch(
			/1 of 3 items is not confirmed, 1 is left for the next run, 1 succeeded/,
		);
		expect(titles(sandbox().posts)).toEqual(titlesOf(2));
	});

	test('takes no place when it is treated as published', async () => {
		await lose(1, 2);
		const parameters = { maxPosts: 1, options: { unknownOutcome: 'treatAsPublished' } };
		const result = await runOnce(feed(4), { parameters });

		expect(titles(sandbox().posts)).toEqual(titlesOf(3));
		expect(hintsOf(result)).toEqual([
			'Created: 1, already published: 0, left for the next run: 1, not confirmed: 2.',
		]);
	});
});

test('posts come out though n8n cannot count what it remembers afterwards', async () => {
	memory.break({});
	await runOnce(feed(2));
	const last = memory.calls();
	memory.reset();
	sandbox().reset();
	memory.break({ diesAt: last - 1 });
	const result = await runOnce(feed(2));

	expect(result.error).toBeUndefined();
	expect(result.items).toHaveLength(2);
	expect(hintsOf(result)).toEqual(['Created: 2, already published: 0, left for the next run: 0.']);
});

test.each(['={{ NaN }}', '={{ true }}', '={{ ({}) }}', '={{ [] }}'])(
	'a key of %s is refused before anything is sent',
	async (key) => {
		const result = await runOnce(feed(2), { parameters: { key } });

		expect(wordsOf(result)).toMatch(/Published Once Per must be a text or a number\. It is /);
		expect(sandbox().requests).toEqual([]);
	},
);

test('Batching waits between posts, not between what is skipped', async () => {
	await runOnce(feed(6));
	const start = Date.now();
	const batch = { batchSize: 1, batchInterval: 1000 };
	await runOnce(feed(7), { parameters: { requestOptions: { batching: { batch } } } });

	expect(sandbox().posts).toHaveLength(7);
	expect(Date.now() - start).toBeLessThan(3000);
});

describe('n8n killed at each call of its memory', () => {
	const image = '<p>Text.</p><img src="photo" alt="A photo">';

	/** Three articles, the second of which Medium refuses at first. Kills n8n at one call after the other. */
	async function killEverywhere(settings: Publishing['settings'], withImages: boolean) {
		const input = feed(3).map(({ json }) =>
			withImages
				? { json: { ...json, content: image }, binary: { photo: png('photo.png') } }
				: { json },
		);
		let hasDied = true;
		for (let diesAt = 0; hasDied; diesAt += 1) {
			memory.reset();
			sandbox().reset();
			sandbox().misbehave({ on: posts, skip: 1, fault: refusal });
			memory.break({ diesAt });
			await runOnce(input, { settings, parameters: { maxPosts: 2 } });
			hasDied = memory.calls() > diesAt;
			memory.break({});
			sandbox().clearFaults();
			await runOnce(input, { settings: continues });
			const { items } = await runOnce(input, { settings: continues });

			const created = titles(sandbox().posts);
			const told = items.map(({ pairedItem }) => {
				const { item } = Object(pairedItem) as { item: number };
				return `Article ${item + 1}`;
			});
			expect(items.map((item) => factsOf(item).outcome)).toEqual(told.map(() => 'unknown'));
			expect([diesAt, new Set(created).size]).toEqual([diesAt, created.length]);
			expect([diesAt, ...new Set([...created, ...told])].sort()).toEqual(
				[diesAt, ...titlesOf(3)].sort(),
			);
		}
	}

	test.each([
		['stops', {}, false],
		['continues', continues, false],
		['uses its error output', { onError: 'continueErrorOutput' as const }, false],
		['stops and uploads images', {}, true],
		['tries again', { ...retryOnFail, maxTries: 2 }, false],
	])(
		'while the node %s: no post twice, and none lost without a word',
		async (_, settings, withImages) => await killEverywhere(settings, withImages),
	);
});

describe('an execution stopped at each call of its memory', () => {
	test('the next run sends the others, and no post twice', async () => {
		let isOver = false;
		for (let at = 1; !isOver; at += 1) {
			memory.reset();
			sandbox().reset();
			const stop = new AbortController();
			memory.break({ atCall: (call) => call === at && stop.abort() });
			await runOnce(feed(3), { signal: stop.signal });
			isOver = memory.calls() < at;
			memory.break({});
			const { error } = await runOnce(feed(3));

			expect([at, error]).toEqual([at, undefined]);
			expect([at, ...titles(sandbox().posts)]).toEqual([at, ...titlesOf(3)]);
		}
	});
});
