import type { SandboxPost } from '../sandbox';

const TITLE_COLUMNS = 50;
const TAGS_COLUMNS = 36;

/** Columns as a terminal counts them: an emoji is two wide. */
function width(text: string): number {
	let columns = 0;
	for (const character of text) {
		if (/\p{Mark}|\u200d|\ufe0f/u.test(character)) continue;
		columns += /\p{Emoji_Presentation}/u.test(character) ? 2 : 1;
	}
	return columns;
}

/** The text if it fits, else its beginning with an ellipsis. */
export function cut(text: string, columns: number): string {
	if (width(text) <= columns) return text;
	let kept = '';
	for (const character of text) {
		if (width(kept + character) > columns - 1) break;
		kept += character;
	}
	return `${kept.trimEnd()}…`;
}

/** A table for a terminal; the first row is the head. */
export function table(rows: ReadonlyArray<readonly string[]>): string {
	const [head = []] = rows;
	const columns = head.map((_, index) => Math.max(...rows.map((row) => width(row[index] ?? ''))));
	const pad = (text: string, count: number) => text + ' '.repeat(Math.max(0, count - width(text)));
	const line = (row: readonly string[]) =>
		row
			.map((cell, index) => pad(cell, columns[index] ?? 0))
			.join('  ')
			.trimEnd();
	const rule = columns.map((count) => '─'.repeat(count));
	return [line(head), line(rule), ...rows.slice(1).map(line)].join('\n');
}

/** What was published, one line of at most 100 columns for each post. */
export function tableOfPosts(posts: readonly SandboxPost[]): string {
	return table([
		['Published', 'Status', 'Tags'],
		...posts.map(({ title, publishStatus, tags }) => [
			cut(title, TITLE_COLUMNS),
			publishStatus,
			cut(tags.join(', '), TAGS_COLUMNS),
		]),
	]);
}
