import type { Fault } from '../sandbox';
import { useSandbox } from '../sandbox/testing';
import { runWorkflow } from './harness';
import { tokenCredential } from './support/credentials';
import { factsOf, shownError, wordsOf } from './support/failure';
import { articles, createPost, publish, retryOnFail, titles, titlesOf } from './support/publish';

const sandbox = useSandbox();

const fatal: ReadonlyArray<[string, Fault]> = [
	[
		'a token that is refused',
		{
			kind: 'status',
			status: 401,
			body: { errors: [{ message: 'Token was invalid.', code: 6003 }] },
		},
	],
	[
		'an API that is disabled',
		{ kind: 'status', status: 403, body: { errors: [{ message: 'Disabled.', code: 6027 }] } },
	],
	['a block by Cloudflare', { kind: 'cloudflare' }],
	[
		'a long Retry-After',
		{ kind: 'status', status: 429, headers: { 'Retry-After': '3600' }, body: {} },
	],
	[
		'the daily limit with another code',
		{
			kind: 'status',
			status: 429,
			body: {
				errors: [{ message: 'User has reached the rate limit for publishing today.', code: -1 }],
			},
		},
	],
];

describe.each(['continueRegularOutput', 'continueErrorOutput'] as const)('%s', (onError) => {
	test.each(fatal)('after %s nothing more is sent and all items come out', async (_, fault) => {
		// The token helper of n8n sends a request once more when it was answered 401.
		sandbox().misbehave({ on: { method: 'POST' }, skip: 3, times: Infinity, fault });
		const { items, errorItems, error } = await publish(sandbox(), {
			input: articles(8),
			settings: { onError },
		});

		expect(error).toBeUndefined();
		expect(titles(sandbox().posts)).toEqual(titlesOf(3));
		const out = onError === 'continueErrorOutput' ? [...items, ...errorItems] : items;
		expect(out).toHaveLength(8);
		expect(factsOf(out[3]).outcome).toBe('refused');
		expect(out.slice(4).map((item) => factsOf(item).outcome)).toEqual(
			Array<string>(4).fill('notSent'),
		);
		const posts = sandbox().requests.filter(({ method }) => method === 'POST');
		expect(posts.length).toBeLessThanOrEqual(5);
	});
});

test('the daily limit after three: eight items come out, five of them not on Medium', async () => {
	sandbox().setDailyLimit(3);
	const { items } = await publish(sandbox(), {
		input: articles(8),
		settings: { onError: 'continueRegularOutput' },
	});
	sandbox().setDailyLimit(10);

	expect(titles(sandbox().posts)).toEqual(titlesOf(3));
	expect(items).toHaveLength(8);
	expect(factsOf(items[3])).toMatchObject({ outcome: 'refused', statusCode: 429, code: 1007 });
	expect(items.slice(4).map((item) => factsOf(item).outcome)).toEqual(
		Array<string>(4).fill('notSent'),
	);
	expect(sandbox().requests.filter(({ method }) => method === 'POST')).toHaveLength(4);
});

test('a token that was revoked in the meantime: eight items come out, none is sent', async () => {
	const token = sandbox().issueToken();
	sandbox().revokeToken(token);
	const { items } = await runWorkflow({
		input: articles(8),
		credentials: tokenCredential(sandbox(), token),
		node: { parameters: createPost, onError: 'continueRegularOutput' },
	});

	expect(sandbox().posts).toHaveLength(0);
	expect(items).toHaveLength(8);
	expect(items.slice(1).map((item) => factsOf(item).outcome)).toEqual(
		Array<string>(7).fill('notSent'),
	);
	expect(sandbox().requests.length).toBeLessThanOrEqual(2);
});

test('with Retry On Fail the daily limit is reported and nothing is published twice', async () => {
	sandbox().setDailyLimit(3);
	const result = await publish(sandbox(), { input: articles(5), settings: retryOnFail });
	sandbox().setDailyLimit(10);

	expect(titles(sandbox().posts)).toEqual(titlesOf(3));
	expect(shownError(result)).toMatchObject({ httpCode: '429', itemIndex: 3 });
	expect(wordsOf(result)).toContain('User has reached the rate limit for publishing today.');
});

test('seconds that Medium asks to wait for are handed on', async () => {
	sandbox().misbehave({
		on: { method: 'POST' },
		times: Infinity,
		fault: { kind: 'status', status: 429, headers: { 'Retry-After': '3600' }, body: {} },
	});
	const { items } = await publish(sandbox(), { settings: { onError: 'continueRegularOutput' } });

	expect(factsOf(items[0])).toMatchObject({ statusCode: 429, retryAfter: 3600 });
});
