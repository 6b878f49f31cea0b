import { Flattener } from '../flattener';
import { setChildren } from '../tree';
import type { Rule } from '../types';

/** Makes one flat list of blocks of whatever is nested: Medium has no block inside another. */
export const flatten: Rule = function* (root) {
	const flattener = new Flattener();
	for (const child of root.children) {
		flattener.walk([child]);
		yield;
	}
	setChildren(root, flattener.finish());
};
