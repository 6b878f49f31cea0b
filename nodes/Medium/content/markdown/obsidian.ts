import type { RuleContext } from '../types';
import { escapeHtml } from '../writer';
import { charOf, isIndentedCode, textOf } from './block';
import type { MarkdownIt, StateBlock } from './types';

const imageName = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|heic|tiff?)$/i;
const wikilink = /!?\[\[([^[\]\n]{1,300})\]\]/y;
const comment = /%%[^\n]{0,2000}?%%/y;
const blockId = /(?:^|\s)\^[A-Za-z\d-]{1,60}$/;
/** What Obsidian makes by itself, and names on a line of their own. */
const sureBlockId = /(?:[ \t]\^[a-f\d]{6}|(?:^|\n)\^[A-Za-z\d-]{1,60})$/;

/**
 * Obsidian's own marks. Those that cannot be meant otherwise are read always; the option adds what could be text:
 * `[[one word]]`, comments within a line, names of blocks.
 */
export function obsidian(md: MarkdownIt, context: RuleContext): void {
	const isOn = context.options.obsidian;
	md.inline.ruler.before('link', 'wikilink', (state, silent) => {
		if (!/[![]/.test(state.src[state.pos] ?? '')) return false;
		wikilink.lastIndex = state.pos;
		const found = wikilink.exec(state.src);
		if (!found || state.pos + found[0].length > state.posMax) return false;
		const [whole, inner = ''] = found;
		const isEmbed = whole.startsWith('!');
		if (
			!isEmbed &&
			!isOn &&
			!isSurelyLink(inner, state.src[state.pos - 1], state.src[state.pos + whole.length])
		)
			return false;
		if (!silent) {
			const [name = '', ...alias] = inner.split(/\\?\|/).map((part) => part.trim());
			const text = alias.join(' | ');
			if (isEmbed && imageName.test(name)) {
				const alt = /^\d+(?:x\d+)?$/.test(text) ? '' : text;
				const html = `<img src="${escapeHtml(name)}" alt="${escapeHtml(alt)}" data-file>`;
				state.push('html_inline', '', 0).content = html;
			} else {
				if (isEmbed) context.warn('These embedded notes are not in the post: {names}.', name);
				state.push('text', '', 0).content = text || headingPath(name);
			}
		}
		state.pos += whole.length;
		return true;
	});
	md.inline.ruler.before('escape', 'comment', (state) => {
		if (!state.src.startsWith('%%', state.pos)) return false;
		comment.lastIndex = state.pos;
		const found = comment.exec(state.src)?.[0];
		if (found === undefined || found.length < 5) return false;
		const end = state.pos + found.length;
		const isAlone =
			(state.src[state.pos - 1] ?? '\n') === '\n' &&
			(state.src[end] ?? '\n') === '\n' &&
			!/^%%\[/.test(found);
		if (!isOn && !isAlone) return false;
		// Nothing of it is shown.
		state.pos = end;
		return true;
	});
	md.block.ruler.before(
		'fence',
		'comment_block',
		(state, line, endLine, silent) => {
			if (!isCommentMark(state, line) || isIndentedCode(state, line)) return false;
			let last = line + 1;
			while (last < endLine && !isCommentMark(state, last)) last += 1;
			if (last >= endLine) return false;
			if (!silent) state.line = last + 1;
			return true;
		},
		{ alt: ['paragraph', 'reference', 'blockquote'] },
	);
	md.core.ruler.before('inline', 'block_ids', ({ tokens }) => {
		for (const token of tokens) {
			if (token.type !== 'inline') continue;
			const found = (isOn ? blockId : sureBlockId).exec(token.content);
			if (found) token.content = token.content.slice(0, -found[0].length);
		}
	});
}

function isCommentMark(state: StateBlock, line: number): boolean {
	return charOf(state, line) === '%' && textOf(state, line).trimEnd() === '%%';
}

/** `[[ -f x ]]`, `[[nodiscard]]` and `a[[1]]` are no links; `[[Some note]]`, `[[a|b]]` and `[[2024-01-31]]` are. */
function isSurelyLink(inner: string, before = '', after = ''): boolean {
	if (/[\w\])[]/.test(before) || /[\w(]/.test(after) || inner !== inner.trim()) return false;
	if (/["$=;{}<>`!&*]/.test(inner) || !/[\p{L}]|^\d{4}-/u.test(inner)) return false;
	return /[|#]|^\p{Lu}|\p{L} \p{L}|^\d{4}-\d\d/u.test(inner) && !/^_?TOC_?$/i.test(inner);
}

/** `Note#Heading` as Obsidian shows it: `Note > Heading`. */
function headingPath(name: string): string {
	return name
		.split('#')
		.map((part) => part.trim())
		.filter(Boolean)
		.join(' > ');
}
