import type { ChildNode, Element } from '../../../libraries';
import { element, isBlank, isElement } from '../../tree';

const blocks = new Set(
	'address article blockquote center dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 li ol p pre section table tbody td th tr ul'.split(
		' ',
	),
);

/** The text of an element as one line of text and inline elements, with breaks where blocks end. Pictures are left out. */
export function inlineChildren(parent: Element): ChildNode[] {
	return runsOf(parent)
		.filter((run) => run.some((node) => !isBlank(node)))
		.flatMap((run, index) => (index === 0 ? run : [element('br'), ...run]));
}

function runsOf(parent: Element): ChildNode[][] {
	const runs: ChildNode[][] = [[]];
	for (const node of parent.children) {
		if (!isElement(node)) runs.at(-1)?.push(node);
		else if (blocks.has(node.name)) runs.push(...runsOf(node), []);
		else if (node.name !== 'img') runs.at(-1)?.push(node);
	}
	return runs;
}
