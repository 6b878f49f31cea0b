import type { ChildNode, Element } from '../libraries';
import { isTag, isText } from '../libraries';
import { blocks } from './elements';

/** The text of preformatted code, line by line, without empty lines at both ends. */
export function preText(pre: Element): string {
	const text = textIn(pre.children).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
	const lines = text.split('\n');
	const first = lines.findIndex((line) => line.trim());
	const last = lines.findLastIndex((line) => line.trim());
	return first < 0
		? ''
		: lines
				.slice(first, last + 1)
				.join('\n')
				.trimEnd();
}

function textIn(nodes: readonly ChildNode[]): string {
	let text = '';
	for (const node of nodes) {
		if (isText(node)) text += node.data;
		else if (isTag(node)) {
			if (node.name === 'br') text += '\n';
			else if (blocks.has(node.name)) text += `${lineEnd(text)}${textIn(node.children)}\n`;
			else text += textIn(node.children);
		}
	}
	return text;
}

function lineEnd(text: string): string {
	return text && !text.endsWith('\n') ? '\n' : '';
}
