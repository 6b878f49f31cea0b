import type { ChildNode, Element } from '../../../libraries';
import {
	classesOf,
	element,
	elementsOf,
	hasClass,
	isElement,
	isText,
	rename,
	setChildren,
	textOf,
} from '../../tree';
import { isBesideCode, isNumbers } from './text';

/** Elements that highlighters put around code. */
const wrapper =
	/highlight|code|prism|hljs|shiki|syntax|snippet|listing|literalblock|lang|rouge|chroma|pygments|crayon|frame|gist|source/i;
const titleClass =
	/(?:^|[-_])(?:title|caption|caption-text|filename|file-name|file|codeHeader|codeBlockTitle)(?:$|[-_])|^codeBlockTitle|^code-?(?:block-)?title/i;
const controls =
	/^(?:toolbar|code-toolbar-items|highlight__panel|buttonGroup\w*|copy|code-copy|panel-actions|line-numbers-wrapper|enlighter-toolbar.*)$/;
const languageLabel =
	/^(?:lang|language|code-lang|code-language|language-(?:name|label)|code-block-lang)$/;

/**
 * Cleans what a highlighter put next to code: buttons and line numbers go, a title in front becomes a bold line.
 * @param language as it is known from the code, so that a label that repeats it can go.
 */
export function cleanSurroundings(container: Element, language: string | undefined): void {
	let inner = container;
	for (let level = 0; level < 5; level += 1) {
		const { parent } = inner;
		if (!isElement(parent)) return;
		if (['td', 'li', 'blockquote', 'body', 'article'].includes(parent.name)) return;
		const isWrapper = parent.name === 'figure' || wrapper.test(parent.attribs.class ?? '');
		cleanSide(inner, 'prev', isWrapper, language);
		if (isWrapper) cleanSide(inner, 'next', isWrapper, language);
		else if (neighbour(inner, 'prev') ?? neighbour(inner, 'next')) return;
		inner = parent;
	}
}

function cleanSide(
	inner: Element,
	side: 'prev' | 'next',
	isWrapped: boolean,
	language: string | undefined,
): void {
	let node = neighbour(inner, side);
	while (isElement(node)) {
		const following = neighbour(node, side);
		if (side === 'prev' && isTitle(node, isWrapped)) {
			becomeTitle(node);
		} else if (isWrapped && isControl(node, language)) {
			clear(node);
		} else {
			return;
		}
		node = following;
	}
}

function neighbour(node: ChildNode, side: 'prev' | 'next'): ChildNode | null {
	let found = node[side];
	while (found && isBlankText(found)) found = found[side];
	return found;
}

function isBlankText(node: ChildNode): boolean {
	return isText(node) ? !node.data.trim() : !isElement(node);
}

/** Some titles stand before the block, not in it: these say so in their class. */
function isTitle(node: Element, isWrapped: boolean): boolean {
	if (!['div', 'span', 'p', 'figcaption'].includes(node.name) || !textOf(node).trim()) return false;
	if (elementsOf(node, 'img').length > 0) return false;
	if (isWrapped && node.name === 'figcaption') return true;
	if (node.attribs['data-rehype-pretty-code-title'] !== undefined) return true;
	const classes = classesOf(node);
	return isWrapped
		? classes.some(
				(name) =>
					titleClass.test(name) || (languageLabel.test(name) && /\w\.\w/.test(textOf(node))),
			)
		: classes.some((name) => titleClass.test(name) && /code/i.test(name));
}

function isControl(node: Element, language: string | undefined): boolean {
	if (isBesideCode(node) || classesOf(node).some((name) => controls.test(name))) return true;
	if (['pre', 'table', 'p', 'figcaption'].includes(node.name)) return false;
	const text = textOf(node).trim().toLowerCase();
	if (hasClass(node, 'line-numbers', 'gutter', 'lineno') && isNumbers(node)) return true;
	const isLabel = classesOf(node).some((name) => languageLabel.test(name));
	return text !== '' && (text === language || (isLabel && !/\s/.test(text)));
}

function becomeTitle(node: Element): void {
	const buttons = elementsOf(node).filter(isBesideCode);
	for (const button of buttons) clear(button);
	rename(node, 'p');
	const parts = node.children.flatMap((part): Array<ChildNode | string> =>
		isElement(part) ? [part, ' '] : [part],
	);
	setChildren(node, [element('strong', {}, parts)]);
}

function clear(node: Element): void {
	rename(node, 'span');
	setChildren(node, []);
}
