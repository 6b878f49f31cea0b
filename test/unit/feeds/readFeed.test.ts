import { readFeed } from '../../../nodes/Medium/feeds/readFeed';
import type { FeedPost } from '../../../nodes/Medium/feeds/types';
import type { FeedParts, Item } from './feedXml';
import { feedXml, ofPublication, ofTag } from './feedXml';

async function read(item: Item, parts?: FeedParts): Promise<FeedPost> {
	const { posts } = await readFeed(feedXml([item], parts));
	if (!posts[0]) throw new Error('no post');
	return posts[0];
}

const preview = (more: string, snippet = 'What the keeper reads') =>
	`<div class="medium-feed-item"><p class="medium-feed-image"><a href="https://medium.com/x?source=rss-1------2"><img src="https://cdn-images-1.medium.com/max/600/1*a.jpeg" width="600"></a></p><p class="medium-feed-snippet">${snippet}</p><p class="medium-feed-link"><a href="https://medium.com/x?source=rss-1------2">Continue reading on ${more} »</a></p></div>`;

test('a post comes out with every field', async () => {
	expect(await read({})).toEqual({
		id: '93c389bc0d88',
		url: 'https://medium.com/@ada/the-lighthouse-93c389bc0d88',
		title: 'The Lighthouse',
		author: 'Ada Lovelace',
		publication: null,
		tags: ['travel'],
		publishedAt: '2026-02-27T18:11:41.000Z',
		updatedAt: '2026-02-27T18:20:00.773Z',
		isPreview: false,
		isResponse: 'no',
		snippet: 'The keeper makes tea.',
		html: '<p>The keeper makes tea.</p>',
		text: 'The keeper makes tea.',
		image: null,
		wordCount: 4,
		readingMinutes: 1,
		warnings: [],
		feed: {
			type: 'user',
			title: 'Stories by Ada Lovelace on Medium',
			url: 'https://medium.com/@ada',
			image: 'https://cdn-images-1.medium.com/fit/c/150/150/0*ada.png',
		},
	});
});

test('a preview has its snippet, its picture and its publication, and no reading time', async () => {
	const link = 'https://medium.com/harbour-notes/the-lighthouse-93c389bc0d88?source=rss-1------2';
	const post = await read({ description: preview('Harbour Notes'), link });

	expect(post).toMatchObject({
		isPreview: true,
		snippet: 'What the keeper reads',
		text: 'What the keeper reads',
		image: 'https://cdn-images-1.medium.com/max/600/1*a.jpeg',
		publication: { name: 'Harbour Notes', url: 'https://medium.com/harbour-notes' },
		readingMinutes: null,
	});
	expect(post.html).not.toContain('Continue reading');
});

test.each(['Medium', ''])('a preview that goes on on "%s" is in no publication', async (place) => {
	expect((await read({ description: preview(place) })).publication).toBeNull();
});

test('a publication on its own domain is named by that domain', async () => {
	const link = 'https://stories.example.com/the-lighthouse-93c389bc0d88';
	const { publication } = await read({ description: preview('Harbour Notes'), link });

	expect(publication).toEqual({ name: 'Harbour Notes', url: 'https://stories.example.com' });
});

test('whole texts and previews in one feed come out in the same fields', async () => {
	const { posts } = await readFeed(
		feedXml([{ id: 'aaaaaaaaaaa1' }, { id: 'aaaaaaaaaaa2', description: preview('Medium') }]),
	);

	expect(posts.map(({ isPreview }) => isPreview)).toEqual([false, true]);
	expect(Object.keys(posts[0] ?? {})).toEqual(Object.keys(posts[1] ?? {}));
});

test.each([
	[{}, 'user'],
	[ofPublication, 'publication'],
	[
		{ ...ofPublication, link: 'https://medium.com/h/tagged/t?source=rss----97b04264832a--t' },
		'publication',
	],
	[ofTag, 'tag'],
	[{ title: 'A blog', link: 'https://blog.example.com/' }, 'unknown'],
])('the kind of the feed is read from its links: %j', async (parts, type) => {
	const items = type === 'unknown' ? [{ link: 'https://blog.example.com/1' }] : [];

	expect((await readFeed(feedXml(items, parts))).type).toBe(type);
});

