import type { ChildNode, Element } from '../../../libraries';
import { element, elementsOf, hasAnyClass, textOf } from '../../tree';
import type { RuleContext } from '../../types';
import { becomeLink } from './link';

const cardClasses = [
	'kg-bookmark-container',
	'bookmark',
	'kg-file-card-container',
	'embedded-post',
];
const partClasses = [
	'kg-bookmark-description',
	'bookmark-description',
	'embedded-post-body',
	'kg-file-card-caption',
];
const titleClasses = [
	'kg-bookmark-title',
	'bookmark-title',
	'embedded-post-title',
	'kg-file-card-title',
];
const sourceClasses = [
	'kg-bookmark-author',
	'kg-bookmark-publisher',
	'embedded-post-publication-name',
	'kg-file-card-filename',
	'kg-file-card-filesize',
];

export function isCard(node: Element): boolean {
	return node.name === 'a' && hasAnyClass(node, cardClasses);
}

/** A link with a preview (Ghost, Notion, Substack): its title as a link, then what it says. */
export function writeCard(card: Element, context: RuleContext): void {
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

function textsOf(card: Element, classes: readonly string[]): string[] {
	return elementsOf(card)
		.filter((node) => hasAnyClass(node, classes))
		.map((node) => textOf(node).replace(/\s+/g, ' ').trim())
		.filter(Boolean);
}
