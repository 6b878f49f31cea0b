import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';

import { memory } from './harness';
import { useSandbox } from '../sandbox/testing';
import { createIfNew, feed, posts } from './support/if-new';
import { factsOf } from './support/failure';
import { articles, publish } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

const goOn = { settings: { onError: 'continueRegularOutput' } } as const;
const withTags = { additionalFields: { tags: 'tea', canonicalUrl: '={{ $json.link }}' } };

beforeEach(() => memory.reset());

function nested(depth: number): string {
	return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}

const more = (part: string) =>
	`{"data":{"id":"p1","title":"Article 1","url":"https://medium.com/p/p1",${part}}}`;

const answers: Array<[string, string]> = [
	['tags that are no text', more('"tags":[{"toString":1,"valueOf":1},null,7]')],
	['tags in a thousand lists', more(`"tags":${nested(1_000)}`)],
	['tags in ten thousand lists', more(`"tags":[${nested(10_000)}]`)],
	['data in two thousand lists', more(`"more":${nested(2_000)}`)],
	['data in five thousand lists', more(`"more":${nested(5_000)}`)],
	['data in fifty thousand lists', more(`"more":${nested(50_000)}`)],
	['errors that are no errors', more('"tags":null').replace(/}$/, ',"errors":[{"toString":1}]}')],
	['a name that objects have', more('"__proto__":{"id":"x"},"constructor":1,"toJSON":1')],
];

describe.each(answers)('an answer with %s, when Medium has the post', (_, body) => {
	test('is never taken for a post that was not sent', async () => {
		sandbox().misbehave({ on: posts, acts: true, fault: { kind: 'status', status: 201, body } });
		const { items } = await publish(sandbox(), { parameters: withTags, ...goOn });

		const [item] = items;
		expect(item?.json.error ? factsOf(item).outcome : 'delivered').toMatch(/^(delivered|unknown)$/);
	});

	test('does not make Create If New send it again', async () => {
		sandbox().misbehave({ on: posts, acts: true, fault: { kind: 'status', status: 201, body } });
		for (let run = 0; run < 2; run++) {
			await createIfNew(sandbox(), feed(1), { parameters: withTags, ...goOn });
		}

		expect(sandbox().posts).toHaveLength(1);
	});
});

describe('a compressed answer without an end', () => {
	let server: Server;
	let sent = 0;

	beforeAll(async () => {
		const zeros = Buffer.alloc(1_000_000, ' ');
		server = createServer((request, response) => {
			request.resume();
			sent += 1;
			response.writeHead(201, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
			const gzip = createGzip();
			gzip.pipe(response);
			let left = 3_000;
			const write = () => {
				while (left > 0 && !response.destroyed) {
					left -= 1;
					if (!gzip.write(zeros)) return;
				}
				gzip.end();
			};
			gzip.on('drain', write);
			write();
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});

	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});

	test('is read to a bound, and the outcome is unknown', async () => {
		const { port } = server.address() as AddressInfo;
		const baseUrl = `http://127.0.0.1:${port}/v1`;
		const { id } = sandbox().addPublication({ editors: [sandbox().user] });
		const { items } = await publish(sandbox(), {
			input: articles(1),
			credentials: { mediumApi: { accessToken: sandbox().token, baseUrl } },
			parameters: { publication: true, publicationId: id },
			...goOn,
		});

		expect(sent).toBe(1);
		expect(factsOf(items[0])).toMatchObject({ outcome: 'unknown' });
	});
});
