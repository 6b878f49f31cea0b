import type { Element } from './markup';
import { singleSpaces } from './words';

const empty = new Set(['br', 'hr', 'img']);

const blocks = new Set(
	'blockquote div dd dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);

export function toHtml(element: Element): string {
	return element.children
		.map((child) => (typeof child === 'string' ? escapeText(child) : elementHtml(child)))
		.join('')
		.trim();
}

function elementHtml(element: Element): string {
	const { name, attributes, children } = element;
	const written = [...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
	const start = `<${name}${written.join('')}>`;
	if (empty.has(name)) return start;
	const inside = children.map((child) =>
		typeof child === 'string' ? escapeText(child) : elementHtml(child),
	);
	return `${start}${inside.join('')}</${name}>`;
}

/** The words of the content: paragraphs with an empty line between them, entries of lists with a hyphen. */
export function toText(element: Element): string {
	const lines: string[] = [];
	let line = '';
	const endBlock = () => {
		if (line.trim()) lines.push(line.trim());
		line = '';
	};
	const walk = ({ name, children }: Element, isPre: boolean) => {
		const isBlock = blocks.has(name);
		if (isBlock) endBlock();
		if (name === 'li') line = '- ';
		if (name === 'br') line = `${line.trimEnd()}\n`;
		for (const child of children) {
			if (typeof child !== 'string') walk(child, isPre || child.name === 'pre');
			else if (isPre) line += child;
			else {
				const words = singleSpaces(child);
				line +=
					line === '' || line.endsWith(' ') || line.endsWith('\n') ? words.trimStart() : words;
			}
		}
		if (isBlock) endBlock();
	};
	walk(element, element.name === 'pre');
	endBlock();
	return lines.join('\n\n');
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
	return escapeText(text).replaceAll('"', '&quot;');
}
