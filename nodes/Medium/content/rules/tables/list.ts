import type { ChildNode, Element } from '../../../libraries';
import { element, isBlank, isElement, removeAll, textOf } from '../../tree';
import type { Cell, Grid } from './grid';

const blocks = 'blockquote div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' ');

/** Headers and text that spans many rows are repeated for each, but not an article. */
const longestRepeated = 200;

/** Each row as an item: its first cell in bold, then `Header: value` line by line. */
export function toList(grid: Grid): Element {
	const labels = labelsOf(grid);
	return element(
		'ul',
		{},
		grid.rows.flatMap((row) => itemOf(row, labels)),
	);
}

/** A column's header, in one line however many rows it has. */
function labelsOf({ header }: Grid): string[] {
	const labels: string[][] = [];
	for (const row of header) {
		row.forEach((cell, column) => {
			const parts = (labels[column] ??= []);
			if (cell.text && parts.at(-1) !== cell.text) parts.push(cell.text);
		});
	}
	return labels.map((parts) => parts.join(' – '));
}

function itemOf(row: readonly Cell[], labels: string[]): Element[] {
	const parts: ChildNode[][] = [];
	row.forEach((cell, column) => {
		if (cell.repeats === 'column' || (cell.repeats && cell.text.length > longestRepeated)) return;
		if (cell.nodes.every((node) => isBlank(node))) return;
		const value = cell.repeats ? [element('span', {}, [cell.text])] : cell.nodes;
		removeAll(value.filter((node) => node.parent !== null));
		if (column === 0) {
			parts.push(inBold(value));
		} else {
			const label = labels[column] ?? '';
			if (label.length > longestRepeated) labels[column] = '';
			const separator = /[:?]$/.test(label) ? ' ' : ': ';
			const start = label ? element('span', {}, [label + separator]) : undefined;
			parts.push(start ? [start, ...value] : [...value]);
		}
	});
	if (parts.length === 0) return [];
	const children = parts.flatMap((part, index) => (index === 0 ? part : [element('br'), ...part]));
	return [element('li', {}, children)];
}

/** Blocks can't be in bold, so these are left as they are. */
function inBold(nodes: ChildNode[]): ChildNode[] {
	const hasBlocks = nodes.some((node) => isElement(node, ...blocks));
	const isPlain = nodes.every((node) => !textOf(node).trim());
	return hasBlocks || isPlain ? nodes : [element('strong', {}, nodes)];
}
