const fence = /^[ \t>]*(`{3,}|~{3,})/;

/** The text with everything in code fences and code spans made blank; each place stays where it is. */
export function blankCode(text: string): string {
	let open = '';
	return text
		.split('\n')
		.map((line) => {
			const mark = fence.exec(line)?.[1] ?? '';
			if (open) {
				if (mark.startsWith(open) && line.trim().replace(/^[>\s]*/, '') === mark) open = '';
				return blank(line);
			}
			if (mark) {
				open = mark;
				return blank(line);
			}
			return line.includes('`') ? line.replace(/``[^\n]*?``|`[^`\n]*`/g, blank) : line;
		})
		.join('\n');
}

function blank(text: string): string {
	return ' '.repeat(text.length);
}

/** What a mark does: it opens or closes something of a name. */
export interface Mark {
	name: string;
	opens: boolean;
}

/**
 * The marks that belong together: from the place of each that opens to the place of the one that closes it.
 * What is never closed has no entry.
 */
export function pairUp(
	text: string,
	pattern: RegExp,
	read: (match: RegExpExecArray) => Mark | undefined,
): Map<number, number> {
	const pairs = new Map<number, number>();
	const open: Array<{ name: string; place: number }> = [];
	const openOf = new Map<string, number>();
	for (const match of text.matchAll(pattern)) {
		const mark = read(match);
		if (!mark) continue;
		const count = openOf.get(mark.name) ?? 0;
		if (mark.opens) {
			open.push({ name: mark.name, place: match.index });
			openOf.set(mark.name, count + 1);
		} else if (count > 0) {
			for (let last = open.pop(); last; last = open.pop()) {
				openOf.set(last.name, (openOf.get(last.name) ?? 1) - 1);
				if (last.name !== mark.name) continue;
				pairs.set(last.place, match.index);
				break;
			}
		}
	}
	return pairs;
}
