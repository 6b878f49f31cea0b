import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const path = resolve(__dirname, '../../../docs/errors.md');
// Prettier would align the columns, and one long text would change every line.
const begin =
	'<!-- The table is written by test/engine/fault-matrix.test.ts. -->\n\n<!-- prettier-ignore-start -->';
const end = '<!-- prettier-ignore-end -->';

export interface ErrorRow {
	cause: string;
	outcome: string;
	message: string;
	description: string;
}

function cell(text: string): string {
	return text
		.replaceAll('|', '\\|')
		.replaceAll(/\s*\n\s*/g, '<br>')
		.replaceAll('<h', '&lt;h');
}

function render(rows: readonly ErrorRow[]): string {
	const lines = rows.map(({ cause, outcome, message, description }) =>
		[cause, outcome, message, description].map(cell).join(' | '),
	);
	return [
		'| What Medium does | Outcome | Message | Description |',
		'| --- | --- | --- | --- |',
		...lines.map((line) => `| ${line} |`),
	].join('\n');
}

function whole(): string {
	return existsSync(path) ? readFileSync(path, 'utf8') : `# Errors\n\n${begin}\n\n${end}\n`;
}

function read(): string {
	const text = whole();
	return text.slice(text.indexOf(begin) + begin.length, text.indexOf(end)).trim();
}

/** Puts the rows into docs/errors.md; git then shows whether the node says something else than before. */
function update(rows: readonly ErrorRow[]): void {
	const text = whole();
	if (!text.includes(begin) || !text.includes(end)) throw new Error(`${path} has no table.`);
	if (read() === render(rows)) return;
	const [before] = text.split(begin);
	const [, after] = text.split(end);
	writeFileSync(path, `${before}${begin}\n\n${render(rows)}\n\n${end}${after}`);
}

export const errorTable = { render, read, update };
