import type { ChildNode, Document, Element } from '../../libraries';
import { closest, element, elementsOf, isText, rename, replaceAll, textOf } from '../tree';
import type { Rule } from '../types';

const parts = ['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th'];
const blocks = ['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figure', 'pre', 'blockquote'];

/** Takes away tables that only arrange the page: newsletters and old blogs are full of them. */
export const layout: Rule = (root) => {
	keepEmptyLines(root);
	const tables = elementsOf(root, 'table').filter(isLayout);
	for (const table of tables) {
		const own = elementsOf(table, ...parts).filter(
			(part) => part.name !== 'table' && closest(part, ({ name }) => name === 'table') === table,
		);
		for (const part of [...own, table]) rename(part, 'div');
	}
};

/** WordPress keeps paragraphs as text between empty lines, and makes HTML of them only where it shows them. */
function keepEmptyLines({ children }: Document): void {
	const texts = children.filter((node) => isText(node) && node.data.trim() && children.length > 1);
	const lines = (node: ChildNode) =>
		textOf(node)
			.split(/\n\s*\n/)
			.flatMap((line, index) => (index > 0 ? [element('br'), element('br'), line] : [line]));
	replaceAll(new Map(texts.map((node) => [node, lines(node)])));
}

function isLayout(table: Element): boolean {
	const { role = '' } = table.attribs;
	if (role === 'presentation' || role === 'none') return true;
	if (elementsOf(table, 'th', 'caption').length > 0 || Number(table.attribs.border) > 0)
		return false;
	const cells = elementsOf(table, 'td').filter(
		(cell) => closest(cell, ({ name }) => name === 'table') === table,
	);
	const rows = new Set(cells.map(({ parent }) => parent));
	const isOneColumn = rows.size === cells.length;
	return isOneColumn || cells.some(hasBlocks);
}

function hasBlocks(cell: Element): boolean {
	return elementsOf(cell, ...blocks).length > 0 || elementsOf(cell, 'p').length > 1;
}
