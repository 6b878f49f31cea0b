import { cleanContent, firstImage } from './cleanContent';
import { isMediumHost, parseUrl, safeLink, withoutSource } from './links';
import type { Element } from './markup';
import { isResponse } from './response';
import { childElements, childText, collapse, findElement, textOf, childNamed } from './tree';
import type { FeedFacts, FeedPost } from './types';
import { measureReading, snippetOf } from './words';
import { toHtml, toText } from './write';

type ParseHtml = (html: string) => Element | undefined;
type Content = Pick<FeedPost, 'publication' | 'snippet' | 'html' | 'text' | 'image' | 'warnings'>;

/** Reads one item of a feed; undefined for one that nothing identifies. */
export function readPost(
	item: Element,
	facts: FeedFacts,
	parseHtml: ParseHtml,
): FeedPost | undefined {
	const guid = childText(item, 'guid');
	const link = childText(item, 'link');
	const title = childText(item, 'title');
	const url = withoutSource(safeLink(link) ?? safeLink(guid) ?? '');
	const id = idOf(guid, url) || title;
	if (!id) return undefined;
	const fullText = textOf(childNamed(item, 'content:encoded')).trim();
	const content = fullText
		? readFullText(fullText, parseHtml)
		: readPreview(textOf(childNamed(item, 'description')), url, parseHtml);
	const reading = measureReading(content.text);
	const tags = childElements(item)
		.filter(({ name }) => name === 'category')
		.map((category) => collapse(textOf(category)))
		.filter(Boolean);
	return {
		id,
		url,
		title,
		author: childText(item, 'dc:creator') || null,
		publication: content.publication ?? publicationOf(facts),
		tags,
		publishedAt: readDate(childText(item, 'pubDate')),
		updatedAt: readDate(childText(item, 'atom:updated')),
		isPreview: !fullText,
		isResponse: isResponse(facts.type, tags, title, content.text),
		snippet: content.snippet,
		html: content.html,
		text: content.text,
		image: content.image,
		wordCount: reading.wordCount,
		readingMinutes: fullText ? reading.readingMinutes : null,
		warnings: content.warnings,
		feed: { ...facts },
	};
}

/** Medium's ID: in the guid, else at the end of the link. */
function idOf(guid: string, url: string): string {
	const ofGuid = /\/p\/([0-9a-f]{8,16})$/i.exec(guid)?.[1];
	const path = url.split(/[?#]/, 1)[0] ?? '';
	const ofLink = /[-/]([0-9a-f]{8,16})\/?$/i.exec(path.slice(-40))?.[1];
	return (ofGuid ?? ofLink)?.toLowerCase() ?? (guid || url);
}

function readDate(text: string): string | null {
	const time = text.length > 64 ? NaN : Date.parse(text);
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function readFullText(html: string, parseHtml: ParseHtml): Content {
	const parsed = parseHtml(html);
	if (!parsed) return { ...nothing, warnings: ['The text is too complex and was left out.'] };
	const { content, publication, lostEmbeds } = cleanContent(parsed);
	const text = toText(content);
	return {
		publication,
		snippet: snippetOf(text),
		html: toHtml(content),
		text,
		image: firstImage(content),
		warnings: lostEmbeds > 0 ? [lostEmbedsWarning(lostEmbeds)] : [],
	};
}

const nothing: Content = {
	publication: null,
	snippet: '',
	html: '',
	text: '',
	image: null,
	warnings: [],
};

function lostEmbedsWarning(count: number): string {
	const embeds = count === 1 ? '1 embed is' : `${count} embeds are`;
	return `${embeds} missing: Medium leaves some out of its feeds, such as code from GitHub Gists. Open the post on Medium to see everything.`;
}

/** A picture, a snippet and "Continue reading on … »", of which the last is left out. */
function readPreview(description: string, url: string, parseHtml: ParseHtml): Content {
	const parsed = parseHtml(description.trim());
	if (!parsed) return nothing;
	const part = (className: string) =>
		findElement(parsed, ({ attributes }) => attributes.get('class') === className);
	const more = part('medium-feed-link');
	const { content } = cleanContent(
		more ? { ...parsed, children: withoutElement(parsed.children, more) } : parsed,
	);
	const text = toText(content);
	const snippet = part('medium-feed-snippet');
	return {
		publication: publicationOfPreview(collapse(textOf(more)), url),
		snippet: snippet ? collapse(textOf(snippet)) : snippetOf(text),
		html: toHtml(content),
		text,
		image: firstImage(content),
		warnings: [],
	};
}

function withoutElement(children: Element['children'], element: Element): Element['children'] {
	return children
		.filter((child) => child !== element)
		.map((child) =>
			typeof child === 'string'
				? child
				: { ...child, children: withoutElement(child.children, element) },
		);
}

function publicationOfPreview(words: string, url: string): FeedPost['publication'] {
	const name = words
		.replace(/^Continue reading on/, '')
		.replace(/»$/, '')
		.trim();
	const address = parseUrl(url);
	if (!name || name === 'Medium' || name === words || !address) return null;
	const [, first = ''] = address.pathname.split('/');
	if (!isMediumHost(address.hostname) || address.hostname !== 'medium.com') {
		return { name, url: address.origin };
	}
	return first.startsWith('@') ? null : { name, url: `${address.origin}/${first}` };
}

/** In the feed of a publication every post is one of its posts. */
function publicationOf({ type, title, url }: FeedFacts): FeedPost['publication'] {
	if (type !== 'publication') return null;
	const shown = title.replace(/ (?:-|—|on) Medium$/, '');
	// With a tag: `Topic in Publication on Medium`.
	const name = title.endsWith(' on Medium') ? shown.split(' in ').at(-1) : shown;
	return { name: name ?? shown, url: url.replace(/\/tagged\/[^]*/, '') };
}
