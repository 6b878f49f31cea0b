import axios from 'axios';
import { createServer } from 'node:net';
import { knownErrors } from '../index';
import { api, postBody, useSandbox } from '../testing';
import type { Fault, FaultRule } from '../index';

const sandbox = useSandbox({ dailyLimit: null });

const create = () => api(sandbox()).post(`/users/${sandbox().user.id}/posts`, postBody());

async function createWith(fault: Fault, rule: Omit<FaultRule, 'fault'> = {}) {
	sandbox().misbehave({ ...rule, fault });
	return await create();
}

/** The code of the error that the client gets; undefined when there was an answer. */
async function failureWith(fault: Fault, rule?: Omit<FaultRule, 'fault'>) {
	return await createWith(fault, rule).then(
		() => undefined,
		(error: unknown) => (axios.isAxiosError(error) ? error.code : 'no axios error'),
	);
}

describe('which requests a fault hits', () => {
	const unavailable: Fault = { kind: 'status', status: 503 };
	const statuses = async (count: number) => {
		const found: number[] = [];
		for (let index = 0; index < count; index += 1) found.push((await create()).status);
		return found;
	};

	it('hits the next request once when nothing else is said', async () => {
		sandbox().misbehave({ fault: unavailable });
		expect(await statuses(2)).toEqual([503, 201]);
	});

	it('lets some pass and hits as many as it was asked to', async () => {
		sandbox().misbehave({ skip: 1, times: 2, fault: unavailable });
		expect(await statuses(4)).toEqual([201, 503, 503, 201]);
	});

	it('hits for good with Infinity, until it is cleared', async () => {
		sandbox().misbehave({ times: Infinity, fault: unavailable });
		expect(await statuses(3)).toEqual([503, 503, 503]);
		sandbox().clearFaults();
		expect(await statuses(1)).toEqual([201]);
	});

	it('hits only the method and the path it names', async () => {
		sandbox().misbehave({ on: { method: 'POST', path: /posts$/g }, fault: unavailable });
		expect((await api(sandbox()).get('/me')).status).toBe(200);
		expect(await statuses(1)).toEqual([503]);
	});

	it('takes several rules one after the other, each counting from the first request', async () => {
		sandbox().misbehave({ fault: unavailable });
		sandbox().misbehave({ skip: 2, fault: { kind: 'status', status: 500 } });
		sandbox().misbehave({ fault: { kind: 'status', status: 502 } });
		expect(await statuses(4)).toEqual([503, 502, 500, 201]);
	});
});

describe('whether a request is carried out before the fault', () => {
	it.each<Fault>([
		{ kind: 'status', status: 504 },
		{ kind: 'reset' },
		{ kind: 'cutAnswer' },
		{ kind: 'redirect', status: 307, location: '/elsewhere' },
		{ kind: 'emptyBody' },
		{ kind: 'brokenJson' },
		{ kind: 'noData' },
		{ kind: 'cloudflare' },
		{ kind: 'nginx413' },
	])('$kind: only when asked to', async (fault) => {
		await failureWith(fault);
		expect(sandbox().posts).toHaveLength(0);
		await failureWith(fault, { acts: true });
		expect(sandbox().posts).toHaveLength(1);
	});

	it.each<Fault>([
		{ kind: 'delay', ms: 1 },
		{ kind: 'drip', everyMs: 1, forMs: 5 },
		{ kind: 'huge', bytes: 1000 },
	])('$kind: always, since it gives the real answer', async (fault) => {
		const { status, data } = await createWith(fault);
		expect(status).toBe(201);
		expect(data.data.id).toBe(sandbox().posts[0]?.id);
	});

	it('does not count what was not carried out for the daily limit', async () => {
		sandbox().setDailyLimit(1);
		await createWith({ kind: 'noData' });
		expect((await create()).status).toBe(201);
		sandbox().setDailyLimit(null);
	});
});

