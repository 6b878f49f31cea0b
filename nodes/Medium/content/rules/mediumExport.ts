import { closest, elementsOf, hasClass, removeAll } from '../tree';
import type { Rule } from '../types';

/** A story as Medium's own export has it: title and subtitle stand in front of the text once more, notes on the export behind it. */
export const mediumExport: Rule = (root) => {
	const body = elementsOf(root, 'section').find((node) => node.attribs['data-field'] === 'body');
	const page = body && closest(body, (node) => hasClass(node, 'h-entry'));
	if (!page || !elementsOf(body).some((node) => hasClass(node, 'graf--title'))) return;
	removeAll(page.children.filter((node) => node !== body));
	// The first section has a divider, too.
	removeAll(
		elementsOf(body, 'div')
			.filter((node) => hasClass(node, 'section-divider'))
			.slice(0, 1),
	);
};
