import type { ChildNode, Document, Element } from '../libraries';
import { isTag, isText } from '../libraries';
import { elementsOf } from './tree';
import type { ImageAddresses, RuleContext } from './types';

const attributesOf: Record<string, readonly string[]> = { a: ['href'], img: ['src', 'alt'] };
const isVoid = new Set(['br', 'hr', 'img']);

/** The flat tree as HTML, one block a line. */
export function writeHtml(root: Document, context: RuleContext, addresses: ImageAddresses): string {
	const addressOf = (image: Element) => addresses.get(context.images.idOf(image) ?? '');
	const isLeftOut = (figure: Element) =>
		context.options.onImageFailure === 'leaveOut' &&
		elementsOf(figure, 'img').some((image) => addressOf(image) === null);
	const write = (node: ChildNode): string => {
		if (isText(node)) return escapeHtml(node.data);
		if (!isTag(node)) return '';
		if (node.name === 'figure' && isLeftOut(node)) return '';
		let tag = `<${node.name}`;
		for (const name of attributesOf[node.name] ?? []) {
			const address = name === 'src' ? addressOf(node) : undefined;
			const value = address ?? node.attribs[name];
			if (value) tag += ` ${name}="${escapeHtml(value)}"`;
		}
		return isVoid.has(node.name)
			? `${tag}>`
			: `${tag}>${node.children.map(write).join('')}</${node.name}>`;
	};
	const html = root.children.map(write).filter(Boolean).join('\n');
	// Medium makes one quote of two that touch, also where an image between them was left out. A list is one list.
	return html
		.replaceAll('</blockquote>\n<blockquote>', '</blockquote>\n<p></p>\n<blockquote>')
		.replaceAll('</ul>\n<ul>', '');
}

/** Text as HTML, also within an attribute in double quotation marks. */
export function escapeHtml(text: string): string {
	if (!/[&<>"]/.test(text)) return text;
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
