import type { Element } from '../../libraries';
import {
	elementsOf,
	isInside,
	rename,
	setChildren,
	setName,
	textOf,
	unwrapAll,
	wrap,
} from '../tree';
import type { Rule } from '../types';

const struck =
	'Medium has no strikethrough. The struck-out text is between double tildes (~~): {names}.';

/** Replaces the marks within text that Medium does not have by those it has. */
export const marks: Rule = (root, { warn }) => {
	toCode(elementsOf(root, 'kbd', 'samp', 'var', 'tt'));
	for (const mark of elementsOf(root, 'mark')) rename(mark, 'strong');
	for (const span of elementsOf(root, 'span')) {
		if (/text-decoration(?:-line)?\s*:[^;:]*line-through/i.test(span.attribs.style ?? ''))
			wrap(span, 's');
	}
	for (const mark of elementsOf(root, 'del', 's', 'strike')) {
		const text = textOf(mark).trim();
		if (text && !isInside(mark, 'pre', 'del', 's', 'strike')) {
			warn(struck, text);
			const parts = elementsOf(mark, 'p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
			for (const part of parts.length > 0 ? parts : [mark]) {
				setChildren(part, ['~~', ...part.children, '~~']);
			}
		}
		setName(mark, elementsOf(mark, 'p', 'ul', 'ol', 'div').length > 0 ? 'div' : 'span');
	}
	for (const quotation of elementsOf(root, 'q')) {
		setChildren(quotation, ['“', ...quotation.children, '”']);
	}
	for (const ruby of elementsOf(root, 'rt')) setChildren(ruby, ['(', ...ruby.children, ')']);
	for (const span of elementsOf(root, 'span', 'b', 'strong')) readStyle(span);
};

/** Keys within keys, as in `<kbd><kbd>Ctrl</kbd>+<kbd>C</kbd></kbd>`, are one piece of code. */
function toCode(found: readonly Element[]): void {
	const isInner = (mark: Element) => isInside(mark, 'code', 'kbd', 'samp', 'var', 'tt', 'pre');
	unwrapAll(found.filter(isInner));
	for (const mark of found) rename(mark, 'code');
}

/** Google Docs and Blogger write marks as styles. */
function readStyle(span: Element): void {
	const style = span.attribs.style?.toLowerCase() ?? '';
	if (!style) return;
	const raised = /vertical-align\s*:\s*(super|sub)\b/.exec(style)?.[1];
	const isBold = /font-weight\s*:\s*(?:bold|[6-9]00)/.test(style);
	const isNormal = /font-weight\s*:\s*(?:normal|[1-4]00)/.test(style);
	if (span.name !== 'span') {
		if (isNormal) rename(span, 'span');
		return;
	}
	if (/font-style\s*:\s*(?:italic|oblique)/.test(style)) wrap(span, 'em');
	if (isBold) wrap(span, 'strong');
	if (raised) wrap(span, raised === 'sub' ? 'sub' : 'sup');
}
