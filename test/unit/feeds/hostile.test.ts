import { readFeed } from '../../../nodes/Medium/feeds/readFeed';
import { feedXml, itemXml } from './feedXml';

/** Of the processor, in milliseconds: what else the machine does is not counted. */
const twoSeconds = 2_000;

async function outcome(xml: string): Promise<{ words: string; took: number }> {
	const before = process.cpuUsage();
	const words = await readFeed(xml).then(
		({ posts }) => `${posts.length} posts`,
		(error: Error) => `${error.name}: ${error.message}`,
	);
	const { user, system } = process.cpuUsage(before);
	return { words, took: (user + system) / 1000 };
}

const entities = Array.from(
	{ length: 9 },
	(_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`,
).join('');
/** Just below what is refused for its size. */
const half = 990_000;

// The parser is loaded on first use.
beforeAll(async () => void (await readFeed(feedXml([]))));

test.each([
	['20 MB of one text', () => feedXml([{ content: 'x'.repeat(20_000_000) }])],
	['20 MB of items', () => feedXml([itemXml().repeat(40_000)])],
	['deep nesting in XML', () => feedXml(['<a>'.repeat(half / 3) + '</b>'.repeat(half / 4)])],
	[
		'deep nesting in a text',
		() => feedXml([{ content: '<b>'.repeat(half / 3) + '</i>'.repeat(half / 4) }]),
	],
	['many elements', () => feedXml(['<item/>'.repeat(half / 7)])],
	['many elements in a text', () => feedXml([{ content: '<p>x'.repeat(half / 2) }])],
	['many attributes', () => feedXml([{ content: `<p ${'a=1 '.repeat(half / 2)}>` }])],
	['many open comments', () => feedXml([{ content: '<!--'.repeat(half / 2) }])],
	['many open tags', () => feedXml([{ content: '<'.repeat(half * 2) }])],
	['many entities', () => feedXml([{ content: '&amp;'.repeat(half / 3) }])],
	[
		'many spaces',
		() => feedXml([{ content: `<p>a${' '.repeat(half)}b</p>`, title: ' '.repeat(half) }]),
	],
	['a long link', () => feedXml([{ link: `https://medium.com/?${'source=1&'.repeat(half / 6)}` }])],
	['a long guid', () => feedXml([{ guid: '/p/'.repeat(half / 3) }])],
])('%s costs at most two seconds', async (_words, xml) => {
	const { took, words } = await outcome(xml());

	expect(words).toMatch(/^(?:\d+ posts|FeedError: .+)$/);
	expect(took).toBeLessThan(twoSeconds);
});

test('entities that a feed declares are not expanded', async () => {
	const before = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol0 "lol">${entities}]>`;
	const xml = feedXml([itemXml({ title: '' }).replace('<item>', '<item><title>&lol9;</title>')], {
		before,
	});
	const { posts } = await readFeed(xml);

	expect(posts.map(({ title }) => title)).toEqual(['&lol9;']);
});

test('names of objects’ own parts are ordinary text', async () => {
	const { posts } = await readFeed(
		feedXml([{ guid: '__proto__', link: '', title: 'constructor', tags: ['__proto__'] }]),
	);

	expect(posts).toMatchObject([{ id: '__proto__', title: 'constructor', tags: ['__proto__'] }]);
});
