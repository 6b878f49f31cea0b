import { charOf, textOf } from './block';
import { readTag } from './tag';
import type { MarkdownIt, StateInline, Token } from './types';

/** Each takes all it can, so that no text is an item in two ways: trying all of them would take for ever. */
const item = String.raw`(?:[.#][\w:.-]+(?![\w:.-])|:(?:height|width) \d{1,5},?|[\w-]+=(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[^\s"'{}]{1,300}(?![^\s"'{}])))`;
/** `{#id .class key="value"}` of Pandoc, Docusaurus, Hugo and MkDocs; `{: .class}` of kramdown. */
const list = new RegExp(String.raw`\{(:?)\s{0,3}(?:${item}\s{0,3}){1,20}\}`, 'y');
const kramdown =
	/\{:\s{0,3}(?:toc|no_toc|footnotes)\s{0,3}\}|\{::(?:options|comment|nomarkdown)\b[^{}\n]{0,200}\}|\{:\/(?:options|comment|nomarkdown)?\}/y;
const onHeading = new RegExp(
	String.raw`[ \t]{1,5}(?:\{:?\s{0,3}(?:(?:${item}|-(?![\w-]))\s{0,3}){1,20}\}|\{#[^{}\n]{1,200}\})$`,
);

/** Takes out attribute lists, which no reader is meant to see. */
export function attributes(md: MarkdownIt): void {
	md.block.ruler.before(
		'fence',
		'attributes_line',
		(state, line, _end, silent) => {
			if (charOf(state, line) !== '{') return false;
			const text = textOf(state, line).trimEnd();
			if (text.length > 600) return false;
			// `{:toc}` belongs to the list item above it.
			const isList = wholly(list, text) || (wholly(kramdown, text) && !text.includes('toc'));
			if (!isList) return false;
			if (!silent) state.line = line + 1;
			return true;
		},
		{ alt: ['paragraph', 'reference', 'blockquote'] },
	);
	md.block.ruler.before('attributes_line', 'kramdown_comment', (state, line, endLine, silent) => {
		const isAt = (each: number, mark: RegExp) =>
			charOf(state, each) === '{' && mark.test(textOf(state, each).slice(0, 50));
		if (silent || !isAt(line, /^\{::comment\}\s*$/)) return false;
		let last = line + 1;
		while (last < endLine && !isAt(last, /^\{:\/(?:comment)?\}\s*$/)) last += 1;
		if (last === endLine) return false;
		state.line = last + 1;
		return true;
	});
	md.core.ruler.before('inline', 'attributes_of_headings', ({ tokens }) => {
		tokens.forEach((token, index) => {
			if (tokens[index - 2]?.type === 'table_close') {
				// The caption of a table: Pandoc's `Table: Words {#tbl-id}`, Quarto's `: Words {#tbl-id}`.
				const caption = /^(?:Table)?: ([^\n]*)$/.exec(token.content)?.[1];
				token.content = caption?.replace(onHeading, '') ?? token.content;
			}
			if (tokens[index - 1]?.type !== 'heading_open') return;
			const tail = token.content.slice(-600);
			const found = onHeading.exec(tail);
			if (found) token.content = token.content.slice(0, -found[0].length);
		});
	});
	md.inline.ruler.before('escape', 'attributes', (state, silent) => {
		const found = attributesAt(state, state.pos);
		if (!found || !belongs(state, found)) return false;
		if (!silent) applyToImage(state.tokens.at(-1), state.pending, found);
		state.pos += found.length;
		return true;
	});
	// Pandoc's `[text]{.class}` is its text.
	md.inline.ruler.before('link', 'attributes_of_span', (state, silent) => {
		if (state.src[state.pos] !== '[' || state.pos > lastSpan(state)) return false;
		const from = state.pos;
		const end = md.helpers.parseLinkLabel(state, from);
		const found = end < 0 ? undefined : attributesAt(state, end + 1);
		if (!found) return false;
		if (!silent) {
			const { posMax } = state;
			state.pos = from + 1;
			state.posMax = end;
			state.push('span_open', 'span', 1);
			md.inline.tokenize(state);
			state.push('span_close', 'span', -1);
			state.posMax = posMax;
		}
		state.pos = end + 1 + found.length;
		return true;
	});
}

/** Where the last `]{` of a text is, so that texts without one cost nothing. */
const lastSpans = new WeakMap<StateInline, number>();

function lastSpan(state: StateInline): number {
	const known = lastSpans.get(state) ?? state.src.lastIndexOf(']{');
	lastSpans.set(state, known);
	return known;
}

function wholly(pattern: RegExp, text: string): boolean {
	pattern.lastIndex = 0;
	return pattern.exec(text)?.[0].length === text.length;
}

function attributesAt({ src, posMax }: StateInline, place: number): string | undefined {
	if (src[place] !== '{') return undefined;
	list.lastIndex = place;
	kramdown.lastIndex = place;
	const found = list.exec(src)?.[0] ?? kramdown.exec(src)?.[0];
	return found !== undefined && place + found.length <= posMax ? found : undefined;
}

/** `{.class}` must stand directly behind what it belongs to, or on a line of its own; `{: .class}` is enough by itself. */
function belongs({ src, pos, posMax }: StateInline, found: string): boolean {
	if (found.startsWith('{:')) return true;
	const before = src[pos - 1] ?? '\n';
	const after = src[pos + found.length] ?? '\n';
	if (before === '\n' && (after === '\n' || pos + found.length >= posMax)) return true;
	if (/[)\]`]/.test(before)) return true;
	return /[*_]/.test(before) && /[#.]/.test(found[1] ?? '');
}

/** Quarto: `![Caption](a.png){fig-alt="What it shows"}`. */
function applyToImage(image: Token | undefined, pending: string, found: string): void {
	if (image?.type !== 'image' || pending) return;
	const given = readTag(
		`<x ${found.replace(/^\{:?|\}$|(?<=[\s{])[.#][\w-]+/g, '')}>`,
		0,
	)?.attributes;
	const alt = given?.get('fig-alt') ?? given?.get('alt');
	const caption = given?.get('fig-cap') ?? (alt === undefined ? undefined : image.content);
	if (caption) image.attrSet('title', caption);
	if (alt === undefined) return;
	image.attrSet('data-alt', alt);
}
