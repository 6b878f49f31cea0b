import type { StateBlock } from './types';

/** Where the text of a line begins, behind its indentation. */
export function startOf(state: StateBlock, line: number): number {
	return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

/** The first character of a line, for rules that must say no quickly. */
export function charOf(state: StateBlock, line: number): string | undefined {
	return state.src[startOf(state, line)];
}

export function endOf(state: StateBlock, line: number): number {
	return state.eMarks[line] ?? 0;
}

export function textOf(state: StateBlock, line: number): string {
	return state.src.slice(startOf(state, line), endOf(state, line));
}

/** Columns of indentation. */
export function indentOf(state: StateBlock, line: number): number {
	return state.sCount[line] ?? 0;
}

export function isIndentedCode(state: StateBlock, line: number): boolean {
	return indentOf(state, line) - state.blkIndent >= 4;
}

/** The line of a place in the text, at or behind the line `from`. */
export function lineAt(state: StateBlock, place: number, from: number): number {
	let line = from;
	while (line < state.lineMax && endOf(state, line) < place) line += 1;
	return line;
}

/** The line that ends a block which begins at `line`; `undefined` where the list or quote around it ends first. */
export function closingLine(
	state: StateBlock,
	line: number,
	endLine: number,
	closes: (text: string) => boolean,
): number | undefined {
	for (let last = line + 1; last < endLine; last += 1) {
		if (state.isEmpty(last)) continue;
		if (indentOf(state, last) < state.blkIndent) return undefined;
		if (closes(textOf(state, last).trimEnd())) return last;
	}
	return undefined;
}

/** Reads lines as Markdown within another block. What all of them are indented by counts for nothing. */
export function readInside(state: StateBlock, from: number, to: number): void {
	const { blkIndent, lineMax, parentType } = state;
	let indent = Infinity;
	for (let line = from; line < to; line += 1) {
		if (!state.isEmpty(line)) indent = Math.min(indent, indentOf(state, line));
	}
	if (indent === Infinity) return;
	state.blkIndent = Math.max(indent, 0);
	state.lineMax = to;
	state.parentType = 'container';
	state.md.block.tokenize(state, from, to);
	state.blkIndent = blkIndent;
	state.lineMax = lineMax;
	state.parentType = parentType;
}

export function pushHtml(state: StateBlock, html: string): void {
	state.push('html_block', '', 0).content = `${html}\n`;
}

/** A paragraph of Markdown. */
export function pushParagraph(state: StateBlock, markdown: string, isTitle = false): void {
	state.push('paragraph_open', 'p', 1);
	const inline = state.push('inline', '', 0);
	inline.content = markdown.trim();
	inline.children = [];
	if (isTitle) inline.meta = { isTitle };
	state.push('paragraph_close', 'p', -1);
}

/** A quote that begins with its title in bold: what a callout of any tool becomes. */
export function pushCallout(state: StateBlock, title: string, inside: () => void): void {
	state.push('blockquote_open', 'blockquote', 1);
	if (title) pushParagraph(state, title, true);
	inside();
	state.push('blockquote_close', 'blockquote', -1);
}
