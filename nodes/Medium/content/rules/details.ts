import { element, elementsOf, rename, replaceWith } from '../tree';
import type { Rule } from '../types';

/** Shows what is folded: its summary in bold, then its content. */
export const details: Rule = (root) => {
	for (const summary of elementsOf(root, 'summary')) {
		replaceWith(summary, element('p', {}, [element('strong', {}, summary.children)]));
	}
	for (const folded of elementsOf(root, 'details')) rename(folded, 'div');
};
