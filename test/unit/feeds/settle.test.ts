import type { IHttpRequestOptions } from 'n8n-workflow';

import { readFeed } from '../../../nodes/Medium/feeds/readFeed';
import { findProof } from '../../../nodes/Medium/feeds/settle';
import { lookInFeed } from '../../../nodes/Medium/operations/post/lookInFeed';
import type { Item } from './feedXml';
import { feedXml } from './feedXml';

const sentAt = Date.UTC(2026, 1, 27, 18, 11, 41, 600);

async function proofIn(item: Item, title = 'The Lighthouse') {
	return findProof((await readFeed(feedXml([item]))).posts, title, sentAt);
}

const proof = {
	id: '93c389bc0d88',
	url: 'https://medium.com/@ada/the-lighthouse-93c389bc0d88',
};

test('a post with the title, published in the second of the request or later, is the proof', async () => {
	expect(await proofIn({})).toEqual(proof);
	expect(await proofIn({}, '  The  Lighthouse ')).toEqual(proof);
});

test.each<[string, Item]>([
	['an older post of the same title', { pubDate: 'Fri, 27 Feb 2026 18:11:40 GMT' }],
	['another title', { title: 'The Lighthouse, again' }],
	['a title in other letters', { title: 'the lighthouse' }],
	['a post without a date', { pubDate: '' }],
])('%s proves nothing', async (_words, item) => {
	expect(await proofIn(item)).toBeUndefined();
});

describe('looking in the feed', () => {
	const asked: IHttpRequestOptions[] = [];
	beforeEach(() => void (asked.length = 0));

	/** Answers one text after the other; an error for what is missing. */
	const clientOf = (...answers: string[]) => ({
		httpRequest: async (options: IHttpRequestOptions) => {
			asked.push(options);
			const body = answers[asked.length - 1];
			if (body === undefined) throw new Error('socket hang up');
			return await Promise.resolve({ statusCode: 200, headers: {}, body });
		},
	});
	const post = {
		title: 'The Lighthouse',
		sentAt,
		source: { type: 'user', value: 'https://medium.com/@ada' },
	} as const;

	test('finds a post that is there at the second look', async () => {
		const client = clientOf(feedXml([]), feedXml([{}]));

		expect(await lookInFeed(client, post, [1, 1])).toEqual(proof);
		expect(asked.map(({ url }) => url)).toEqual(Array(2).fill('https://medium.com/feed/@ada'));
	});

	test('ends without a proof when the post does not come, or the feed fails', async () => {
		expect(await lookInFeed(clientOf(feedXml([]), feedXml([])), post, [1, 1])).toBeUndefined();
		asked.length = 0;
		expect(await lookInFeed(clientOf(), post, [1, 1])).toBeUndefined();
		asked.length = 0;
		expect(await lookInFeed(clientOf('<html>'), post, [1, 1])).toBeUndefined();
	});
});
