import { headingLevels } from '../elements';
import type { Element } from '../../libraries';
import { classesOf, closest, elementsOf, isElement, remove, textOf, unwrap } from '../tree';
import type { Rule } from '../types';

const anchorClass =
	/^(?:anchor|anchorjs-link|header-?anchor|header-?link|heading-?link|heading-?anchor|hash-?link|permalink|toclink-icon|direct-link|anchor-link|octicon-link|sl-anchor-link|subheading-anchor)$/i;
const anchorText =
	/^(?:(?:[#¶§⚓🔗]|\s)*|link|permalink|anchor|direct link to .*|permalink to .*|link to (?:this )?(?:heading|section).*|section titled .*)$/iu;
const copyClass =
	/^(?:copy|copy-?btn|copy-?button|copy-?code|copy-?code-?button|btn-?copy|btn-clipboard|clipboard-?button|code-?copy|button-copy|zeroclipboard-container|clipboard-copy)$/i;

/** Takes away the marks beside headings that link to them, and the buttons that copy code. */
export const anchors: Rule = (root) => {
	for (const link of elementsOf(root, 'a')) {
		const heading = headingOf(link);
		const isInPage = /^#|#[^/]*$/.test(link.attribs.href ?? '');
		if (!heading || !(isInPage || link.attribs.href === undefined)) continue;
		if (isMark(link)) remove(link);
		// The heading's own words can be in the link to it.
		else if (link.attribs.href?.startsWith('#')) unwrap(link);
	}
	for (const button of elementsOf(root, 'button', 'a', 'div', 'span', 'clipboard-copy')) {
		const isCopy =
			button.name === 'clipboard-copy' ||
			button.attribs['data-clipboard-text'] !== undefined ||
			classesOf(button).some((name) => copyClass.test(name));
		if (isCopy && textOf(button).trim().length < 30) remove(button);
	}
};

/** The heading that a link is in or right beside: GitHub puts it behind the heading. */
function headingOf(link: Element): Element | undefined {
	const inside = closest(link, ({ name }) => headingLevels.has(name));
	if (inside) return inside;
	if (!classesOf(link).some((name) => anchorClass.test(name))) return undefined;
	const siblings = link.parent?.children ?? [];
	return siblings.find((node): node is Element => isElement(node, ...headingLevels.keys()));
}

function isMark(link: Element): boolean {
	const text = textOf(link)
		.replace(/\ufe0e|\ufe0f|\u200b/g, '')
		.trim();
	if (elementsOf(link, 'img').length > 0) return false;
	return anchorText.test(text);
}