describe('each kind of fault', () => {
	it('status: sends text as HTML, an object as JSON, and the headers', async () => {
		const text = await createWith({ kind: 'status', status: 502, body: '<h1>Bad</h1>' });
		const headers = { 'retry-after': '7' };
		const object = await createWith({ kind: 'status', status: 429, body: { a: 1 }, headers });
		expect([text.status, text.data, text.headers['content-type']]).toEqual([
			502,
			'<h1>Bad</h1>',
			'text/html; charset=utf-8',
		]);
		expect([object.status, object.data, object.headers['retry-after']]).toEqual([
			429,
			{ a: 1 },
			'7',
		]);
		expect(sandbox().requests.map(({ status }) => status)).toEqual([502, 429]);
	});

	it('reset: destroys the connection without an answer', async () => {
		expect(await failureWith({ kind: 'reset' })).toBe('ECONNRESET');
		expect(sandbox().requests[0]).not.toHaveProperty('status');
	});

	it('cutAnswer: destroys the connection in the middle of the answer', async () => {
		expect(await failureWith({ kind: 'cutAnswer' })).toMatch(/ECONNRESET|ERR_BAD_RESPONSE/);
		expect(sandbox().requests[0]).not.toHaveProperty('status');
	});

	it('noAnswer: never answers', async () => {
		sandbox().misbehave({ fault: { kind: 'noAnswer' } });
		const request = api(sandbox()).get('/me', { timeout: 150 });
		await expect(request).rejects.toMatchObject({ code: 'ECONNABORTED' });
	});

	it('delay: answers after that time', async () => {
		const start = Date.now();
		await createWith({ kind: 'delay', ms: 120 });
		expect(Date.now() - start).toBeGreaterThanOrEqual(118);
	});

	it('drip: keeps sending white space, so that the connection is never idle', async () => {
		sandbox().misbehave({ fault: { kind: 'drip', everyMs: 20, forMs: 150 } });
		const response = await fetch(`${sandbox().baseUrl}/me`, {
			headers: { authorization: `Bearer ${sandbox().token}` },
		});
		const text = await response.text();
		expect(text).toMatch(/^ {3,}\{/);
		expect(JSON.parse(text)).toEqual({ data: sandbox().user });
	});

	it('huge: gives an answer of that size', async () => {
		const bytes = 3_000_000;
		sandbox().misbehave({ fault: { kind: 'huge', bytes } });
		const { data } = await api(sandbox()).get<string>('/me', { transformResponse: (text) => text });
		expect(data).toHaveLength(bytes - (Buffer.byteLength(data) - data.length));
		expect(JSON.parse(data)).toEqual({ data: sandbox().user });
	});

	it('redirect: points elsewhere', async () => {
		const location = 'http://127.0.0.1:9/other';
		const { status, headers } = await createWith({ kind: 'redirect', status: 308, location });
		expect([status, headers.location]).toEqual([308, location]);
	});

	it.each<[Fault, string]>([
		[{ kind: 'emptyBody' }, ''],
		[{ kind: 'brokenJson' }, '{"data":{"id":'],
		[{ kind: 'noData' }, '{}'],
	])('%j: has the status of the real answer', async (fault, body) => {
		sandbox().misbehave({ times: 2, fault });
		const transformResponse = (text: string) => text;
		const me = await api(sandbox()).get('/me', { transformResponse });
		const post = await api(sandbox()).post(`/users/${sandbox().user.id}/posts`, postBody(), {
			transformResponse,
		});
		expect([me.status, post.status, me.data, post.data]).toEqual([200, 201, body, body]);
	});

	it('cloudflare: is the page that asks for a moment', async () => {
		const { status, headers, data } = await createWith({ kind: 'cloudflare' });
		expect([status, headers['cf-mitigated']]).toEqual([403, 'challenge']);
		expect(data).toContain('Just a moment...');
	});

	it('nginx413: is nginx’s page', async () => {
		const { status, data } = await createWith({ kind: 'nginx413' });
		expect(status).toBe(413);
		expect(data).toContain('413 Request Entity Too Large');
	});
});

describe('latency', () => {
	it('delays every request for that long', async () => {
		sandbox().setLatency(100);
		const start = Date.now();
		await Promise.all([create(), create()]);
		sandbox().setLatency(0);
		const took = Date.now() - start;
		expect(took).toBeGreaterThanOrEqual(98);
	});
});

describe('the known errors', () => {
	it.each(knownErrors)(
		'$name is answered as the table says',
		async ({ fault, status, code, text }) => {
			const { status: answered, data } = await createWith(fault);
			expect(answered).toBe(status);
			if (code !== undefined) expect(data).toEqual({ errors: [{ message: text, code }] });
			else expect(typeof data).toBe('string');
			expect(sandbox().posts).toHaveLength(0);
		},
	);
});

describe('a body that is too large', () => {
	it('is answered 413 by nginx without a fault', async () => {
		const { status } = await api(sandbox()).post('/images', Buffer.alloc(64 * 1024 * 1024 + 1));
		expect(status).toBe(413);
	});
});

describe('close', () => {
	it('frees the port, also while a request waits', async () => {
		const { startSandbox } = await import('../index');
		const own = await startSandbox();
		own.misbehave({ fault: { kind: 'noAnswer' } });
		const waiting = api(own).get('/me');
		const failed = expect(waiting).rejects.toMatchObject({ code: 'ECONNRESET' });
		while (own.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
		await own.close();
		await failed;
		const again = createServer();
		await new Promise<void>((resolve, reject) => {
			again.once('error', reject).listen(Number(new URL(own.origin).port), '127.0.0.1', resolve);
		});
		await new Promise((resolve) => again.close(resolve));
	});
});
