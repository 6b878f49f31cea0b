import type { ChildNode, Element } from '../../../libraries';
import { elementsOf, hasClass, isBlank, isElement, isText, setName } from '../../tree';

export interface Cell {
	nodes: ChildNode[];
	/** The text in one line. */
	text: string;
	/** Has more than text: links, pictures, code, several lines. */
	isRich: boolean;
	isHeader: boolean;
	isRight: boolean;
	/** Repeats a cell that spans several rows or columns. */
	repeats?: 'row' | 'column';
}

export interface Grid {
	header: Cell[][];
	rows: Cell[][];
	/** What stands in the table but in no cell. */
	strays: ChildNode[];
	caption: Element | undefined;
}

const richElements = 'a code embed figure hr img kbd li ol pre samp table ul video'.split(' ');
const lineElements = new Set('blockquote div h1 h2 h3 h4 h5 h6 p'.split(' '));
const lineEnds = new Set([...lineElements, ...'br hr li pre table td th tr'.split(' ')]);
const mostColumns = 60;
/** More cells that repeat others than this are no table, but an attack. */
const mostRepeats = 10_000;

/** The cells of a table by row and column. Cells in spanned places repeat the one that spans them. */
export function readGrid(table: Element): Grid {
	const grid: Grid = { header: [], rows: [], strays: [], caption: undefined };
	const sections: Record<'head' | 'body' | 'foot', Element[]> = { head: [], body: [], foot: [] };
	collect(table, 'body', sections, grid);
	const isHead = new Set(sections.head);
	const rows = place([...sections.head, ...sections.body, ...sections.foot], grid);
	rows.forEach(({ row, cells }, index) => {
		const isHeader =
			isHead.has(row) || (index === 0 && cells.length > 1 && cells.every((cell) => cell.isHeader));
		(isHeader ? grid.header : grid.rows).push(cells);
	});
	// Without anything below it, a header is all there is to say.
	if (grid.rows.length === 0) grid.rows = grid.header.splice(0);
	return grid;
}

function collect(
	parent: Element,
	section: 'head' | 'body' | 'foot',
	sections: Record<'head' | 'body' | 'foot', Element[]>,
	grid: Grid,
): void {
	for (const node of parent.children) {
		if (isElement(node, 'tr')) sections[section].push(node);
		else if (isElement(node, 'thead')) collect(node, 'head', sections, grid);
		else if (isElement(node, 'tbody')) collect(node, 'body', sections, grid);
		else if (isElement(node, 'tfoot')) collect(node, 'foot', sections, grid);
		else if (isElement(node, 'caption')) grid.caption = node;
		else if (isElement(node, 'td', 'th')) sections[section].push(rowOf(node));
		else if (!isBlank(node)) grid.strays.push(node);
	}
}

/** A cell outside of any row counts as a row. */
function rowOf(cell: Element): Element {
	const row = cell.cloneNode(false);
	setName(row, 'tr');
	row.children = [cell];
	return row;
}

function place(rows: readonly Element[], grid: Grid): Array<{ row: Element; cells: Cell[] }> {
	const placed: Array<{ row: Element; cells: Cell[] }> = [];
	const spanning = new Map<number, { cell: Cell; left: number }>();
	let repeats = 0;
	for (const row of rows) {
		const cells: Cell[] = [];
		const fillSpanned = () => {
			for (let span = spanning.get(cells.length); span; span = spanning.get(cells.length)) {
				span.left -= 1;
				if (span.left <= 0) spanning.delete(cells.length);
				cells.push({ ...span.cell, repeats: span.cell.repeats ?? 'row' });
			}
		};
		for (const node of row.children) {
			if (!isElement(node, 'td', 'th')) {
				if (!isBlank(node)) grid.strays.push(node);
				continue;
			}
			fillSpanned();
			const cell = readCell(node);
			const down = spanOf(node, 'rowspan', rows.length);
			const across = spanOf(node, 'colspan', mostColumns - cells.length);
			for (let column = 0; column < across; column += 1) {
				const part: Cell = column === 0 ? cell : { ...cell, repeats: 'column' };
				if (down > 1 && spanning.size < mostColumns && repeats < mostRepeats) {
					repeats += down - 1;
					spanning.set(cells.length, { cell: part, left: down - 1 });
				}
				cells.push(part);
			}
		}
		fillSpanned();
		if (cells.length > 0) placed.push({ row, cells });
	}
	return placed;
}

function spanOf(cell: Element, attribute: string, most: number): number {
	const span = Number.parseInt(cell.attribs[attribute] ?? '', 10);
	return Math.max(1, Math.min(span || 1, most));
}

function readCell(node: Element): Cell {
	const { style = '', align = '' } = node.attribs;
	return {
		nodes: contentOf(node),
		text: spacedText(node)
			.replace(/[\s\u00a0]+/g, ' ')
			.trim(),
		isRich: isRich(node),
		isHeader: node.name === 'th',
		isRight:
			/text-align:\s*right/i.test(style) ||
			/right/i.test(align) ||
			hasClass(node, 'has-text-align-right'),
	};
}

/** Confluence, Sphinx and Word put each cell's text into a paragraph. */
function contentOf(cell: Element): ChildNode[] {
	const [only, ...others] = cell.children.filter((node) => !isBlank(node));
	return others.length === 0 && isElement(only, 'p', 'div') ? contentOf(only) : cell.children;
}

/** Text with a space where a line ends. */
function spacedText(node: ChildNode): string {
	if (isText(node)) return node.data;
	if (!isElement(node)) return '';
	const text = node.children.map(spacedText).join('');
	return lineEnds.has(node.name) ? ` ${text} ` : text;
}

function isRich(cell: Element): boolean {
	const inside = elementsOf(cell);
	const lines = inside.filter(({ name }) => lineElements.has(name)).length;
	return lines > 1 || inside.some(({ name }) => name === 'br' || richElements.includes(name));
}
