import { elementsOf, remove, rename, textOf, wrap } from '../tree';
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
};
