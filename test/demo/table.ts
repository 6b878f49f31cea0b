import type { SandboxPost } from '../sandbox';

/** Characters as a terminal counts them: an emoji is two wide. */
function width(text: string): number {
	let columns = 0;
	for (const character of text) {
		if (/\p{Mark}|\u200d|\ufe0f/u.test(character)) continue;
		columns += /\p{Emoji_Presentation}/u.test(character) ? 2 : 1;
	}
	return columns;
}

function pad(text: string, columns: number): string {
	return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** A table for a terminal; the first row is the head. */
export function table(rows: ReadonlyArray<readonly string[]>): string {
	const [head = []] = rows;
	const columns = head.map((_, index) => Math.max(...rows.map((row) => width(row[index] ?? ''))));
	const line = (row: readonly string[]) =>
		row
			.map((cell, index) => pad(cell, columns[index] ?? 0))
			.join('  ')
			.trimEnd();
	const rule = columns.map((count) => '─'.repeat(count));
	return [line(head), line(rule), ...rows.slice(1).map(line)].join('\n');
}

/** What was published, one line for each post. */
export function tableOfPosts(posts: readonly SandboxPost[]): string {
	return table([
		['Title', 'Status', 'Tags', 'Address'],
		...posts.map(({ title, publishStatus, tags, url }) => [
			title,
			publishStatus,
			tags.join(', '),
			url,
		]),
	]);
}
