import type { FaultRule } from '../sandbox';
import { useSandbox } from '../sandbox/testing';
import { retryExecution } from './harness';
import { factsOf, shownError, wordsOf } from './support/failure';
import { articles, publish, retryOnFail, titles, titlesOf } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

/** Medium creates the second post and the connection is closed before it has answered. */
const lostAnswer: FaultRule = {
	on: { method: 'POST' },
	skip: 1,
	acts: true,
	fault: { kind: 'reset' },
};

const treatAsPublished = { options: { unknownOutcome: 'treatAsPublished' } };
const sendAgain = { options: { unknownOutcome: 'sendAgain' } };

beforeEach(() => sandbox().misbehave(lostAnswer));

test.each([
	['without', {}],
	['with', retryOnFail],
])(
	'a lost answer is reported as unknown and not sent again, %s Retry On Fail',
	async (_, settings) => {
		const result = await publish(sandbox(), { input: articles(3), settings });

		expect(titles(sandbox().posts)).toEqual(titlesOf(2));
		expect(shownError(result).itemIndex).toBe(1);
		expect(wordsOf(result)).toMatch(/may have published/i);
		expect(wordsOf(result)).toMatch(
			/look at your stories on Medium, drafts too\. Then set .* and use Executions → Retry with currently saved workflow on the newest execution\. Don't use Execute step: it starts over and sends everything again\.$/,
		);
	},
);

test('Retry execution stops at the unknown post again', async () => {
	const failed = await publish(sandbox(), { input: articles(3) });
	const again = await retryExecution(failed);

	expect(titles(sandbox().posts)).toEqual(titlesOf(2));
	expect(wordsOf(again)).toMatch(/may have published/i);
});

test('Treat as Published gives the item out and goes on', async () => {
	const { items, error } = await publish(sandbox(), {
		input: articles(3),
		parameters: treatAsPublished,
	});

	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual(titlesOf(3));
	expect(items.map(({ json }) => json.outcome)).toEqual([undefined, 'unknown', undefined]);
});

test('Treat as Published takes effect for a post that is unknown already', async () => {
	const failed = await publish(sandbox(), { input: articles(3) });
	const { items, error } = await retryExecution(failed, { edited: treatAsPublished });

	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual(titlesOf(3));
	expect(items[1]?.json.outcome).toBe('unknown');
});

test('Send Again takes effect for a post that is unknown already', async () => {
	const failed = await publish(sandbox(), { input: articles(3) });
	const { items, error } = await retryExecution(failed, { edited: sendAgain });

	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 2', 'Article 2', 'Article 3']);
	expect(items).toHaveLength(3);
});

test('while continuing, the item says that its outcome is unknown and the rest goes on', async () => {
	const { items } = await publish(sandbox(), {
		input: articles(3),
		settings: { onError: 'continueRegularOutput' },
	});

	expect(titles(sandbox().posts)).toEqual(titlesOf(3));
	expect(factsOf(items[1])).toMatchObject({ outcome: 'unknown' });
	// The execution succeeds, and n8n offers no Retry for it.
	expect(factsOf(items[1]).description).toMatch(/drafts too\.$/);
});

test('a post that was refused when it was sent again stays unknown', async () => {
	const failed = await publish(sandbox(), { input: articles(3) });
	sandbox().misbehave({
		on: { method: 'POST' },
		fault: { kind: 'status', status: 400, body: '{}' },
	});
	const refused = await retryExecution(failed, { edited: sendAgain });
	const last = await retryExecution(refused, { edited: { options: {} } });

	expect(wordsOf(refused)).toMatch(/1 of 3 items failed/);
	expect(wordsOf(last)).toMatch(/may have published/i);
	expect(titles(sandbox().posts)).toEqual(titlesOf(2));
});

test('while continuing, a later try does not send an unknown post again', async () => {
	sandbox().clearFaults();
	sandbox().misbehave({ ...lostAnswer, skip: 0 });
	const { items } = await publish(sandbox(), {
		input: articles(3),
		settings: { ...retryOnFail, onError: 'continueRegularOutput' },
	});

	expect(titles(sandbox().posts)).toEqual(titlesOf(3));
	expect(factsOf(items[0])).toMatchObject({ outcome: 'unknown' });
});
