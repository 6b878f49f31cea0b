import type { Fault } from '../sandbox';
import { useSandbox } from '../sandbox/testing';
import { articles, publish, retryOnFail, titles, titlesOf, wire } from './support/publish';
import { openDoor } from './support/door';
import { shownError, wordsOf } from './support/failure';
import { unavailable } from './support/faults';

const sandbox = useSandbox({ dailyLimit: null });

const now = {
	title: '={{ $json.title }} at {{ $now.toMillis() }}',
	content: '=<h1>{{ $json.title }}</h1><p>{{ $now.toISO() }}</p>',
};

const passing: ReadonlyArray<[string, Fault]> = [
	['503', unavailable],
	[
		'429 with Retry-After',
		{ kind: 'status', status: 429, headers: { 'Retry-After': '1' }, body: {} },
	],
	['400', { kind: 'status', status: 400, body: { errors: [{ message: 'No.', code: 1 }] } }],
	['429', { kind: 'status', status: 429, body: {} }],
];

describe.each(passing)('the third of five posts is answered once with %s', (_, fault) => {
	beforeEach(() => sandbox().misbehave({ on: { method: 'POST' }, skip: 2, fault }));

	test('with Retry On Fail all five are published once, in order', async () => {
		const { items, error } = await publish(sandbox(), {
			input: articles(5),
			settings: retryOnFail,
		});

		expect(error).toBeUndefined();
		expect(titles(sandbox().posts)).toEqual(titlesOf(5));
		expect(items.map(({ json }) => json.id)).toEqual(sandbox().posts.map(({ id }) => id));
	});

	test('a title and a content with the time of day change nothing about that', async () => {
		const { items, error } = await publish(sandbox(), {
			input: articles(5),
			parameters: now,
			settings: retryOnFail,
		});

		expect(error).toBeUndefined();
		expect(sandbox().posts).toHaveLength(5);
		expect(items).toHaveLength(5);
	});
});

describe.each([
	['without', {}],
	['with', retryOnFail],
])('the connection is refused for the third of five posts, %s Retry On Fail', (_, settings) => {
	test('all five are published once, in order, when it is back', async () => {
		const door = await openDoor(sandbox().origin, { shutAfterPosts: 2, forMs: 1500 });
		const { items, error } = await publish(sandbox(), {
			input: articles(5),
			credentials: { mediumApi: { accessToken: sandbox().token, baseUrl: `${door.origin}/v1` } },
			settings,
		});
		await door.close();

		expect(error).toBeUndefined();
		expect(door.wasShut()).toBe(true);
		expect(titles(sandbox().posts)).toEqual(titlesOf(5));
		expect(items).toHaveLength(5);
	});
});

test('a connection that stays refused is reported as such', async () => {
	const result = await publish(sandbox(), {
		credentials: { mediumApi: { accessToken: sandbox().token, baseUrl: 'http://127.0.0.1:9/v1' } },
	});

	expect(wordsOf(result)).toMatch(/connect/i);
	expect(sandbox().requests).toHaveLength(0);
});

test('a 503 in Medium’s words is waited out without Retry On Fail', async () => {
	sandbox().misbehave({ on: { method: 'POST' }, fault: unavailable });
	const { error } = await publish(sandbox(), { input: articles(2) });

	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual(titlesOf(2));
});

test('a 503 that stays is given up after three more tries', async () => {
	sandbox().misbehave({
		on: { method: 'POST' },
		times: Infinity,
		fault: unavailable,
	});
	const result = await publish(sandbox());

	expect(shownError(result).httpCode).toBe('503');
	expect(wire(sandbox()).filter((request) => request.startsWith('POST'))).toHaveLength(4);
});

test('the author is asked for once for all tries of a run that goes well at last', async () => {
	sandbox().misbehave({
		on: { method: 'POST' },
		skip: 1,
		fault: { kind: 'status', status: 400, body: {} },
	});
	await publish(sandbox(), { input: articles(3), settings: retryOnFail });

	expect(wire(sandbox()).filter((request) => request === 'GET /v1/me').length).toBeLessThan(3);
	expect(titles(sandbox().posts)).toEqual(titlesOf(3));
});

test('a failing item stops what is behind it on every try', async () => {
	sandbox().misbehave({
		on: { method: 'POST' },
		skip: 1,
		times: Infinity,
		fault: { kind: 'status', status: 400, body: {} },
	});
	const result = await publish(sandbox(), { input: articles(4), settings: retryOnFail });

	expect(shownError(result).itemIndex).toBe(1);
	expect(titles(sandbox().posts)).toEqual(['Article 1']);
	expect(wire(sandbox()).filter((request) => request.startsWith('POST'))).toHaveLength(4);
});

test('while continuing, Retry On Fail sends only what was not delivered', async () => {
	sandbox().misbehave({
		on: { method: 'POST' },
		fault: { kind: 'status', status: 400, body: {} },
	});
	const { items } = await publish(sandbox(), {
		input: articles(3),
		settings: { ...retryOnFail, onError: 'continueRegularOutput' },
	});

	expect(titles(sandbox().posts).sort()).toEqual(titlesOf(3));
	expect(items.map(({ json }) => json.title)).toEqual(titlesOf(3));
});
