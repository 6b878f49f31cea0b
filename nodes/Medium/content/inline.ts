import type { ChildNode } from '../libraries';
import { Text } from '../libraries';
import { element } from './tree';

/** The marks that Medium has within text. */
export interface Marks {
	readonly href?: string;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly code?: boolean;
}

/** A piece of text with the same marks throughout. `\n` is a line break. */
export interface Piece {
	text: string;
	marks: Marks;
}

const sameMarks = (one: Marks, other: Marks) =>
	one.href === other.href &&
	!one.bold === !other.bold &&
	!one.italic === !other.italic &&
	!one.code === !other.code;

/** Text as HTML shows it: runs of white space are one space, and line breaks of the source are none. */
export function collapse(text: string): string {
	return text.replace(/[ \t\r\n\f]+/g, ' ');
}

/** White space, line breaks, and words with single spaces between them. */
const tokens = /[ \u00a0]+|\n|[^ \u00a0\n]+(?: [^ \u00a0\n]+){0,999}/g;

/**
 * Pieces without white space that nobody sees: at both ends, around line breaks, and in runs.
 * @param mostBreaks how many line breaks may follow each other.
 */
export function tidy(pieces: readonly Piece[], mostBreaks: number): Piece[] {
	const tidied: Piece[] = [];
	let breaks = 0;
	let space: Piece | undefined;
	for (const { text, marks } of pieces) {
		for (const token of text.match(tokens) ?? []) {
			if (token === '\n') {
				breaks += 1;
				space = undefined;
			} else if (/^[ \u00a0]/.test(token)) {
				space =
					space || token.length > 1
						? { text: ' ', marks: space?.marks ?? marks }
						: { text: token, marks };
			} else {
				const last = tidied.at(-1);
				if (last && breaks > 0) {
					// A mark neither begins nor ends with a line break. Code of several lines would be a block of its own.
					const isWithin = sameMarks(last.marks, marks) && !marks.code;
					const lineBreaks = '\n'.repeat(Math.min(breaks, mostBreaks)) || ' ';
					push(tidied, lineBreaks, isWithin ? marks : {});
				} else if (last && space) {
					push(tidied, space.text, space.marks);
				}
				breaks = 0;
				space = undefined;
				push(tidied, token, marks);
			}
		}
	}
	return tidied;
}

function push(pieces: Piece[], text: string, marks: Marks): void {
	const last = pieces.at(-1);
	if (last && sameMarks(last.marks, marks)) last.text += text;
	else pieces.push({ text, marks });
}

/** The pieces of each line that `separator` divides them into. */
export function split(pieces: readonly Piece[], separator: string): Piece[][] {
	const lines: Piece[][] = [[]];
	for (const { text, marks } of pieces) {
		text.split(separator).forEach((part, index) => {
			if (index > 0) lines.push([]);
			if (part) lines.at(-1)?.push({ text: part, marks });
		});
	}
	return lines;
}

export function isBlankText(text: string): boolean {
	return !/[^\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/.test(text);
}

const order = ['href', 'bold', 'italic', 'code'] as const;
const names = { href: 'a', bold: 'strong', italic: 'em', code: 'code' } as const;

/** Pieces as nodes: the mark that reaches furthest is outside. */
export function toNodes(
	pieces: readonly Piece[],
	marks: ReadonlyArray<keyof Marks> = order,
): ChildNode[] {
	const nodes: ChildNode[] = [];
	for (let from = 0; from < pieces.length;) {
		let to = from;
		let outer: keyof Marks | undefined;
		for (const mark of marks) {
			const end = pieces[from]?.marks[mark] ? endOf(pieces, from, mark) : from;
			if (end > to) [to, outer] = [end, mark];
		}
		if (outer === undefined) {
			nodes.push(...lines(pieces[from]?.text ?? ''));
			from += 1;
			continue;
		}
		const inner = marks.filter((mark) => mark !== outer);
		const href = outer === 'href' ? pieces[from]?.marks.href : undefined;
		const attributes: Record<string, string> = href === undefined ? {} : { href };
		nodes.push(element(names[outer], attributes, toNodes(pieces.slice(from, to), inner)));
		from = to;
	}
	return nodes;
}

/** Where a mark that begins with a piece ends. */
function endOf(pieces: readonly Piece[], from: number, mark: keyof Marks): number {
	const value = pieces[from]?.marks[mark];
	let to = from + 1;
	while (to < pieces.length && pieces[to]?.marks[mark] === value) to += 1;
	return to;
}

function lines(text: string): ChildNode[] {
	if (!text.includes('\n')) return text ? [new Text(text)] : [];
	return text
		.split('\n')
		.flatMap((line, index) => [
			...(index > 0 ? [element('br')] : []),
			...(line ? [new Text(line)] : []),
		]);
}
