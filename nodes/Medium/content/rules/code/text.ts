import type { ChildNode, Element } from '../../../libraries';
import { classesOf, isElement, isText, textOf } from '../../tree';

const lineElements = new Set(
	'address article aside blockquote dd div dl dt figure h1 h2 h3 h4 h5 h6 li ol p pre section table tbody thead tr ul'.split(
		' ',
	),
);
const lineClasses = new Set([
	'line',
	'token-line',
	'code-line',
	'react-code-line',
	'hljs-ln-line',
	'crayon-line',
	'ec-line',
	'view-line',
]);
const notCode = new Set(
	'button clipboard-copy copy-code input option script select style svg template textarea'.split(
		' ',
	),
);
const gutter =
	/^(?:ln|lnt|lnum|lineno|linenos|linenodiv|linenr|line-?numbers?|line_numbers?|line-numbers-(?:rows|wrapper)|gutter|rouge-gutter|gl|blob-num|hljs-ln-n(?:umbers)?|crayon-nums?|react-line-number|CodeMirror-(?:linenumber|gutter)|codeLineNumber_\w+|(?:token|code|diff)-line-num(?:ber)?)$/i;
const copyControl = /(?:^|[-_])(?:copy|clipboard|zeroclipboard|copybtn|shcb-language)(?:$|[-_])/i;

/** The code in an element, line by line, without line numbers and buttons. */
export function codeText(container: Element): string {
	const lines = linesIn(container)
		.replaceAll('\r\n', '\n')
		.replaceAll('\r', '\n')
		.replaceAll('\u00a0', ' ')
		.split('\n')
		.map((line) => (line.trim() ? line : ''));
	while (lines[0] === '') lines.shift();
	while (lines.at(-1) === '') lines.pop();
	return withoutTrailingSpace(lines).join('\n');
}

function withoutTrailingSpace(lines: string[]): string[] {
	return lines.map((line, index) => (index === lines.length - 1 ? line.trimEnd() : line));
}

function linesIn(container: Element): string {
	const nodes = container.children.filter((node) => !isBesideCode(node));
	if (!nodes.some((node) => isLine(node))) return nodes.map(inlineText).join('');
	const parts: string[] = [];
	let between = '';
	let isBehindBlock = false;
	for (const node of nodes) {
		if (isLine(node)) {
			parts.push(...linesBetween(between, parts.length > 0), withoutNewline(linesIn(node)));
			between = '';
			isBehindBlock = lineElements.has(node.name);
		} else {
			// A break behind a block is an empty line; behind an inline element it ends that line.
			if (isBehindBlock && !between && isElement(node, 'br')) between = '\n';
			between += inlineText(node);
		}
	}
	if (between.trim()) parts.push(...linesBetween(between, parts.length > 0));
	return parts.join('\n');
}

function inlineText(node: ChildNode): string {
	if (isText(node)) return node.data;
	if (!isElement(node)) return '';
	return node.name === 'br' ? '\n' : linesIn(node);
}

/** What stands between two elements that are lines: their line break, empty lines, or text of its own. */
function linesBetween(text: string, isBehindLine: boolean): string[] {
	if (!text.trim()) {
		return isBehindLine ? Array<string>(Math.max(0, text.split('\n').length - 2)).fill('') : [];
	}
	return [withoutNewline(isBehindLine && text.startsWith('\n') ? text.slice(1) : text)];
}

function withoutNewline(text: string): string {
	return text.endsWith('\n') ? text.slice(0, -1) : text;
}

function isLine(node: ChildNode): node is Element {
	if (!isElement(node)) return false;
	return (
		lineElements.has(node.name) ||
		(node.name !== 'td' && classesOf(node).some((name) => lineClasses.has(name))) ||
		/display:\s*(?:block|flex|grid)/i.test(node.attribs.style ?? '')
	);
}

/** Line numbers, buttons, and what is hidden. */
export function isBesideCode(node: ChildNode): boolean {
	if (!isElement(node)) return false;
	if (notCode.has(node.name) || node.attribs.role === 'button') return true;
	const style = node.attribs.style ?? '';
	if (node.attribs.hidden !== undefined || /display:\s*none/i.test(style)) return true;
	if (isElement(node, 'td') && isElement(node.next) && isNumbers(node)) return true;
	const classes = classesOf(node);
	if (classes.some((name) => copyControl.test(name))) return true;
	const isGutter = classes.some((name) => gutter.test(name)) || /user-select:\s*none/i.test(style);
	return isGutter && !/hljs-number|\btoken\b/.test(node.attribs.class ?? '') && isNumbers(node);
}

/** Whether an element shows nothing but line numbers. */
export function isNumbers(node: Element): boolean {
	return /^[\d\s.:\u2026\u00a0]*$/.test(textOf(node));
}
