import type { Edit } from '../edits';
import type { Range } from '../ranges';
import { isInside } from '../ranges';
import { quoteAll } from '../values';
import { isImageName } from './markdownImages';

const wikilink = /(!?)\[\[([^[\]\n]{1,500})\]\]/g;

/**
 * Turns `[[wikilinks]]` into their text and takes `%%comments%%` out, but not in code.
 * Images stay: the rule for images uploads them.
 */
export function readObsidian(
	text: string,
	code: readonly Range[],
): { edits: Edit[]; warnings: string[] } {
	const comments = findComments(text, code);
	const edits: Edit[] = comments.edits;
	const notes = new Set<string>();
	for (const match of text.matchAll(wikilink)) {
		const [whole, bang, inner = ''] = match;
		const from = match.index;
		if (isInside(code, from) || isEscaped(text, from)) continue;
		const [name = '', ...alias] = inner.split(/\\?\|/);
		if (bang && isImageName(name.trim())) continue;
		if (bang) notes.add(name.trim());
		edits.push({
			from,
			to: from + whole.length,
			text: alias.join('|').trim() || headingPath(name),
		});
	}
	const warnings =
		notes.size > 0 ? [`These embedded notes are not in the post: ${quoteAll([...notes])}.`] : [];
	if (comments.isOpen) {
		warnings.push('A %%comment%% is never closed: the text after it stays in the post.');
	}
	return { edits, warnings };
}

/** `Note#Heading` as Obsidian shows it: `Note > Heading`. */
function headingPath(name: string): string {
	return name
		.split('#')
		.map((part) => part.trim())
		.filter(Boolean)
		.join(' > ');
}

function findComments(text: string, code: readonly Range[]): { edits: Edit[]; isOpen: boolean } {
	const edits: Edit[] = [];
	let from = text.indexOf('%%');
	while (from >= 0) {
		if (isInside(code, from) || isEscaped(text, from)) {
			from = text.indexOf('%%', from + 1);
			continue;
		}
		const end = text.indexOf('%%', from + 2);
		if (end < 0) return { edits, isOpen: true };
		edits.push({ from, to: withLineBreak(text, from, end + 2), text: '' });
		from = text.indexOf('%%', end + 2);
	}
	return { edits, isOpen: false };
}

/** A comment that fills whole lines goes with the end of its last line. */
function withLineBreak(text: string, from: number, to: number): number {
	const startsLine = from === 0 || text[from - 1] === '\n';
	const lineBreak = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(to, to + 200));
	return startsLine && lineBreak ? to + lineBreak[0].length : to;
}

function isEscaped(text: string, place: number): boolean {
	return text[place - 1] === '\\';
}
