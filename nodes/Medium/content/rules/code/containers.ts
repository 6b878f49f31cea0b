import type { Document, Element } from '../../../libraries';
import {
	classesOf,
	closest,
	elementsOf,
	hasClass,
	isBlank,
	isElement,
	isInside,
	textOf,
} from '../../tree';
import { isNumbers } from './text';

const codeTable =
	/^(?:rouge-table|lntable|highlighttable|codehilitetable|hljs-ln|crayon-table|js-file-line-container|gist-file|blob-code|diff-table|code-table|linenums?)$/;
/** Highlighters that write no `pre`. */
const blocks =
	/^(?:syntaxhighlighter|dp-highlighter|crayon-syntax|codecolorer|enlighter-default|ql-code-block-container|mermaid)$/;

/** The outermost elements that are code as a whole. */
export function codeContainers(root: Document): Element[] {
	const found = new Set<Element>();
	for (const candidate of elementsOf(root)) {
		if (isContainer(candidate) && !closest(candidate, (ancestor) => found.has(ancestor))) {
			found.add(candidate);
		}
	}
	return [...found];
}

/** The part of a container that has the code, without its toolbar and title. */
export function bodyOf(container: Element): Element {
	const inside = elementsOf(container).find(
		(node) =>
			hasClass(node, 'crayon-pre', 'enlighter') ||
			(hasClass(container, 'syntaxhighlighter') && node.name === 'td' && hasClass(node, 'code')),
	);
	if (inside) return inside;
	return (headersOf(container).length > 0 && elementsOf(container, 'code')[0]) || container;
}

/** `<pre><div>python</div><code>…`: some pages, also of language models, put a header into the block. */
export function headersOf(container: Element): Element[] {
	const [code, ...others] = elementsOf(container, 'code');
	if (container.name !== 'pre' || !code || others.length > 0) return [];
	const headers: Element[] = [];
	for (let inner = code; inner !== container && isElement(inner.parent); inner = inner.parent) {
		for (const node of inner.parent.children) {
			if (node === inner || isBlank(node)) continue;
			if (!isElement(node, 'div')) return [];
			headers.push(node);
		}
	}
	return headers;
}

function isContainer(node: Element): boolean {
	switch (node.name) {
		case 'pre':
		case 'listing':
		case 'plaintext':
		case 'xmp':
			return true;
		case 'table':
			return isCodeTable(node);
		case 'code':
			return isBlockOfCode(node);
		case 'div':
		case 'ol':
			return (
				classesOf(node).some((name) => blocks.test(name) || /^dp-\w+$/.test(name)) ||
				isPastedFromEditor(node)
			);
		default:
			return false;
	}
}

/** A table whose first column has line numbers. */
function isCodeTable(table: Element): boolean {
	if (classesOf(table).some((name) => codeTable.test(name))) return true;
	if (isInside(table, 'table')) return false;
	const [row] = elementsOf(table, 'tr');
	const cells = row?.children.filter((node) => isElement(node, 'td', 'th')) ?? [];
	const [numbers, ...others] = cells.filter((node) => isElement(node));
	const code = others.at(-1);
	if (!numbers || !code || !isNumbers(numbers) || !isCounting(textOf(numbers))) return false;
	return elementsOf(code, 'pre').length > 0 || /\bcode\b/.test(code.attribs.class ?? '');
}

function isCounting(text: string): boolean {
	const numbers = text.split(/[^\d]+/).filter(Boolean);
	return (
		numbers.length > 0 &&
		numbers.every((number, index) => Number(number) === Number(numbers[0]) + index)
	);
}

/** `code` that is a paragraph of its own and has several lines. Ghost keeps spaces in code within text, too. */
function isBlockOfCode(code: Element): boolean {
	const { style = '' } = code.attribs;
	if (/display:\s*block/i.test(style)) return true;
	// Lexical has no `pre`.
	if (code.attribs['data-language'] && elementsOf(code, 'br').length > 0) return true;
	const { parent } = code;
	if (!parent || parent.children.length > 5) return false;
	const hasLines = /white-space:\s*pre/i.test(style) && textOf(code).trim().includes('\n');
	if (!hasLines && elementsOf(code, 'br', 'div').length === 0) return false;
	return parent.children.every((node) => node === code || isBlank(node));
}

/** VS Code and others copy code as lines of `div` in a fixed-width font. */
function isPastedFromEditor(node: Element): boolean {
	const style = node.attribs.style ?? '';
	return (
		/white-space:\s*pre/i.test(style) &&
		/font-family:[^;:]*(?:mono|consolas|courier|menlo)/i.test(style)
	);
}
