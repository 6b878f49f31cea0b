import type { Cell, Grid } from './grid';
import { displayWidth } from './width';

/** One long cell must not widen a whole column, which would multiply the size of the text. */
const maxWidth = 60;

/** How wide a table is as text, in characters. */
export function widthOf(grid: Grid): number {
	const widths = columnWidths(rowsOf(grid), Infinity);
	return widths.reduce((sum, width) => sum + width + 3, -3);
}

/** Rows as lines with aligned columns, and a rule under the header. */
export function alignColumns(grid: Grid): string {
	const rows = rowsOf(grid);
	const widths = columnWidths(rows, maxWidth);
	const lines = rows.map((row) =>
		row
			.map((cell, column) => pad(textOf(cell), widths[column] ?? 0, cell.isRight))
			.join(' | ')
			.trimEnd(),
	);
	if (grid.header.length > 0) {
		lines.splice(grid.header.length, 0, widths.map((width) => '-'.repeat(width)).join('-|-'));
	}
	return lines.join('\n');
}

function rowsOf({ header, rows }: Grid): Cell[][] {
	return [...header, ...rows];
}

/** A cell that spans others stands in the first place only. */
function textOf(cell: Cell): string {
	return cell.repeats ? '' : cell.text;
}

function columnWidths(rows: readonly Cell[][], most: number): number[] {
	const widths: number[] = [];
	for (const row of rows) {
		row.forEach((cell, column) => {
			const isSpanning = row[column + 1]?.repeats === 'column';
			const width = isSpanning ? 1 : Math.min(displayWidth(textOf(cell)), most);
			widths[column] = Math.max(widths[column] ?? 1, width);
		});
	}
	return widths;
}

function pad(text: string, width: number, isRight: boolean): string {
	const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
	return isRight ? space + text : text + space;
}
