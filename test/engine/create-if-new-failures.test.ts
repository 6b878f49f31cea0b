import type { INodeExecutionData } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { callAsTool, memory, retryExecution, runWorkflow } from './harness';
import type { WorkflowResult } from './harness';
import { tokenCredential } from './support/credentials';
import { factsOf, shownError, wordsOf } from './support/failure';
import { createIfNew, feed, hintsOf, ifNew, posts, refusal } from './support/if-new';
import { inALoop } from './support/loop-node';
import type { Publishing } from './support/publish';
import { createPost, retryOnFail, titles, titlesOf, wire } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

beforeEach(() => memory.reset());

async function runOnce(input: INodeExecutionData[], how?: Publishing): Promise<WorkflowResult> {
	return await createIfNew(sandbox(), input, how);
}

const chooseAndRun =
	/look at your stories on Medium, drafts too\. Then set "If Medium Doesn't Confirm the Post" to Treat as Published or Send Again, and run the node again in any way: what was published is not sent again\.$/;

describe('with a post that Medium did not confirm', () => {
	/** The third of five is on Medium, but the answer was lost. */
	async function loseTheThird() {
		sandbox().misbehave({ on: posts, skip: 2, acts: true, fault: { kind: 'reset' } });
		const result = await runOnce(feed(5));
		expect(shownError(result).itemIndex).toBe(2);
		expect(titles(sandbox().posts)).toEqual(titlesOf(3));
	}

	test('the next run sends the others and then says that it is unknown, every time until the user decides', async () => {
		await loseTheThird();
		const next = [await runOnce(feed(5)), await runOnce(feed(5))];

		expect(next.map((result) => shownError(result).itemIndex)).toEqual([2, 2]);
		expect(next.map((result) => /1 of 5 .*?[.(]/.exec(wordsOf(result))?.[0])).toEqual([
			'1 of 5 items is not confirmed, 2 were published before, 2 succeeded (',
			'1 of 5 items is not confirmed, 4 were published before.',
		]);
		expect(titles(sandbox().posts)).toEqual(titlesOf(5));
	});

	test('the error names the one next step: choose, then run it again in any way', async () => {
		await loseTheThird();

		for (const words of [wordsOf(await runOnce(feed(5))), wordsOf(await runOnce(feed(5)))]) {
			expect(words).toMatch(chooseAndRun);
			expect(words).not.toMatch(/Execute step|Retry/);
		}
	});

	test('while continuing it is one error item among the others, which says what to do', async () => {
		await loseTheThird();
		const result = await runOnce(feed(5), { settings: { onError: 'continueRegularOutput' } });
		const { items } = result;

		expect(items).toHaveLength(3);
		expect(factsOf(items[0]).outcome).toBe('unknown');
		expect(factsOf(items[0]).description).toMatch(chooseAndRun);
		expect(hintsOf(result)).toEqual([
			'Created: 2, already published: 2, left for the next run: 0, not confirmed: 1.',
		]);
	});

	test.each([
		['treatAsPublished', 5],
		['sendAgain', 6],
	])('%s decides it for good', async (unknownOutcome, count) => {
		await loseTheThird();
		const parameters = { options: { unknownOutcome } };
		const { error, items } = await runOnce(feed(5), { parameters });
		const after = await runOnce(feed(5));

		expect(error).toBeUndefined();
		expect(items).toHaveLength(3);
		expect(after.error).toBeUndefined();
		expect(after.items).toEqual([]);
		expect(sandbox().posts).toHaveLength(count);
	});

	test('a refusal when it is sent again does not make it new', async () => {
		await loseTheThird();
		const parameters = { options: { unknownOutcome: 'sendAgain' } };
		sandbox().misbehave({ on: posts, fault: refusal });
		await runOnce(feed(3), { parameters });
		const after = await runOnce(feed(3));

		expect(wordsOf(after)).toMatch(/1 of 3 items is not confirmed/);
		expect(titles(sandbox().posts)).toEqual(titlesOf(3));
	});

	test.each([4, 5, 6, 7, 8, 9, 10])(
		'n8n killed at call %i of its memory: no post twice in the runs after',
		async (diesAt) => {
			memory.break({ diesAt });
			await runOnce(feed(3));
			memory.break({});
			await runOnce(feed(3), { settings: { onError: 'continueRegularOutput' } });
			await runOnce(feed(3), { settings: { onError: 'continueRegularOutput' } });

			expect(new Set(titles(sandbox().posts)).size).toBe(sandbox().posts.length);
		},
	);
});

describe('with what n8n offers around it', () => {
	test('two executions at once send each article once', async () => {
		for (let round = 1; round <= 5; round += 1) {
			await Promise.all([runOnce(feed(3 * round)), runOnce(feed(3 * round))]);
		}

		expect(titles(sandbox().posts)).toEqual(titlesOf(15));
	});

	test('Retry execution gives out what the first try delivered', async () => {
		sandbox().misbehave({ on: posts, skip: 2, fault: refusal });
		const failed = await runOnce(feed(4));
		const { items, error } = await retryExecution(failed);

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.title)).toEqual(titlesOf(4));
		expect(titles(sandbox().posts)).toEqual(titlesOf(4));
	});

	test('with the account of another editor it sends to the publication what is not there yet', async () => {
		const other = sandbox().addUser({ name: 'Other', username: 'other' });
		const editors = [sandbox().user, other];
		const { id } = sandbox().addPublication({ name: 'Weather', editors });
		sandbox().misbehave({ on: posts, skip: 1, fault: refusal });
		const failed = await runOnce(feed(2), { parameters: { publication: true, publicationId: id } });
		const credentials = tokenCredential(sandbox(), sandbox().issueToken({ user: other }));
		const { items, error } = await retryExecution({
			...failed,
			saved: { ...failed.saved, credentials },
		});

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.title)).toEqual(titlesOf(2));
		expect(titles(sandbox().posts)).toEqual(titlesOf(2));
	});

	test('so does Retry On Fail', async () => {
		sandbox().misbehave({ on: posts, skip: 2, fault: refusal });
		const { items } = await runOnce(feed(4), { settings: retryOnFail });

		expect(items.map(({ json }) => json.title)).toEqual(titlesOf(4));
		expect(titles(sandbox().posts)).toEqual(titlesOf(4));
	});

	test('Loop Over Items and Execute Once', async () => {
		const { error } = await runOnce(feed(3), inALoop);
		const once = await runOnce(feed(4).slice(3).concat(feed(1)), {
			settings: { executeOnce: true },
		});

		expect(error).toBeUndefined();
		expect(once.items).toHaveLength(1);
		expect(titles(sandbox().posts)).toEqual(titlesOf(4));
	});

	test('after the daily limit nothing more is sent, and what was not sent stays new', async () => {
		sandbox().setDailyLimit(3);
		const { items } = await runOnce(feed(5), { settings: { onError: 'continueRegularOutput' } });
		expect(items.slice(3).map((item) => factsOf(item).outcome)).toEqual(['refused', 'notSent']);
		expect(sandbox().requests.filter(({ method }) => method === 'POST')).toHaveLength(4);
		sandbox().setDailyLimit(null);
		await runOnce(feed(5));

		expect(items.map(({ json }) => 'error' in json)).toEqual([false, false, false, true, true]);
		expect(titles(sandbox().posts)).toEqual(titlesOf(5));
	});

	test('after a stop the post that would have been next is new', async () => {
		const stop = new AbortController();
		// As it is written down that the second is published.
		const atCall = () => {
			if (sandbox().posts.length === 2) stop.abort();
		};
		memory.break({ atCall });
		await runOnce(feed(4), { signal: stop.signal });
		memory.break({});
		expect(titles(sandbox().posts)).toEqual(titlesOf(2));
		const { error } = await runOnce(feed(4));

		expect(error).toBeUndefined();
		expect(titles(sandbox().posts)).toEqual(titlesOf(4));
	});

	test('a post whose account failed for all of its posts is new in the next run', async () => {
		const other = sandbox().addUser({ name: 'Other', username: 'other' });
		const token = sandbox().issueToken({ user: other });
		const input = feed(3).map(({ json }, index) => ({
			json: { ...json, token: index === 1 ? sandbox().token : token },
		}));
		const credentials = tokenCredential(sandbox(), '={{ $json.token }}');
		const refused = { status: 401, body: { errors: [{ message: 'Invalid.', code: 6003 }] } };
		sandbox().misbehave({ on: posts, fault: { kind: 'status', ...refused } });
		const settings = { onError: 'continueRegularOutput' as const };
		await runOnce(input, { credentials, settings });
		expect(titles(sandbox().posts)).toEqual(['Article 2']);
		const { error } = await runOnce(input, { credentials });

		expect(error).toBeUndefined();
		expect(titles(sandbox().posts)).toEqual(['Article 2', 'Article 1', 'Article 3']);
	});

	test('images and the content are prepared as in Create', async () => {
		const [article] = feed(1);
		const { items } = await runOnce([{ json: { ...article?.json, content: '<p>Only text</p>' } }]);

		expect(items[0]?.json.url).toBe(sandbox().posts[0]?.url);
		expect(sandbox().posts[0]?.content).toContain('<h1>Article 1</h1>');
		expect(sandbox().posts[0]?.received).toMatchObject({
			canonicalUrl: 'https://blog.example.com/1',
		});
	});

	test.each(['agent', 'engine'] as const)(
		'as a tool that the %s runs it refuses and names Create',
		async (runBy) => {
			const { answers } = await callAsTool([{ title: 'One' }], {
				runBy,
				credentials: tokenCredential(sandbox()),
				node: {
					onError: 'continueRegularOutput',
					parameters: { ...createPost, ...ifNew },
				},
			});

			expect(JSON.stringify(answers)).toContain('Use the operation Create instead');
			expect(wire(sandbox())).toEqual([]);
		},
	);

	test('a workflow that is not saved gets a clear error, and nothing is sent', async () => {
		const result = await runWorkflow({
			input: feed(1),
			credentials: tokenCredential(sandbox()),
			node: { parameters: { ...createPost, ...ifNew } },
			workflowId: '',
		});

		expect(wordsOf(result)).toContain('Save the workflow first');
		expect(wire(sandbox())).toEqual([]);
	});
});
