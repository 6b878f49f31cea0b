import type { Edit } from '../edits';
import type { HtmlTag, HtmlVisitor } from '../parsers/html';
import { escapeHtml } from '../text';
import { attributeOf } from './htmlImages';
import type { TableStyle } from './tableText';
import { alignColumns, listRows } from './tableText';

interface Cell {
	from: number;
	to: number;
	isHeader: boolean;
	/** How many columns it spans. */
	span: number;
	text: string;
}

interface Table {
	from: number;
	isCaptioned: boolean;
	hasImages: boolean;
	rows: Cell[][];
	cell: Cell | undefined;
}

const maxSpan = 20;
const breaks = new Set([
	'br',
	'p',
	'div',
	'li',
	'tr',
	'td',
	'th',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
]);

/** Turns tables of HTML into text that Medium can show. A table inside another one becomes text of its cell. */
export class HtmlTables implements HtmlVisitor {
	readonly edits: Edit[] = [];

	private depth = 0;

	private table: Table | undefined;

	constructor(
		private readonly html: string,
		private readonly style: TableStyle,
		private readonly decode: (text: string) => string,
	) {}

	open(tag: HtmlTag): void {
		if (tag.name === 'table') this.openTable(tag);
		const { table } = this;
		if (!table) return;
		if (tag.name === 'img') table.hasImages = true;
		if (this.depth === 1 && tag.name === 'tr') {
			this.endCell(tag.from);
			table.rows.push([]);
		} else if (this.depth === 1 && (tag.name === 'td' || tag.name === 'th')) {
			this.endCell(tag.from);
			this.openCell(table, tag);
		} else if (breaks.has(tag.name) && table.cell) {
			table.cell.text += ' ';
		}
	}

	close({ name, from, to }: { name: string; from: number; to: number }): void {
		const { table } = this;
		if (!table) return;
		if (this.depth === 1 && (name === 'td' || name === 'th' || name === 'tr')) this.endCell(from);
		else if (breaks.has(name) && table.cell) table.cell.text += ' ';
		if (name !== 'table') return;
		this.depth--;
		if (this.depth > 0) return;
		this.endCell(from);
		this.table = undefined;
		const text = this.write(table);
		if (text) this.edits.push({ from: table.from, to, text });
	}

	text(from: number, to: number): void {
		const cell = this.table?.cell;
		if (cell) cell.text += this.decode(this.slice(from, to));
	}

	private openTable(tag: HtmlTag): void {
		this.depth++;
		if (this.depth > 1) return;
		// Blogger puts an image and its caption into a table.
		const isCaptioned = /\btr-caption-container\b/.test(attributeOf(tag, 'class')?.value ?? '');
		this.table = { from: tag.from, isCaptioned, hasImages: false, rows: [], cell: undefined };
	}

	private openCell(table: Table, tag: HtmlTag): void {
		const span = Math.min(Math.max(1, Number(attributeOf(tag, 'colspan')?.value) || 1), maxSpan);
		table.cell = { from: tag.to, to: tag.to, isHeader: tag.name === 'th', span, text: '' };
		if (table.rows.length === 0) table.rows.push([]);
		table.rows.at(-1)?.push(table.cell);
	}

	private endCell(to: number): void {
		const cell = this.table?.cell;
		if (!this.table || !cell) return;
		cell.to = to;
		cell.text = cell.text.replace(/[\s\u00a0]+/g, ' ').trim();
		this.table.cell = undefined;
	}

	private write(table: Table): string {
		const rows = table.rows.filter((row) => row.length > 0);
		if (table.hasImages) return this.unwrap(rows, table.isCaptioned);
		const hasHeader = rows[0]?.every((cell) => cell.isHeader) ?? false;
		if (this.style === 'preformatted') {
			const text = alignColumns(
				rows.map((row) => spread(row, (cell) => cell.text)),
				hasHeader,
			);
			return text.trim() && `<pre>${escapeHtml(text)}</pre>`;
		}
		const label = (header: string) => `<strong>${header}:</strong>`;
		const cells = rows.map((row) => spread(row, (cell) => this.inner(cell)));
		const entries = listRows(cells, hasHeader, label).filter(Boolean);
		return entries.length > 0
			? `<ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>`
			: '';
	}

	/** Neither a list nor a preformatted block can hold images, so these cells stand by themselves. */
	private unwrap(rows: Cell[][], isCaptioned: boolean): string {
		const [first = '', ...others] = rows.flat().map((cell) => this.inner(cell));
		if (isCaptioned) {
			return `<figure>${first}<figcaption>${others.join(' ')}</figcaption></figure>`;
		}
		return [first, ...others]
			.filter(Boolean)
			.map((cell) => `<p>${cell}</p>`)
			.join('\n');
	}

	private inner(cell: Cell): string {
		return this.slice(cell.from, cell.to).trim();
	}

	private slice(from: number, to: number): string {
		return this.html.slice(from, to);
	}
}

/** The cells of a row, with empty ones where a cell spans several columns. */
function spread(row: Cell[], read: (cell: Cell) => string): string[] {
	return row.flatMap((cell) => [read(cell), ...Array<string>(cell.span - 1).fill('')]);
}
