import { escapeText } from '../pages/escape';
import type { BlogArticle } from './article';

/** An RSS 2.0 feed as blogs write it: newest first, the excerpt in `description`, the whole in `content:encoded`. */
export function rssFeed(origin: string, oldestFirst: readonly BlogArticle[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Things I made &amp; trains I took</title>
<link>${origin}/blog/</link>
<description>A small blog that the sandbox serves, to be copied to Medium.</description>
<language>en</language>
${oldestFirst.toReversed().map(rssItem).join('\n')}
</channel>
</rss>
`;
}

function rssItem(article: BlogArticle): string {
	return `<item>
<title>${escapeText(article.title)}</title>
<link>${escapeText(article.link)}</link>
<guid isPermaLink="true">${escapeText(article.link)}</guid>
<pubDate>${new Date(article.isoDate).toUTCString()}</pubDate>
<dc:creator>Ada Sandström</dc:creator>
${article.categories.map((category) => `<category>${escapeText(category)}</category>`).join('\n')}
<description>${escapeText(article.excerpt)}</description>
<content:encoded><![CDATA[${article.html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></content:encoded>
</item>`;
}
