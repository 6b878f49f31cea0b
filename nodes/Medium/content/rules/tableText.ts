import { countCharacters } from '../values';

export type TableStyle = 'preformatted' | 'list';

/** One long cell must not widen a whole column, which would multiply the size of the text. */
const maxWidth = 40;

/** Rows as lines with aligned columns and a rule under the header, for a preformatted block. */
export function alignColumns(rows: readonly string[][], hasHeader: boolean): string {
	const widths: number[] = [];
	for (const row of rows) {
		row.forEach((cell, column) => {
			widths[column] = Math.max(widths[column] ?? 1, Math.min(countCharacters(cell), maxWidth));
		});
	}
	const lines = rows.map((row) =>
		row
			.map(
				(cell, column) =>
					cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - countCharacters(cell))),
			)
			.join(' | ')
			.trimEnd(),
	);
	if (hasHeader) {
		const columns = rows[0]?.length ?? 0;
		const rule = widths.slice(0, columns).map((width) => '-'.repeat(width));
		lines.splice(1, 0, rule.join('-|-'));
	}
	return lines.join('\n');
}

/**
 * Each row below the header as one entry, e.g. `Name: Ann; Age: 30`.
 * @param label writes a header cell, e.g. in bold.
 */
export function listRows(
	rows: readonly string[][],
	hasHeader: boolean,
	label: (header: string) => string,
): string[] {
	const [header = []] = rows;
	if (!hasHeader || rows.length === 1) return rows.map((row) => row.filter(Boolean).join('; '));
	return rows.slice(1).map((row) =>
		row
			.map((cell, column) => {
				const name = header[column];
				return cell && name ? `${label(name)} ${cell}` : cell;
			})
			.filter(Boolean)
			.join('; '),
	);
}
