import { endOf, isIndentedCode, startOf } from './block';
import type { MarkdownIt, StateBlock, Token } from './types';

const longestLabel = 200;
const definition = /\[\^([^\]\s]{1,200})\]:/y;
const reference = /\[\^([^\]\s]{1,200})\]/y;

/** One note: its blocks, or the tokens of an inline note, and how often the text refers to it. */
interface Note {
	blocks: Token[];
	references: number;
}

interface Notes {
	defined: Map<string, Token[]>;
	used: Map<string, number>;
	list: Note[];
}

/**
 * Footnotes, `[^1]` with a definition and `^[inline]`, in the HTML that the rule for footnotes knows. In linear time,
 * which the usual extension is not.
 */
export function footnotes(md: MarkdownIt): void {
	let notes: Notes = { defined: new Map(), used: new Map(), list: [] };
	md.core.ruler.before('block', 'footnotes_start', () => {
		notes = { defined: new Map(), used: new Map(), list: [] };
	});
	md.block.ruler.before(
		'reference',
		'footnote_definition',
		(state, line, endLine, silent) => {
			const label = isIndentedCode(state, line)
				? undefined
				: matchAt(definition, state.src, startOf(state, line));
			if (!label) return false;
			if (silent) return true;
			notes.defined.set(label[1] ?? '', []);
			state.push('footnote_open', '', 1).meta = { label: label[1] };
			readDefinition(state, line, endLine, startOf(state, line) + label[0].length);
			state.push('footnote_close', '', -1);
			return true;
		},
		{ alt: ['paragraph', 'reference', 'blockquote'] },
	);
	const refer = (number: number) => {
		const note = notes.list[number - 1];
		if (note) note.references += 1;
		const again = note && note.references > 1 ? `:${note.references}` : '';
		return `<sup class="footnote-ref"><a href="#fn${number}" id="fnref${number}${again}">[${number}]</a></sup>`;
	};
	let isInNote = false;
	md.inline.ruler.after('image', 'footnote_inline', (state, silent) => {
		if (isInNote || !state.src.startsWith('^[', state.pos)) return false;
		const labelStart = state.pos + 2;
		const labelEnd = md.helpers.parseLinkLabel(state, state.pos + 1);
		if (labelEnd < 0 || labelEnd === labelStart) return false;
		if (!silent) {
			const children: Token[] = [];
			isInNote = true;
			md.inline.parse(state.src.slice(labelStart, labelEnd), md, state.env, children);
			isInNote = false;
			const inline = new state.Token('inline', '', 0);
			inline.children = children;
			const blocks = [
				new state.Token('paragraph_open', 'p', 1),
				inline,
				new state.Token('paragraph_close', 'p', -1),
			];
			const number = notes.list.push({ blocks, references: 0 });
			state.push('html_inline', '', 0).content = refer(number);
		}
		state.pos = labelEnd + 1;
		return true;
	});
	md.inline.ruler.after('footnote_inline', 'footnote_reference', (state, silent) => {
		const label = matchAt(reference, state.src, state.pos);
		const blocks = label && notes.defined.get(label[1] ?? '');
		if (!label || !blocks) return false;
		if (!silent) {
			const number = notes.used.get(label[1] ?? '') ?? notes.list.push({ blocks, references: 0 });
			notes.used.set(label[1] ?? '', number);
			state.push('html_inline', '', 0).content = refer(number);
		}
		state.pos += label[0].length;
		return true;
	});
	md.core.ruler.after('inline', 'footnotes_end', (state) => {
		state.tokens = takeDefinitions(state.tokens, notes);
		for (const [label, blocks] of notes.defined) {
			if (!notes.used.has(label) && blocks.length > 0) notes.list.push({ blocks, references: 0 });
		}
		if (notes.list.length === 0) return;
		const html = (content: string) => {
			const token = new state.Token('html_block', '', 0);
			token.content = content;
			return token;
		};
		state.tokens.push(html('<section class="footnotes" role="doc-endnotes">\n<ol>\n'));
		notes.list.forEach(({ blocks }, index) => {
			state.tokens.push(html(`<li id="fn${index + 1}" class="footnote-item">\n`));
			for (const block of blocks) state.tokens.push(block);
			state.tokens.push(html('</li>\n'));
		});
		state.tokens.push(html('</ol>\n</section>\n'));
	});
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | undefined {
	if (!text.startsWith('[^', place)) return undefined;
	pattern.lastIndex = 0;
	return pattern.exec(text.slice(place, place + longestLabel + 5)) ?? undefined;
}

/** The text behind the mark, and all lines that are indented by four columns. */
function readDefinition(state: StateBlock, line: number, endLine: number, from: number): void {
	const { blkIndent, parentType } = state;
	const saved = [
		state.bMarks[line] ?? 0,
		state.tShift[line] ?? 0,
		state.sCount[line] ?? 0,
	] as const;
	const spaces = /^[ \t]*/.exec(state.src.slice(from, endOf(state, line)))?.[0].length ?? 0;
	state.bMarks[line] = from;
	state.tShift[line] = spaces;
	state.blkIndent += 4;
	state.sCount[line] = state.blkIndent;
	state.parentType = 'footnote';
	state.md.block.tokenize(state, line, endLine);
	if (state.line === line) state.line = line + 1;
	state.parentType = parentType;
	state.blkIndent = blkIndent;
	[state.bMarks[line], state.tShift[line], state.sCount[line]] = saved;
}

/** Puts the blocks of each definition to its note, and gives back all others. */
function takeDefinitions(tokens: readonly Token[], notes: Notes): Token[] {
	const others: Token[] = [];
	const open: Token[][] = [];
	for (const token of tokens) {
		if (token.type === 'footnote_open')
			open.push(notes.defined.get(String(token.meta?.label)) ?? []);
		else if (token.type === 'footnote_close') open.pop();
		else (open.at(-1) ?? others).push(token);
	}
	return others;
}
