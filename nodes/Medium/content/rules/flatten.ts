import { Flattener } from '../flattener';
import { setChildren } from '../tree';
import type { Rule } from '../types';

/** Makes one flat list of blocks of whatever is nested: Medium has no block inside another. */
export const flatten: Rule = (root) => {
	const flattener = new Flattener();
	flattener.walk(root.children);
	setChildren(root, flattener.finish());
};
