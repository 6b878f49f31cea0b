/** What tests say of one item; everything else is as in most feeds. */
export interface Item {
	id?: string;
	title?: string;
	link?: string;
	guid?: string;
	tags?: string[];
	pubDate?: string;
	updated?: string;
	/** The whole text. */
	content?: string;
	/** In place of a whole text. */
	description?: string;
}

/** An item as Medium writes it. An empty text leaves the element out. */
export function itemXml(item: Item = {}): string {
	const { id = '93c389bc0d88', title = 'The Lighthouse', tags = ['travel'], description } = item;
	const { pubDate = 'Fri, 27 Feb 2026 18:11:41 GMT', updated = '2026-02-27T18:20:00.773Z' } = item;
	const {
		link = `https://medium.com/@ada/the-lighthouse-${id}?source=rss-1b9ea729aab5------2`,
		guid = `https://medium.com/p/${id}`,
		content = description === undefined ? '<p>The keeper makes tea.</p>' : '',
	} = item;
	const element = (name: string, text: string | undefined, attributes = '') =>
		text ? `<${name}${attributes}><![CDATA[${text}]]></${name}>` : '';
	return [
		'<item>',
		element('title', title),
		element('description', description),
		link && `<link>${link.replaceAll('&', '&amp;')}</link>`,
		guid && `<guid isPermaLink="false">${guid}</guid>`,
		...tags.map((tag) => element('category', tag)),
		element('dc:creator', 'Ada Lovelace'),
		pubDate && `<pubDate>${pubDate}</pubDate>`,
		updated && `<atom:updated>${updated}</atom:updated>`,
		element('content:encoded', content),
		'</item>',
	].join('\n');
}

export interface FeedParts {
	title?: string;
	link?: string;
	/** In front of everything. */
	before?: string;
	/** Between `<rss>` and `<channel>`. */
	foreign?: string;
	end?: string;
}

export const ofUser = {
	title: 'Stories by Ada Lovelace on Medium',
	link: 'https://medium.com/@ada?source=rss-1b9ea729aab5------2',
};

export const ofPublication = {
	title: 'Harbour Notes - Medium',
	link: 'https://medium.com/harbour-notes?source=rss----97b04264832a---4',
};

export const ofTag = {
	title: 'Travel on Medium',
	link: 'https://medium.com/tag/travel/latest?source=rss------travel-5',
};

export function feedXml(items: readonly (Item | string)[], parts: FeedParts = {}): string {
	const { before = '<?xml version="1.0" encoding="UTF-8"?>', foreign = '', end } = parts;
	const { title, link } = { ...ofUser, ...parts };
	const written = items.map((item) => (typeof item === 'string' ? item : itemXml(item)));
	return `${before}<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">${foreign}
<channel>
<title><![CDATA[${title}]]></title>
<link>${link}</link>
<image><url>https://cdn-images-1.medium.com/fit/c/150/150/0*ada.png</url><title>${title}</title></image>
<lastBuildDate>Fri, 27 Feb 2026 18:37:37 GMT</lastBuildDate>
${written.join('\n')}
${end ?? '</channel></rss>'}`;
}
