import { compareWithFeed } from '../../demo/compare';
import type { FeedArticle } from '../../demo/feed';
import type { SandboxPost } from '../../sandbox';

const site = 'https://blog.example';

function article(number: number): FeedArticle {
	return {
		title: `Tea & trains ${number}`,
		link: `${site}/${number}`,
		html: `<p>Größer <b>als</b> 🚂</p>\n<p><img src="/map-${number}.png" alt=""></p>`,
		categories: ['tea', 'a category that is much too long for Medium', 'trains', 'sea', 'rain'],
		publishedAt: number,
	};
}

function postOf({ title, link, html }: FeedArticle, other: Partial<SandboxPost> = {}): SandboxPost {
	return {
		id: title,
		title,
		content: html.replace('src="/', `src="${site}/`),
		contentFormat: 'html',
		tags: ['tea', 'trains', 'sea'],
		canonicalUrl: link,
		publishStatus: 'draft',
		license: 'all-rights-reserved',
		authorId: 'ada',
		url: `${link}/post`,
		createdAt: 0,
		received: {},
		...other,
	};
}

const feed = [article(1), article(2), article(3)];
const arrived = feed.map((each) => postOf(each));

test('a feed that arrived whole and in order is all right', () => {
	expect(compareWithFeed(feed, arrived)).toEqual([]);
});

test('a title in front of the text is all right', () => {
	const [first, ...rest] = feed.map((each) => postOf(each));
	const content = `<h1>Tea &amp; trains 1</h1>${first?.content}`;
	expect(compareWithFeed(feed, [postOf(article(1), { content }), ...rest])).toEqual([]);
});

test('an empty feed is not all right', () => {
	expect(compareWithFeed([], [])).toEqual(['The feed has no articles.']);
});

test('a missing article is named', () => {
	expect(compareWithFeed(feed, arrived.slice(1))).toEqual(['"Tea & trains 1" did not arrive.']);
});

test('an article that arrived twice is named', () => {
	const twice = [...arrived, postOf(article(3))];
	expect(compareWithFeed(feed, twice)).toEqual(['"Tea & trains 3" arrived 2 times.']);
});

test('an order other than oldest first is reported', () => {
	expect(compareWithFeed(feed, arrived.toReversed()).join()).toContain('not arrive oldest first');
});

test.each([
	['its text differs', { content: arrived[0]?.content.replace('als', '') }],
	['images are missing', { content: arrived[0]?.content.replace(site, '') }],
	['its canonical URL is missing', { canonicalUrl: undefined }],
	['its tags are "tea"', { tags: ['tea'] }],
	['its status is public', { publishStatus: 'public' as const }],
])('an article is reported when %s', (sentence, other) => {
	const wrong = compareWithFeed(feed, [postOf(article(1), other), ...arrived.slice(1)]);
	expect(wrong).toHaveLength(1);
	expect(wrong[0]).toContain(sentence);
});
