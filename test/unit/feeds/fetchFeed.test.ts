import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

import type { IHttpRequestOptions } from 'n8n-workflow';

import type { FeedClient } from '../../../nodes/Medium/operations/feed/fetchFeed';
import { fetchFeed } from '../../../nodes/Medium/operations/feed/fetchFeed';

interface Canned {
	status?: number;
	headers?: Record<string, string>;
	body?: string;
}

/** Answers from a table by URL, as n8n's helper does; `asked` are the requests. */
function cannedClient(answers: Record<string, Canned>): {
	client: FeedClient;
	asked: IHttpRequestOptions[];
} {
	const asked: IHttpRequestOptions[] = [];
	const client: FeedClient = {
		httpRequest: async (options) => {
			asked.push(options);
			const { status = 200, headers = {}, body = '' } = answers[options.url] ?? { status: 404 };
			return await Promise.resolve({
				statusCode: status,
				headers,
				body: Readable.from([Buffer.from(body)]),
			});
		},
	};
	return { client, asked };
}

const feed = 'https://medium.com/feed/@ada';
const redirect = (location: string): Canned => ({ status: 301, headers: { location } });

test('the text of the feed comes back, and nothing that names the user goes out', async () => {
	const { client, asked } = cannedClient({ [feed]: { body: '<rss>é</rss>' } });

	expect(await fetchFeed(client, feed)).toBe('<rss>é</rss>');
	expect(Object.keys(asked[0]?.headers ?? {})).toEqual(['Accept']);
	expect(asked[0]).toMatchObject({ disableFollowRedirect: true });
});

test.each([
	['to another host', 'https://stories.example.com/feed'],
	['to another path', '/feed/@grace'],
])('a redirect %s is followed', async (_words, location) => {
	const target = new URL(location, feed).href;
	const { client } = cannedClient({ [feed]: redirect(location), [target]: { body: 'there' } });

	expect(await fetchFeed(client, feed)).toBe('there');
});

test.each([
	['http://stories.example.com/feed', 'without https'],
	['https://127.0.0.1/feed', 'private network'],
	['http://127.0.0.1:5678/rest', 'private network'],
	['https://localhost/feed', 'private network'],
	['https://2130706433/', 'private network'],
	['https://0x7f.1/', 'private network'],
	['https://10.0.0.1/', 'private network'],
	['https://172.20.1.1/', 'private network'],
	['https://192.168.1.1/', 'private network'],
	['https://169.254.169.254/latest/meta-data', 'private network'],
	['https://100.64.0.1/', 'private network'],
	['https://[::1]/', 'private network'],
	['https://[::ffff:127.0.0.1]/', 'private network'],
	['https://[fd00::1]/', 'private network'],
	['https://printer.local/', 'private network'],
	['https://postgres/', 'private network'],
	['file:///etc/passwd', ''],
	['https://', 'no readable URL'],
])('a redirect to %s is refused', async (location, reason) => {
	const { client, asked } = cannedClient({ [feed]: redirect(location) });

	await expect(fetchFeed(client, feed)).rejects.toMatchObject({
		name: 'FeedError',
		message: expect.stringContaining(reason),
	});
	expect(asked).toHaveLength(1);
});

test('a feed on this machine may redirect to this machine', async () => {
	const local = 'http://127.0.0.1:4010/feed/@ada';
	const { client } = cannedClient({
		[local]: redirect('/feed/@grace'),
		'http://127.0.0.1:4010/feed/@grace': { body: 'there' },
	});

	expect(await fetchFeed(client, local)).toBe('there');
});

test('a redirect loses the password in its URL', async () => {
	const { client, asked } = cannedClient({
		[feed]: redirect('https://user:secret@stories.example.com/feed'),
		'https://stories.example.com/feed': { body: 'there' },
	});
	await fetchFeed(client, feed);

	expect(asked.map(({ url }) => url)).toEqual([feed, 'https://stories.example.com/feed']);
});

test('a circle of redirects ends', async () => {
	const { client, asked } = cannedClient({ [feed]: redirect(feed) });

	await expect(fetchFeed(client, feed)).rejects.toThrow('redirects too often');
	expect(asked).toHaveLength(4);
});

test.each([
	['90', 'Try again in 90 seconds'],
	['600', 'Try again in 10 minutes'],
	[new Date(Date.now() + 3_600_000).toUTCString(), 'Try again in 60 minutes'],
	['-5', 'Try again in a few minutes'],
	['1.5', 'Try again in a few minutes'],
])('Retry-After %s is reported', async (retryAfter, words) => {
	const { client } = cannedClient({
		[feed]: { status: 429, headers: { 'retry-after': retryAfter } },
	});

	await expect(fetchFeed(client, feed)).rejects.toMatchObject({
		description: expect.stringContaining(words),
		facts: { status: 429 },
	});
});

describe('against a server', () => {
	let server: Server;
	let answer: (request: IncomingMessage, response: ServerResponse) => void;
	let origin = '';
	beforeAll(async () => {
		server = createServer((request, response) => answer(request, response));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});

	const client: FeedClient = {
		httpRequest: async ({ url, abortSignal }) => {
			const { status, headers, body } = await fetch(url, { signal: abortSignal as AbortSignal });
			const stream = body ? Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]) : '';
			return { statusCode: status, headers: Object.fromEntries(headers), body: stream };
		},
	};

	test('an answer without end is not read to its end', async () => {
		let sent = 0;
		answer = (_request, response) => {
			const piece = Buffer.alloc(64 * 1024, 'x');
			const more = () => {
				while (!response.destroyed && response.write(piece)) sent += piece.length;
			};
			response.on('drain', more);
			more();
		};

		await expect(fetchFeed(client, origin)).rejects.toThrow('too large');
		expect(sent).toBeLessThan(20_000_000);
	});

	test('an answer that never ends is given up when the execution is stopped', async () => {
		answer = (_request, response) => void response.write('<rss>');
		const cancelSignal = AbortSignal.timeout(200);

		await expect(fetchFeed({ ...client, cancelSignal }, origin)).rejects.toThrow(
			'could not be reached',
		);
	});
});
