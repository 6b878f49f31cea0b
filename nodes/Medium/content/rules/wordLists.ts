import type { Element } from '../../libraries';
import { elementsOf, isElement, remove, rename, setChildren, textOf, wrap } from '../tree';
import type { Rule } from '../types';

/** Word has list items as paragraphs, with the bullet or the number as text. */
export const wordLists: Rule = (root) => {
	for (const item of elementsOf(root, 'p')) {
		const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(item.attribs.style ?? '')?.[1];
		const mark =
			level &&
			elementsOf(item, 'span').find(({ attribs }) =>
				/mso-list:\s*ignore/i.test(attribs.style ?? ''),
			);
		if (!mark) continue;
		const start = /\d+/.exec(textOf(mark))?.[0];
		remove(mark);
		rename(item, 'li');
		wrap(item, start === undefined ? 'ul' : 'ol', {
			class: `lst-kix_word-${Number(level) - 1}`,
			...(start !== undefined && { start }),
		});
	}
	for (const list of elementsOf(root, 'ol', 'ul')) readQuill(list);
};

/** Quill has all items of all kinds and depths in one list, Word Online each in its own: attributes say what they are. */
function readQuill(list: Element): void {
	const items = list.children.filter((node) => isElement(node, 'li'));
	const isQuill = (item: Element) => item.attribs['data-list'] || depthOf(item) > 0;
	if (!items.some(isQuill)) return;
	const numbers: number[] = [];
	for (const item of items) {
		const depth = depthOf(item);
		const kind = item.attribs['data-list'] ?? (list.name === 'ol' ? 'ordered' : 'bullet');
		const number = (numbers[depth] ?? (Number(list.attribs.start) || 1) - 1) + 1;
		numbers.splice(depth, Infinity, ...(kind === 'ordered' ? [number] : []));
		if (kind.endsWith('checked'))
			setChildren(item, [kind === 'checked' ? '☑ ' : '☐ ', ...item.children]);
		wrap(item, kind === 'ordered' ? 'ol' : 'ul', {
			class: `lst-kix_quill-${depth}`,
			start: String(number),
		});
	}
	rename(list, 'div');
}

function depthOf({ attribs }: Element): number {
	const level = Number(attribs['data-aria-level'] ?? 1);
	return Number(/\bql-indent-(\d)/.exec(attribs.class ?? '')?.[1] ?? level - 1) || 0;
}
