import type { RuleContext } from '../types';
import {
	charOf,
	endOf,
	isIndentedCode,
	lineAt,
	pushCallout,
	pushHtml,
	pushParagraph,
	readInside,
	startOf,
	textOf,
} from './block';
import { calloutOf, componentHtml, isComponent, literalCode, warnOfComponent } from './components';
import { blankCode, pairUp } from './pairs';
import type { Tag } from './tag';
import { readTag } from './tag';
import type { MarkdownIt, StateBlock } from './types';

/** Elements in which people write Markdown without the blank lines that CommonMark asks for. */
const withMarkdown = /^(?:details|aside)$/;
const inRaw = /<(\/?)(style|script|pre|textarea|svg)(?=[\s>/])/gi;

/**
 * Markdown within HTML elements and components is read as Markdown; style sheets and scripts within HTML stay one block
 * although they have blank lines.
 */
export function elements(md: MarkdownIt, context: RuleContext): void {
	let closings = new Map<number, number>();
	/** Where a search for the end of a style sheet began that found none. */
	let isRawOpen = false;
	/** The lines before this one were searched and have none. */
	let searchedTo = 0;
	md.core.ruler.before('block', 'pair_elements', ({ src }) => {
		isRawOpen = false;
		searchedTo = 0;
		closings = src.includes('</') ? pairTags(src) : new Map<number, number>();
	});

	const inside = (state: StateBlock, tag: Tag, closing: number, line: number) => {
		const tagLine = lineAt(state, tag.end, line);
		const lastLine = lineAt(state, closing, tagLine);
		const saved = [tagLine, lastLine].map((each) => ({
			each,
			begin: state.bMarks[each] ?? 0,
			shift: state.tShift[each] ?? 0,
			indent: state.sCount[each] ?? 0,
			end: state.eMarks[each] ?? 0,
		}));
		state.eMarks[lastLine] = closing;
		const rest = /^[ \t]*/.exec(state.src.slice(tag.end, endOf(state, tagLine)))?.[0].length ?? 0;
		state.bMarks[tagLine] = tag.end;
		state.tShift[tagLine] = rest;
		if (tag.end + rest < endOf(state, tagLine)) state.sCount[tagLine] = state.blkIndent;
		readInside(state, tagLine, lastLine + 1);
		withoutNextCharacter(state, closing);
		for (const { each, begin, shift, indent, end } of saved.toReversed()) {
			state.bMarks[each] = begin;
			state.tShift[each] = shift;
			state.sCount[each] = indent;
			state.eMarks[each] = end;
		}
		return lastLine;
	};

	md.block.ruler.before(
		'html_block',
		'element',
		(state, line, endLine, silent) => {
			if (charOf(state, line) !== '<' || isIndentedCode(state, line)) return false;
			if (/^<summary\b.*<\/summary>[ \t]*$/i.test(textOf(state, line))) {
				if (!silent) pushHtml(state, textOf(state, line));
				state.line = line + 1;
				return true;
			}
			const place = startOf(state, line);
			const tag = readTag(state.src, place);
			if (!tag || tag.closes || !takesMarkdown(tag)) return false;
			const closing = tag.isEmpty ? undefined : closings.get(place);
			if (closing === undefined) {
				const last = lineAt(state, tag.end, line);
				const isAlone = !state.src.slice(tag.end, endOf(state, last)).trim();
				if (!tag.isEmpty || !isAlone || last >= endLine) return false;
				if (silent) return true;
				const html = componentHtml(tag);
				if (html === undefined) warnOfComponent(context, tag);
				else pushHtml(state, html);
				state.line = last + 1;
				return true;
			}
			if (closing > endOf(state, endLine - 1)) return false;
			if (silent) return true;

			let last = line;
			const read = () => {
				last = inside(state, tag, closing, line);
			};
			const title = isComponent(tag) ? calloutOf(tag) : undefined;
			const literal = isComponent(tag)
				? literalCode(tag, state.src.slice(tag.end, closing))
				: undefined;
			if (literal !== undefined) {
				pushHtml(state, literal);
				last = lineAt(state, closing, line);
			} else if (title !== undefined) pushCallout(state, title, read);
			else if (isComponent(tag)) {
				const html = componentHtml(tag);
				if (html === undefined) warnOfComponent(context, tag);
				pushHtml(state, html ?? '<div>');
				state.level += 1;
				read();
				state.level -= 1;
				pushHtml(state, html ? '' : '</div>');
			} else {
				pushHtml(state, state.src.slice(place, tag.end));
				state.level += 1;
				read();
				state.level -= 1;
				pushHtml(state, `</${tag.name}>`);
			}
			const end = state.src.indexOf('>', closing) + 1;
			const rest = state.src.slice(end, endOf(state, last));
			if (rest.trim()) pushParagraph(state, rest);
			state.line = last + 1;
			return true;
		},
		{ alt: ['paragraph', 'reference', 'blockquote'] },
	);

	md.block.ruler.before('element', 'raw_element', (state, line, endLine, silent) => {
		if (silent || isRawOpen || charOf(state, line) !== '<' || isIndentedCode(state, line))
			return false;
		if (!/^<(?!(?:style|script|pre|textarea)\b)[a-z]/i.test(textOf(state, line))) return false;
		if (line < searchedTo) return false;
		const last = endOfRaw(state, line, endLine);
		// What is not closed here is closed nowhere below, either.
		isRawOpen = last === 'open';
		if (last === undefined) {
			searchedTo = line + 1;
			while (searchedTo < endLine && !state.isEmpty(searchedTo)) searchedTo += 1;
		}
		if (typeof last !== 'number') return false;
		pushHtml(state, state.getLines(line, last, state.blkIndent, true));
		state.line = last;
		return true;
	});
}

/** The parser takes the character behind a line for its end, but here it is the closing tag's first. */
function withoutNextCharacter({ tokens, src }: StateBlock, closing: number): void {
	const last = tokens.at(-1);
	if (!last || !/^(?:html_block|fence|code_block)$/.test(last.type)) return;
	const isCut = src[closing - 1] !== '\n' && last.content.endsWith('<');
	if (isCut) last.content = `${last.content.slice(0, -1)}\n`;
}

function takesMarkdown(tag: Tag): boolean {
	return (
		withMarkdown.test(tag.name.toLowerCase()) || tag.attributes.has('markdown') || isComponent(tag)
	);
}

function pairTags(text: string): Map<number, number> {
	const shown = blankCode(text);
	return pairUp(shown, /<\/?[A-Za-z]/g, ({ index }) => {
		const tag = readTag(shown, index);
		return tag && !tag.isEmpty ? { name: tag.name, opens: !tag.closes } : undefined;
	});
}

/** Where a block of HTML ends that has an open style sheet at its first blank line; `undefined` where it has none. */
function endOfRaw(state: StateBlock, from: number, endLine: number): number | 'open' | undefined {
	let open: string | undefined;
	let isLonger = false;
	for (let line = from; line < endLine; line += 1) {
		if (state.isEmpty(line)) {
			if (open === undefined) return isLonger ? line : undefined;
			isLonger = true;
		}
		for (const [, slash, name = ''] of textOf(state, line).matchAll(inRaw)) {
			if (slash) open = undefined;
			else open ??= name;
		}
	}
	if (open !== undefined) return 'open';
	return isLonger ? endLine : undefined;
}
