import axios from 'axios';
import { DomUtils, parseDocument } from 'htmlparser2';

/** An article as its feed gives it. */
export interface FeedArticle {
	title: string;
	link: string;
	/** The whole article: `content:encoded`. */
	html: string;
	categories: string[];
	/** Milliseconds since 1970. */
	publishedAt: number;
}

/** Reads an RSS 2.0 feed. @returns its articles, the oldest first. */
export async function readFeed(address: string): Promise<FeedArticle[]> {
	const { data } = await axios.get<string>(address, { responseType: 'text', proxy: false });
	const feed = parseDocument(data, { xmlMode: true });
	const articles = DomUtils.getElementsByTagName('item', feed).map((item): FeedArticle => {
		const texts = (tag: string) =>
			DomUtils.getElementsByTagName(tag, item).map((element) => DomUtils.textContent(element));
		return {
			title: texts('title')[0] ?? '',
			link: texts('link')[0] ?? '',
			html: texts('content:encoded')[0] ?? '',
			categories: texts('category'),
			publishedAt: Date.parse(texts('pubDate')[0] ?? ''),
		};
	});
	return articles.sort((a, b) => a.publishedAt - b.publishedAt);
}
