import type { Edit } from '../edits';
import type { MarkdownFacts, MarkdownTable } from '../parsers/markdown';
import type { TableStyle } from './tableText';
import { alignColumns, listRows } from './tableText';

/** More rows than anybody reads. Tables behind them stay as they are, so that the cost stays small. */
const maxRows = 5000;

/** Turns the tables of GitHub's Markdown into text that Medium can show. */
export function replaceMarkdownTables(
	text: string,
	facts: MarkdownFacts,
	style: TableStyle,
): Edit[] {
	const edits: Edit[] = [];
	let rows = 0;
	for (const table of facts.tables) {
		rows += table.rows.length;
		if (rows > maxRows) break;
		edits.push({ from: table.from, to: table.to, text: writeTable(text, table, style) });
	}
	return edits;
}

function writeTable(text: string, table: MarkdownTable, style: TableStyle): string {
	const rows = table.rows.map((row) => row.map(({ from, to }) => text.slice(from, to).trim()));
	const lines =
		style === 'list'
			? listRows(rows, true, label).map((row) => `- ${row}`)
			: fenced(
					alignColumns(
						rows.map((row) => row.map(plainText)),
						true,
					),
				).split('\n');
	return lines.join(`\n${prefixOf(text, table.from)}`);
}

function label(header: string): string {
	return header.includes('*') ? `${header}:` : `**${header}:**`;
}

function fenced(text: string): string {
	const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(Math.min(longest + 1, 100));
	return `${fence}\n${text}\n${fence}`;
}

/** A cell as a reader would see it: nothing is rendered in a code block. */
function plainText(cell: string): string {
	return cell
		.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
		.replace(/<br\s*\/?>/gi, ' ')
		.replace(/(\*\*|__|~~)(?=\S)([^*_~]+)\1/g, '$2')
		.replace(/`([^`]+)`/g, '$1')
		.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** What stands in front of the table in its first line: within a quotation or a list, each line needs it again. */
function prefixOf(text: string, from: number): string {
	const lineStart = text.lastIndexOf('\n', from - 1) + 1;
	return text.slice(lineStart, from).replace(/[^>\s]/g, ' ');
}
