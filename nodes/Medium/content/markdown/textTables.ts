import { charOf, indentOf, isIndentedCode, pushParagraph, textOf } from './block';
import type { MarkdownIt, StateBlock } from './types';

const border = /^\+(?:[-=:]{3,}\+)+$/;
const dashes = /^ *-{2,}(?: +-{2,})+ *$/;
/** A longer line is nobody's table. */
const longestLine = 1000;

/** Tables of Pandoc and reStructuredText, drawn with `+---+---+`, and columns under dashes, `----  ----`. */
export function textTables(md: MarkdownIt): void {
	md.block.ruler.before('table', 'grid_table', (state, line, endLine, silent) => {
		if (silent || charOf(state, line) !== '+' || isIndentedCode(state, line)) return false;
		const lines = linesWhile(state, line, endLine, (text) => /^[+|]/.test(text));
		if (!border.test(lines[0] ?? '') || !border.test(lines.at(-1) ?? '')) return false;
		const grid = lines.length > 2 ? readGrid(lines) : undefined;
		if (!grid) return false;
		pushTable(state, grid.rows, grid.headed);
		state.line = line + lines.length;
		return true;
	});
	md.block.ruler.before('grid_table', 'simple_table', (state, line, endLine, silent) => {
		if (silent || isIndentedCode(state, line) || line + 2 >= endLine) return false;
		const rule = rawOf(state, line + 1);
		if (!dashes.test(rule) || dashes.test(rawOf(state, line))) return false;
		// Up to the rule at its end, or an empty line.
		let read = 0;
		let isClosed = false;
		const lines = linesWhile(state, line, endLine, (text) => {
			if (isClosed) return false;
			isClosed = read > 1 && dashes.test(text);
			read += 1;
			return true;
		});
		const shown = isClosed ? lines.slice(0, -1) : lines;
		if (shown.length < 3) return false;
		const starts = Array.from(rule.matchAll(/-+/g), ({ index }) => index);
		const texts = shown.map((_, index) => rawOf(state, line + index));
		// Text over or below a rule fits no columns.
		if (!texts.every((text) => starts.every((from) => /^\s?$/.test(text.charAt(from - 1)))))
			return false;
		const rows = texts.flatMap((text, index) => {
			const cells = starts.map((from, column) =>
				text.slice(column === 0 ? 0 : from, starts[column + 1]).trim(),
			);
			return index === 1 ? [] : [cells];
		});
		pushTable(state, rows, 1);
		state.line = line + lines.length;
		return true;
	});
}

/** A line with its indentation. */
function rawOf(state: StateBlock, line: number): string {
	const text = textOf(state, line).slice(0, longestLine).trimEnd();
	return ' '.repeat(Math.max(0, indentOf(state, line) - state.blkIndent)) + text;
}

function linesWhile(
	state: StateBlock,
	from: number,
	endLine: number,
	passes: (text: string) => boolean,
): string[] {
	const lines: string[] = [];
	for (let line = from; line < endLine && !state.isEmpty(line); line += 1) {
		const text = textOf(state, line).trimEnd();
		if (indentOf(state, line) < state.blkIndent || text.length > longestLine || !passes(text))
			break;
		lines.push(text);
	}
	return lines;
}

/** The cells of each row, and how many rows are the header; `undefined` where cells span others. */
function readGrid(lines: readonly string[]): { rows: string[][]; headed: number } | undefined {
	const columns = (lines[0] ?? '').split('+').length - 2;
	const rows: string[][] = [];
	let headed = 0;
	// Databases print no borders between rows.
	const isPrinted =
		lines.filter((text) => border.test(text)).length === 3 && !lines.join().includes('+=');
	for (const text of lines.slice(0, -1)) {
		if (border.test(text)) {
			if (text.split('+').length - 2 !== columns) return undefined;
			if (text.includes('=')) headed = rows.length;
			rows.push(Array<string>(columns).fill(''));
			continue;
		}
		const cells = text.split('|').slice(1, -1);
		if (cells.length !== columns) return undefined;
		if (isPrinted && rows.length > 1 && cells[0]?.trim() && rows.at(-1)?.[0]) {
			rows.push(Array<string>(columns).fill(''));
			headed = 1;
		}
		const row = rows.at(-1);
		cells.forEach((cell, column) => row?.splice(column, 1, `${row[column]}${cell.trim()}\n`));
	}
	return { rows, headed };
}

function pushTable(state: StateBlock, rows: readonly string[][], headed: number): void {
	state.push('table_open', 'table', 1);
	rows.forEach((row, index) => {
		const name = index < headed ? 'th' : 'td';
		state.push('tr_open', 'tr', 1);
		for (const cell of row) {
			state.push(`${name}_open`, name, 1);
			// Each item of a list and each paragraph is a line of the cell.
			const parts = cell.trim().split(/\n\s*\n|\n(?=[-*+] )/);
			for (const part of parts) pushParagraph(state, part.replace(/^[-*+] (?=\S)/, '• '));
			state.push(`${name}_close`, name, -1);
		}
		state.push('tr_close', 'tr', -1);
	});
	state.push('table_close', 'table', -1);
}
