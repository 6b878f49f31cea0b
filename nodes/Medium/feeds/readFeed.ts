import { FeedError } from '../errors/feedError';
import { parseUrl, safeImage, withoutSource } from './links';
import type { Element } from './markup';
import { readPost } from './readPost';
import { childElements, childNamed, childText, findElement } from './tree';
import type { Feed, FeedFacts, FeedPost, FeedType } from './types';

/** Ten long articles take half of it. In characters. */
export const longestFeed = 2_000_000;

/** Medium sends ten. More posts than this could not all be remembered. */
const mostPosts = 200;

/**
 * Reads a feed as Medium sends it. Nothing in it is run or fetched.
 * @throws FeedError for what is not a whole feed
 */
export async function readFeed(xml: string): Promise<Feed> {
	if (xml.length > longestFeed) throw tooLarge();
	const { parseMarkup } = await import('./markup');
	const document = parseMarkup(xml, 'xml');
	if (!document) throw tooLarge();
	const rss = findElement(document, ({ name }) => name === 'rss');
	const channel = rss && childNamed(rss, 'channel');
	if (!channel) throw notAFeed(xml);
	if (!channel.isClosed) throw cutOff();

	const items = childElements(channel).filter(({ name }) => name === 'item');
	const facts = readFacts(channel, items);
	const posts = new Map<string, FeedPost>();
	for (const item of items.slice(0, mostPosts)) {
		const post = readPost(item, facts, (html) => parseMarkup(html, 'html'));
		if (!post) continue;
		// The same post can be in a feed twice.
		if (!posts.has(post.id)) posts.set(post.id, post);
	}
	return { ...facts, posts: [...posts.values()] };
}

function readFacts(channel: Element, items: Element[]): FeedFacts {
	const title = childText(channel, 'title');
	const link = channelLink(channel);
	const image = childNamed(channel, 'image');
	return {
		type: typeOf(link, items, title),
		title,
		url: withoutSource(link),
		image: (image && safeImage(childText(image, 'url'))) ?? null,
	};
}

function channelLink(channel: Element): string {
	return childText(channel, 'link');
}

/** Medium says in each link which kind of feed it comes from. */
function typeOf(link: string, items: Element[], title: string): FeedType {
	const sources = [link, ...items.slice(0, 3).map((item) => childText(item, 'link'))].map(
		(address) => parseUrl(address)?.searchParams.get('source') ?? '',
	);
	for (const source of sources) {
		if (/^rss-{6}.+-5$/.test(source)) return 'tag';
		if (/^rss-{4}[0-9a-f]+-{2}/.test(source)) return 'publication';
		if (/^rss-[0-9a-f]+-{6}2$/.test(source)) return 'user';
	}
	const path = parseUrl(link)?.pathname ?? '';
	if (/^Stories by .+ on Medium$/.test(title) || path.startsWith('/@')) return 'user';
	return path.startsWith('/tag/') ? 'tag' : 'unknown';
}

function notAFeed(text: string): FeedError {
	if (/<(?:!doctype html|html|head|body)[\s>]/i.test(text.slice(0, 5_000))) {
		return new FeedError(
			'The answer is a web page and not a feed',
			'Check the source. Open its feed in a browser: you should see XML. If you see a page that asks you to wait or to sign in, Medium has blocked this server for now: try again in an hour.',
		);
	}
	return new FeedError(
		'The answer is not a feed that can be read',
		'Check the source. Open its feed in a browser: you should see XML that contains <rss>.',
	);
}

function cutOff(): FeedError {
	return new FeedError(
		'The feed is not complete: its end is missing',
		'This is usually a broken connection. Try again in a few minutes.',
	);
}

function tooLarge(): FeedError {
	return new FeedError(
		'The feed is too large to be one of Medium’s',
		'Check the source: feeds of more than 2 MB are not read.',
	);
}
