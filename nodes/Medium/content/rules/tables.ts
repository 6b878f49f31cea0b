import type { ChildNode, Element } from '../../libraries';
import { element, elementsOf, isBlank, isInside, rename, setChildren } from '../tree';
import type { Rule } from '../types';
import { inlineChildren } from './captions/inlineChildren';
import type { Cell, Grid } from './tables/grid';
import { readGrid } from './tables/grid';
import { toList } from './tables/list';
import { alignColumns, widthOf } from './tables/preformatted';

/** What fits on one line of code on Medium. */
const widestText = 80;

/** Medium has no tables: small ones become text with aligned columns, all others a list. */
export const tables: Rule = (root, { options }) => {
	// Inner ones first: a table in a cell makes that cell one with several lines.
	for (const table of elementsOf(root, 'table').toReversed()) {
		const grid = readGrid(table);
		const { caption } = grid;
		const words = caption ? inlineChildren(caption) : [];
		const blocks: ChildNode[] = [
			...(words.length > 0 ? [element('p', {}, words)] : []),
			...grid.strays,
			...(isPreformatted(grid, options.tables) ? asText(grid) : asList(grid)),
		];
		rename(table, 'div');
		setChildren(table, blocks);
	}
};

function isPreformatted(grid: Grid, style: 'auto' | 'preformatted' | 'list'): boolean {
	if (style !== 'auto') return style === 'preformatted';
	const cells = [...grid.header, ...grid.rows].flat();
	return !cells.some(({ isRich }) => isRich) && widthOf(grid) <= widestText;
}

/** Text, and behind it the pictures and links that text can't have. */
function asText(grid: Grid): ChildNode[] {
	const text = alignColumns(grid);
	const cells = [...grid.header, ...grid.rows].flat();
	const links = cells.flatMap((cell) => insideOf(cell, 'a')).filter((link) => !isBlank(link));
	const parts = links.flatMap((link, index) => (index === 0 ? [link] : [', ', link]));
	return [
		...(text.trim() ? [element('pre', {}, [text])] : []),
		...cells.flatMap((cell) => insideOf(cell, 'figure')),
		...(parts.length > 0 ? [element('p', {}, parts)] : []),
	];
}

/** A list, and before it what only the header has. */
function asList(grid: Grid): ChildNode[] {
	const header = grid.header.flat();
	const links = header.flatMap((cell) => insideOf(cell, 'a')).filter((link) => !isBlank(link));
	return [
		...header.flatMap((cell) => insideOf(cell, 'figure')),
		...links.map((link) => element('p', {}, [link])),
		toList(grid),
	];
}

/** Links of pictures count with their pictures. */
function insideOf({ nodes, repeats, isRich }: Cell, name: string): Element[] {
	if (repeats || !isRich) return [];
	const cell = element('td');
	cell.children = nodes;
	return elementsOf(cell, name).filter((node) => name === 'figure' || !isInside(node, 'figure'));
}
