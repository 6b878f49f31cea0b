import { assert, asyncProperty, array, boolean, constantFrom, integer, record } from 'fast-check';

import type { FaultRule } from '../sandbox';
import { useSandbox } from '../sandbox/testing';
import { newAuthor } from './support/author';
import { articles, publish, retryOnFail, titles, titlesOf } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

interface Answer extends Pick<FaultRule, 'fault' | 'acts'> {
	/** What the node can know of the post. */
	says: 'refused' | 'unknown';
}

/** What Medium can do with one POST, without the answers that the node waits for and sends again. */
const wrongAnswers: readonly Answer[] = [
	{ says: 'refused', fault: { kind: 'status', status: 400, body: {} } },
	{ says: 'refused', fault: { kind: 'status', status: 404, body: {} } },
	{ says: 'refused', fault: { kind: 'nginx413' } },
	{ says: 'refused', fault: { kind: 'status', status: 429, body: {} } },
	{ says: 'unknown', fault: { kind: 'reset' } },
	{ says: 'unknown', acts: true, fault: { kind: 'reset' } },
	{ says: 'unknown', acts: true, fault: { kind: 'cutAnswer' } },
	{ says: 'unknown', fault: { kind: 'status', status: 500, body: '' } },
	{ says: 'unknown', acts: true, fault: { kind: 'status', status: 504, body: '' } },
	{ says: 'unknown', acts: true, fault: { kind: 'emptyBody' } },
	{ says: 'unknown', acts: true, fault: { kind: 'brokenJson' } },
	{ says: 'unknown', acts: true, fault: { kind: 'noData' } },
];

const situation = record({
	count: integer({ min: 1, max: 6 }),
	/** What happens to the first, the second … POST on the wire; `undefined` is a good answer. */
	answers: array(constantFrom(undefined, undefined, ...wrongAnswers), { maxLength: 10 }),
	onError: constantFrom('stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'),
	retries: boolean(),
});

type Situation = typeof situation extends { generate(...given: never[]): { value: infer Value } }
	? Value
	: never;

async function run({ count, answers, onError, retries }: Situation) {
	const author = newAuthor(sandbox());
	for (const [position, answer] of answers.entries()) {
		if (answer)
			author.misbehave({ skip: position, fault: answer.fault, acts: answer.acts ?? false });
	}
	const result = await publish(sandbox(), {
		input: articles(count),
		credentials: author.credentials,
		settings: { onError, ...(retries && retryOnFail) },
	});
	const sent = author.attempts().map(({ body }, position) => ({
		title: String((JSON.parse(body) as { title: string }).title),
		says: answers[position]?.says ?? 'delivered',
	}));
	return { result, published: titles(author.posts()), sent };
}

function titlesThat(says: string, sent: Array<{ title: string; says: string }>): string[] {
	return sent.filter((attempt) => attempt.says === says).map(({ title }) => title);
}

const settings = { numRuns: 80 };

test('on Medium are exactly the items it confirmed, and at most those reported as unknown', async () => {
	await assert(
		asyncProperty(situation, async (given) => {
			const { published, sent } = await run(given);
			const confirmed = titlesThat('delivered', sent);
			const unknown = titlesThat('unknown', sent);

			expect(published).toEqual([...new Set(published)]);
			expect(published).toEqual(expect.arrayContaining(confirmed));
			expect([...confirmed, ...unknown]).toEqual(expect.arrayContaining(published));
			if (given.onError === 'stopWorkflow') expect(published).toEqual([...published].sort());
		}),
		settings,
	);
});

test('what was confirmed or is unknown is never sent again', async () => {
	await assert(
		asyncProperty(situation, async (given) => {
			const { sent } = await run(given);
			for (const [position, { title, says }] of sent.entries()) {
				if (says === 'refused') continue;
				expect(sent.slice(position + 1).map((later) => later.title)).not.toContain(title);
			}
		}),
		settings,
	);
});

test('when nothing goes wrong all items are published in order', async () => {
	await assert(
		asyncProperty(situation, async (given) => {
			const { published, result } = await run({ ...given, answers: [] });
			expect(published).toEqual(titlesOf(given.count));
			expect(result.items).toHaveLength(given.count);
		}),
		{ numRuns: 20 },
	);
});

test('when the node is to stop, exactly the items before the first failure are confirmed', async () => {
	await assert(
		asyncProperty(situation, async (given) => {
			const { result, sent } = await run({ ...given, onError: 'stopWorkflow', retries: false });
			const failed = sent.findIndex(({ says }) => says !== 'delivered');
			expect(sent.map(({ title }) => title)).toEqual(titlesOf(sent.length));
			expect(sent).toHaveLength(failed < 0 ? given.count : failed + 1);
			expect(result.error === undefined).toBe(failed < 0);
		}),
		settings,
	);
});

test('when the node is to continue, as many items come out as went in', async () => {
	await assert(
		asyncProperty(
			situation,
			constantFrom('continueRegularOutput' as const, 'continueErrorOutput' as const),
			async (given, onError) => {
				const { result } = await run({ ...given, onError });
				expect(result.error).toBeUndefined();
				const out = [...result.items, ...result.errorItems];
				expect(out).toHaveLength(given.count);
				expect(out.map(({ pairedItem }) => pairedItem).every(Boolean)).toBe(true);
			},
		),
		settings,
	);
});
