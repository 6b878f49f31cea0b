import { headingLevels } from '../elements';
import type { Element, ParentNode } from '../../libraries';
import { classesOf, closest, elementsOf, isElement, removeAll, textOf, unwrapAll } from '../tree';
import type { Rule } from '../types';

const anchorClass =
	/^(?:anchor|anchorjs-link|header-?anchor|header-?link|heading-?link|heading-?anchor|hash-?link|permalink|toclink-icon|direct-link|anchor-link|octicon-link|sl-anchor-link|subheading-anchor)$/i;
const anchorText =
	/^(?:(?:[#¶§⚓🔗]|\s)*|link|permalink|anchor|direct link to .*|permalink to .*|link to (?:this )?(?:heading|section).*|section titled .*)$/iu;
const copyClass =
	/^(?:copy|copy-?btn|copy-?button|copy-?code|copy-?code-?button|btn-?copy|btn-clipboard|clipboard-?button|code-?copy|button-copy|zeroclipboard-container|clipboard-copy)$/i;

/** Takes away the marks that link to the heading, caption or definition beside them, and the buttons that copy code. */
export const anchors: Rule = (root) => {
	const gone: Element[] = [];
	const opened: Element[] = [];
	const besideHeading = new Map<ParentNode, boolean>();
	for (const link of elementsOf(root, 'a')) {
		const { href = '#' } = link.attribs;
		const isInPage = href.startsWith('#') || href.lastIndexOf('#') > href.lastIndexOf('/');
		if (!isInPage) continue;
		const isAnchor = classesOf(link).some((name) => anchorClass.test(name));
		const isInHeading = closest(link, ({ name }) => headingLevels.has(name)) !== undefined;
		if (!isAnchor && !isInHeading) continue;
		if (isMark(link, isInHeading || isBesideHeading(link, besideHeading))) gone.push(link);
		// The heading's own words can be in the link to it.
		else if (isInHeading && link.attribs.href?.startsWith('#')) opened.push(link);
	}
	unwrapAll(opened);
	removeAll(gone);
	const copies: Element[] = [];
	for (const button of elementsOf(root, 'button', 'a', 'div', 'span', 'clipboard-copy')) {
		const isCopy =
			button.name === 'clipboard-copy' ||
			button.attribs['data-clipboard-text'] !== undefined ||
			classesOf(button).some((name) => copyClass.test(name));
		if (isCopy && textOf(button).trim().length < 30) copies.push(button);
	}
	removeAll(copies);
};

/** GitHub puts the mark behind the heading. */
function isBesideHeading({ parent }: Element, known: Map<ParentNode, boolean>): boolean {
	if (!parent) return false;
	const isBeside =
		known.get(parent) ??
		parent.children.some((node) => isElement(node) && headingLevels.has(node.name));
	known.set(parent, isBeside);
	return isBeside;
}

/** @param hasHeading marks of headings can be words; those of captions and definitions are signs. */
function isMark(link: Element, hasHeading: boolean): boolean {
	const text = textOf(link)
		.replace(/\ufe0e|\ufe0f|\u200b/g, '')
		.trim();
	if (elementsOf(link, 'img').length > 0) return false;
	return anchorText.test(text) && (hasHeading || !/\p{L}/u.test(text));
}
