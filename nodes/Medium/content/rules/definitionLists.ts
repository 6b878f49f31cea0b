import { element, elementsOf, rename, setChildren } from '../tree';
import type { Rule } from '../types';

/** A term in bold, then its text. */
export const definitionLists: Rule = (root) => {
	for (const term of elementsOf(root, 'dt')) {
		const { children } = term;
		rename(term, 'p');
		setChildren(term, [element('strong', {}, children)]);
	}
	for (const part of elementsOf(root, 'dl', 'dd')) rename(part, 'div');
};
