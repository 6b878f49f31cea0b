import type { Element } from '../../libraries';
import { isTag } from '../../libraries';
import { elementsOf, hasAnyClass, isText, nodesOf, removeAll, unwrapAll } from '../tree';
import type { Rule } from '../types';

const names = new Set(
	'script style template noscript head meta link base title object-fallback rp colgroup datalist svg'.split(
		' ',
	),
);

const hiddenClasses = [
	'screen-reader-text',
	'screen-reader-only',
	'sr-only',
	'visually-hidden',
	'visuallyhidden',
	'show-for-sr',
	'a11y-hidden',
	'assistive-text',
	'hide-text',
];

/** What opens with a click is closed when the page is saved. */
const folded =
	/(?:accordion|toggle|collaps|tab(?!le)|faq|spoiler|expand)[\w-]{0,20}(?:content|body|panel|answer)/i;

/** Takes away what readers of the original page do not see. */
export const invisible: Rule = (root) => {
	// An unclosed head has the whole page in it.
	unwrapAll(
		elementsOf(root, 'head').filter((head) => elementsOf(head, 'body', 'p', 'div').length > 0),
	);
	removeAll(nodesOf(root).filter((node) => !isText(node) && (!isTag(node) || isHidden(node))));
};

function isHidden(node: Element): boolean {
	const { hidden, style, type } = node.attribs;
	const isClosed =
		(hidden !== undefined && hidden !== 'until-found') ||
		/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style ?? '');
	return (
		names.has(node.name) ||
		(node.name === 'input' && type === 'hidden') ||
		(isClosed && !folded.test(node.attribs.class ?? '')) ||
		hasAnyClass(node, hiddenClasses)
	);
}
