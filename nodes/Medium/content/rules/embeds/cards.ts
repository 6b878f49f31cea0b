import type { ChildNode, Element } from '../../../libraries';
import { closest, element, elementsOf, hasAnyClass, hasClass, isElement, textOf } from '../../tree';
import type { RuleContext } from '../../types';
import { becomeLink } from './link';

const cardClasses = [
	'kg-bookmark-container',
	'bookmark',
	'kg-file-card-container',
	'embedded-post',
	'embed__url',
	'link-tool__content',
];
const partClasses = [
	'kg-bookmark-description',
	'bookmark-description',
	'embedded-post-body',
	'kg-file-card-caption',
	'embed__description',
	'link-tool__description',
];
const titleClasses = [
	'kg-bookmark-title',
	'bookmark-title',
	'embedded-post-title',
	'kg-file-card-title',
	'embed__title',
	'link-tool__title',
];
const sourceClasses = [
	'kg-bookmark-author',
	'kg-bookmark-publisher',
	'embedded-post-publication-name',
	'kg-file-card-filename',
	'kg-file-card-filesize',
];

/** Cards with all that a page of GitHub says, an article in the article. */
const pageClasses = ['ltag-github-readme-tag', 'ltag_github-liquid-tag'];
/** Cards of dev.to and Discourse, with a heading that is linked. */
const boxClasses = [
	'ltag__link',
	'ltag__link--embedded',
	'ltag__user',
	'ltag__tag',
	'c-embed',
	'onebox',
	...pageClasses,
];
const pageText = ['ltag-github-body', 'github-thread'];
const longestSummary = 400;
/** A card with more text has the article in it. */
const longestCard = 4000;

export function isCard(node: Element): boolean {
	return node.name === 'a'
		? hasAnyClass(node, cardClasses) && node.children.some((child) => isElement(child))
		: hasAnyClass(node, boxClasses);
}

/** A link with a preview (Ghost, Notion, Substack): its title as a link, then what it says. */
export function writeCard(card: Element, context: RuleContext): void {
	if (card.name !== 'a') {
		writeBox(card, context);
		return;
	}
	const url = card.attribs.href ?? '';
	const title = textsOf(card, titleClasses).join(' ') || textOf(card);
	const rest: ChildNode[] = [
		...textsOf(card, partClasses),
		textsOf(card, sourceClasses).join(' · '),
	]
		.filter(Boolean)
		.flatMap((text) => [element('br'), element('span', {}, [text])]);
	becomeLink(card, url, title, context, rest);
}

function writeBox(box: Element, context: RuleContext): void {
	if (!hasAnyClass(box, pageClasses) && textOf(box).length > longestCard) return;
	const all = elementsOf(box);
	const heading = all.find(({ name }) => /^h[1-4]$/.test(name));
	if (!heading) return;
	const inside = elementsOf(heading, 'a');
	const link = closest(heading, ({ name }) => name === 'a') ?? inside.at(-1);
	if (!link?.attribs.href) return;
	const title = textOf((inside.length === 1 && inside[0]) || heading);
	const summary = all.find(
		(node) =>
			(/^(?:p|h3)$/.test(node.name) || hasClass(node, 'ltag__user__summary')) &&
			node !== heading &&
			!closest(node, (outer) => hasAnyClass(outer, pageText)),
	);
	const words = summary && textOf(summary).replace(/\s+/g, ' ').trim();
	const rest =
		words && words.length <= longestSummary ? [element('br'), element('span', {}, [words])] : [];
	becomeLink(box, link.attribs.href, title, context, rest);
}

function textsOf(card: Element, classes: readonly string[]): string[] {
	return elementsOf(card)
		.filter((node) => hasAnyClass(node, classes))
		.map((node) => textOf(node).replace(/\s+/g, ' ').trim())
		.filter(Boolean);
}
