import { createServer } from 'node:http';

export interface FeedArticle {
	title: string;
	/** Empty for an article that has none. */
	link: string;
	/** Milliseconds since 1970. */
	publishedAt: number;
}

/** A feed on the loopback interface that the tests control. */
export interface Feed {
	url: string;
	/** What the feed holds, in any order. */
	articles: FeedArticle[];
	/** How often it was read. */
	visits: number;
	close(): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** `count` articles, one an hour, the first of them `from` hours after the start of 2026. */
export function feedArticles(count: number, from = 1): FeedArticle[] {
	return Array.from({ length: count }, (_, index) => {
		const number = from + index;
		return {
			title: `Article ${number}`,
			link: `https://blog.example/articles/${number}`,
			publishedAt: Date.UTC(2026, 0, 1) + number * HOUR_MS,
		};
	});
}

function itemOf({ title, link, publishedAt }: FeedArticle): string {
	return [
		'<item>',
		`<title>${title}</title>`,
		link === '' ? '' : `<link>${link}</link>`,
		`<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`,
		'<category>Tests</category>',
		`<content:encoded><![CDATA[<p>Text of ${title}</p>]]></content:encoded>`,
		'</item>',
	].join('');
}

/** The newest article first, as feeds have it. */
function documentOf(articles: readonly FeedArticle[]): string {
	const items = [...articles].sort((a, b) => b.publishedAt - a.publishedAt).map(itemOf);
	return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blog</title>${items.join('')}</channel></rss>`;
}

export async function startFeed(): Promise<Feed> {
	const server = createServer((_request, response) => {
		feed.visits += 1;
		response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
		response.end(documentOf(feed.articles));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The feed has no port.');
	const feed: Feed = {
		url: `http://127.0.0.1:${address.port}/feed.xml`,
		articles: [],
		visits: 0,
		close: async () =>
			await new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
	return feed;
}