test.each([
	['Harbour Notes - Medium', ''],
	['Harbour Notes on Medium', ''],
	['Tea in Harbour Notes on Medium', '/tagged/tea'],
	['Tea in China in Harbour Notes on Medium', '/tagged/tea-in-china'],
])('every post of the feed "%s" is of that publication', async (title, tagged) => {
	const link = ofPublication.link.replace('?', `${tagged}?`);
	expect((await read({}, { ...ofPublication, title, link })).publication).toEqual({
		name: 'Harbour Notes',
		url: 'https://medium.com/harbour-notes',
	});
});

describe('responses', () => {
	const words = 'Thank you for this. I never knew what the keeper reads.';

	test.each([
		['a title that is how the text begins, without tags', { tags: [] }, {}, 'likely'],
		['tags', {}, {}, 'no'],
		['another title, without tags', { tags: [], title: 'Something else' }, {}, 'unknown'],
		['the feed of a tag', { tags: [] }, ofTag, 'unknown'],
	])('%s', async (_words, item, parts, guess) => {
		const post = { title: 'Thank you for this.', content: `<p>${words}</p>`, ...item };

		expect((await read(post, parts)).isResponse).toBe(guess);
	});
});

describe('what is not as it should be', () => {
	test.each([
		['text before the XML', { before: 'This XML file has no style information.\n' }],
		['elements of a browser’s extension', { foreign: '<script id="x"/><script/>' }],
		['a byte order mark', { before: '\uFEFF<?xml version="1.0"?>' }],
	])('%s is harmless', async (_words, parts) => {
		expect((await readFeed(feedXml([{}], parts))).posts).toHaveLength(1);
	});

	test('white space around CDATA sections is harmless', async () => {
		const xml = feedXml([{}]).replaceAll('<![CDATA[', '\n<![CDATA[ ').replaceAll(']]>', ' ]]>\n');
		const [post] = (await readFeed(xml)).posts;

		expect(post).toMatchObject({
			title: 'The Lighthouse',
			tags: ['travel'],
			author: 'Ada Lovelace',
			html: '<p>The keeper makes tea.</p>',
		});
	});

	test('a title with markup and brackets stays text', async () => {
		const title = 'Use <b>tags</b> & <script>alert(1)</script> [Part 2/2]';

		expect((await read({ title })).title).toBe(title);
	});

	test('a missing date is null', async () => {
		const post = await read({ pubDate: '', updated: '' });

		expect([post.publishedAt, post.updatedAt]).toEqual([null, null]);
		expect((await read({ pubDate: 'yesterday, I think' })).publishedAt).toBeNull();
	});

	test('without a guid the ID is at the end of the link', async () => {
		expect((await read({ guid: '', id: '0d6779f23ac3' })).id).toBe('0d6779f23ac3');
	});

	test('without a link the guid gives the URL', async () => {
		expect((await read({ link: '' })).url).toBe('https://medium.com/p/93c389bc0d88');
	});

	test('an ID of eleven digits is an ID', async () => {
		expect((await read({ id: '70f63979794' })).id).toBe('70f63979794');
	});

	test('the same guid twice is one post', async () => {
		const { posts } = await readFeed(feedXml([{ title: 'First' }, { title: 'Second' }]));

		expect(posts.map(({ title }) => title)).toEqual(['First']);
	});

	test('a channel without items has no posts', async () => {
		expect((await readFeed(feedXml([]))).posts).toEqual([]);
	});

	test.each([
		[
			'a web page',
			'<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>',
			/web page/,
		],
		['nothing', '', /not a feed/],
		['JSON', '{"errors":[]}', /not a feed/],
		['XML of another kind', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>', /not a feed/],
		['a feed that is cut off', feedXml([{}, {}], { end: '<item><title>' }), /not complete/],
		['a feed that is cut off in a text', feedXml([{}]).slice(0, -60), /not complete/],
	])('%s is reported in plain words', async (_words, xml, message) => {
		await expect(readFeed(xml)).rejects.toMatchObject({
			name: 'FeedError',
			message: expect.stringMatching(message),
			description: expect.stringMatching(/\.$/),
		});
	});
});
