import { isMediumHost, parseUrl, safeImage, safeLink } from './links';
import type { Element } from './markup';
import { childElements, collapse, findElement, textOf } from './tree';

/** The content of a post without what Medium adds to it in feeds. */
export interface CleanContent {
	content: Element;
	/** As the line at the end of the content names it. */
	publication: { name: string; url: string } | null;
	/** Embeds of which the feed keeps nothing, such as Gists. */
	lostEmbeds: number;
}

/** Elements that are kept; of others only what is inside. */
const kept = new Set(
	(
		'a abbr b blockquote br cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ' +
		'ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul'
	).split(' '),
);

/** Elements that are removed with everything inside. */
const removed = new Set(
	(
		'applet audio base button canvas embed form frame frameset head input link math meta noembed noscript object ' +
		'option script select style svg template textarea title video xmp'
	).split(' '),
);

/** Cleans the HTML of a post: no counting pixel, no "originally published" line, embeds as links, nothing that runs. */
export function cleanContent(html: Element): CleanContent {
	let lostEmbeds = 0;

	const cleanAll = (children: Element['children']): Element['children'] =>
		children.flatMap((child) => (typeof child === 'string' ? [child] : clean(child)));

	const clean = (element: Element): Element['children'] => {
		const { name, attributes, children } = element;
		if (removed.has(name)) return [];
		if (name === 'iframe') {
			const link = embeddedLink(attributes.get('src'));
			if (link) return [newElement('p', {}, [newElement('a', { href: link }, [link])])];
			lostEmbeds += 1;
			return [];
		}
		if (name === 'img') {
			const src = safeImage(attributes.get('src'));
			if (!src || isCountingPixel(src)) return [];
			return [newElement('img', { src, alt: attributes.get('alt') ?? '' }, [])];
		}
		const inside = cleanAll(children);
		if (name === 'a') {
			const href = safeLink(attributes.get('href'));
			if (!href) return inside;
			const isBare = textOf(element).trim() === attributes.get('href')?.trim();
			return [newElement('a', { href }, isBare ? [href] : inside)];
		}
		return kept.has(name) ? [newElement(name, {}, inside)] : inside;
	};

	const content = newElement('', {}, cleanAll(html.children));
	const publication = takePublishedLine(content);
	return { content, publication, lostEmbeds };
}

function newElement(
	name: string,
	attributes: Record<string, string>,
	children: Element['children'],
): Element {
	return { name, attributes: new Map(Object.entries(attributes)), children, isClosed: true };
}

/** Where an embed comes from. Embedly's frames name it in `url`; a Gist's frame names nothing. */
function embeddedLink(src: string | undefined): string | undefined {
	const address = src?.trim().replace(/^\/\//, 'https://');
	const url = address ? parseUrl(address) : undefined;
	if (!address || !url) return undefined;
	const isEmbedly = url.hostname === 'embedly.com' || url.hostname.endsWith('.embedly.com');
	const original = isEmbedly
		? (url.searchParams.get('url') ?? url.searchParams.get('src') ?? '')
		: address;
	const link = /^https?:/i.test(original.trim()) ? safeLink(original) : undefined;
	const target = link ? parseUrl(link) : undefined;
	if (!target || (isMediumHost(target.hostname) && target.pathname.startsWith('/media/'))) {
		return undefined;
	}
	return link;
}

function isCountingPixel(src: string): boolean {
	const url = parseUrl(src);
	return url !== undefined && isMediumHost(url.hostname) && url.pathname.startsWith('/_/stat');
}

/** Removes "… was originally published in … on Medium …" with the rule above it, and returns the publication. */
function takePublishedLine(content: Element): CleanContent['publication'] {
	const { children } = content;
	while (isBlank(children.at(-1))) children.pop();
	const last = children.at(-1);
	if (last === undefined || typeof last === 'string' || last.name !== 'p') return null;
	const words = collapse(textOf(last));
	if (!words.includes(' was originally published in ') || !words.includes(' on Medium'))
		return null;
	children.pop();
	while (isBlank(children.at(-1))) children.pop();
	const above = children.at(-1);
	if (above !== undefined && typeof above !== 'string' && above.name === 'hr') children.pop();
	const link = childElements(last).findLast(({ name }) => name === 'a');
	const name = collapse(textOf(link));
	const url = link?.attributes.get('href');
	return name && url ? { name, url } : null;
}

function isBlank(child: Element | string | undefined): boolean {
	return typeof child === 'string' && !child.trim();
}

/** The first picture of the content. */
export function firstImage(content: Element): string | null {
	return findElement(content, ({ name }) => name === 'img')?.attributes.get('src') ?? null;
}
