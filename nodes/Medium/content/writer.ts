import type { ChildNode, Document } from './libraries';
import { isTag, isText } from './libraries';
import type { ImageAddresses, RuleContext } from './types';

const attributesOf: Record<string, readonly string[]> = { a: ['href'], img: ['src', 'alt'] };
const isVoid = new Set(['br', 'hr', 'img']);

/** The flat tree as HTML, one block a line. */
export function writeHtml(
	root: Document,
	context: RuleContext,
	addresses?: ImageAddresses,
): string {
	const write = (node: ChildNode): string => {
		if (isText(node)) return escapeHtml(node.data);
		if (!isTag(node)) return '';
		const shown = { ...node.attribs };
		const id = node.name === 'img' ? context.images.idOf(node) : undefined;
		const address = id === undefined ? undefined : addresses?.get(id);
		if (typeof address === 'string') shown.src = address;
		const attributes = (attributesOf[node.name] ?? [])
			.map((name) => (shown[name] ? ` ${name}="${escapeHtml(shown[name])}"` : ''))
			.join('');
		const tag = `<${node.name}${attributes}>`;
		return isVoid.has(node.name)
			? tag
			: `${tag}${node.children.map(write).join('')}</${node.name}>`;
	};
	return root.children.map(write).join('\n');
}

/** Text as HTML, also within an attribute in double quotation marks. */
export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
