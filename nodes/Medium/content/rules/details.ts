import { element, elementsOf, rename, setChildren } from '../tree';
import type { Rule } from '../types';

/** Shows what is folded: its summary in bold, then its content. */
export const details: Rule = (root) => {
	for (const summary of elementsOf(root, 'summary')) {
		const { children } = summary;
		rename(summary, 'p');
		setChildren(summary, [element('strong', {}, children)]);
	}
	for (const folded of elementsOf(root, 'details')) rename(folded, 'div');
};
