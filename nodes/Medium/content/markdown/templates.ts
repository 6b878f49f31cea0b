import { escapeHtml } from '../writer';
import type { RuleContext } from '../types';
import type { Meaning } from '../templates/meaning';
import { meaningOf } from '../templates/meaning';
import { readTemplateTag } from '../templates/tag';
import { warnOfTag } from '../templates/warn';
import {
	endOf,
	isIndentedCode,
	lineAt,
	pushCallout,
	pushHtml,
	pushParagraph,
	readInside,
	startOf,
} from './block';
import { codeHtml } from './fences';
import { mathBlockHtml, mathWarning } from './mathHtml';
import { findClosing, pairTemplateTags } from './templatePairs';
import type { MarkdownIt, StateBlock, StateInline } from './types';

/** Shortcodes of Hugo, and tags of Liquid as Jekyll, Hexo, dev.to and GitBook know them. */
export function templates(md: MarkdownIt, context: RuleContext): void {
	let closings = new Map<number, number>();
	let isRaw = false;
	md.core.ruler.before('block', 'pair_templates', ({ src }) => {
		isRaw = false;
		closings =
			src.includes('{%') || src.includes('{{') ? pairTemplateTags(src) : new Map<number, number>();
	});

	md.block.ruler.before(
		'fence',
		'template',
		(state, line, endLine, silent) => {
			const place = startOf(state, line);
			if (isRaw || state.src[place] !== '{' || isIndentedCode(state, line)) return false;
			const tag = readTemplateTag(state.src, place);
			if (!tag) return false;
			const tagLine = lineAt(state, tag.end, line);
			if (tagLine >= endLine || state.src.slice(tag.end, endOf(state, tagLine)).trim())
				return false;
			const closing = tag.closes ? undefined : closings.get(place);
			if (closing !== undefined && closing > endOf(state, endLine - 1)) return false;
			if (silent) return true;
			const meaning = meaningOf(tag);
			if (closing === undefined) {
				if (meaning && 'html' in meaning) pushHtml(state, meaning.html);
				else if (!tag.closes && !(meaning && 'raw' in meaning)) warnOfTag(context, tag);
				state.line = tagLine + 1;
				return true;
			}
			const last = lineAt(state, closing, tagLine);
			if (!meaning) warnOfTag(context, tag);
			if (meaning && 'math' in meaning) context.warn(mathWarning, tag.spelled);
			pushMeaning(state, meaning, tagLine + 1, last, (inside) => {
				isRaw = true;
				inside();
				isRaw = false;
			});
			state.line = last + 1;
			const end = readTemplateTag(state.src, closing)?.end ?? closing;
			const rest = state.src.slice(end, endOf(state, last));
			if (rest.trim()) pushParagraph(state, rest);
			return true;
		},
		{ alt: ['paragraph', 'reference', 'blockquote'] },
	);

	md.inline.ruler.before('escape', 'template', (state, silent) => {
		if (state.env.isRaw) return endRaw(state, silent);
		if (
			state.src.startsWith('{{/*', state.pos) ||
			state.src.startsWith('{{</*', state.pos) ||
			state.src.startsWith('{{%/*', state.pos)
		)
			return readComment(state, silent);
		const tag = readTemplateTag(state.src, state.pos);
		if (!tag || tag.end > state.posMax) return false;
		const meaning = tag.closes ? { html: '' } : meaningOf(tag);
		const closing = tag.closes ? undefined : findClosing(state, tag);
		if (!silent) {
			if (meaning && 'html' in meaning) state.push('html_inline', '', 0).content = meaning.html;
			else if (meaning && 'raw' in meaning) state.env.isRaw = true;
			else if (!meaning || closing === undefined) warnOfTag(context, tag);
		}
		state.pos = tag.end;
		if (!meaning || closing === undefined) return true;
		const isVerbatim = 'code' in meaning || 'math' in meaning || 'hidden' in meaning;
		if (!isVerbatim) return true;
		if (!silent && !('hidden' in meaning)) {
			const text = state.src.slice(tag.end, closing.place).trim();
			state.push('html_inline', '', 0).content = `<code>${escapeHtml(text)}</code>`;
		}
		state.pos = closing.end;
		return true;
	});

	/** What `{% raw %}` was put around in code is shown; the marks themselves never are. */
	md.core.ruler.push('raw_in_code', ({ src, tokens }) => {
		if (!src.includes('endraw')) return;
		for (const token of tokens) {
			const inner = token.children ?? [];
			for (const each of [token, ...inner]) {
				if (/^(?:fence|code_block|code_inline)$/.test(each.type))
					each.content = withoutRaw(each.content);
			}
		}
	});
}

function pushMeaning(
	state: StateBlock,
	meaning: Meaning | undefined,
	from: number,
	to: number,
	asRaw: (inside: () => void) => void,
): void {
	const inside = () => readInside(state, from, to);
	const text = () => withoutRaw(state.getLines(from, to, state.blkIndent, true)).replace(/\n$/, '');
	if (!meaning || 'html' in meaning) {
		if (meaning) pushHtml(state, meaning.html);
		inside();
	} else if ('code' in meaning) pushHtml(state, codeHtml(text(), meaning.code, meaning.title));
	else if ('math' in meaning) pushHtml(state, mathBlockHtml(text()));
	else if ('raw' in meaning) {
		state.push('raw_open', '', 1).hidden = true;
		asRaw(inside);
		state.push('raw_close', '', -1).hidden = true;
	} else if ('quote' in meaning)
		pushCallout(state, meaning.quote, () => {
			inside();
			if (meaning.source) pushParagraph(state, `— ${meaning.source}`);
		});
	else if ('summary' in meaning) {
		pushHtml(state, `<details><summary>${escapeHtml(meaning.summary)}</summary>`);
		inside();
		pushHtml(state, '</details>');
	}
}

function endRaw(state: StateInline, silent: boolean): boolean {
	const end = /\{%-?\s*endraw\s*-?%\}/y;
	end.lastIndex = state.pos;
	const found = end.exec(state.src);
	if (!found) return false;
	if (!silent) state.env.isRaw = false;
	state.pos += found[0].length;
	return true;
}

/** `{{/* … *\/}}` is a comment; `{{</* name *\/>}}` shows the shortcode itself. */
function readComment(state: StateInline, silent: boolean): boolean {
	const shown = state.src.slice(state.pos, state.pos + 2000);
	const end = shown.indexOf('}}');
	const inner = /^\{\{([<%]?)\/\*([^]*)\*\/([>%]?)$/.exec(end < 0 ? '' : shown.slice(0, end));
	if (!inner) return false;
	const [, open, text, close] = inner;
	if (!silent && open) state.push('text', '', 0).content = `{{${open}${text}${close}}}`;
	state.pos += end + 2;
	return true;
}

/** Braces in code need `{% raw %}` around them in Jekyll and dev.to; a lone mark is what the text is about. */
function withoutRaw(code: string): string {
	if (
		!/\{%-?\s*endraw/.test(code) ||
		!/\{%-?\s*raw\s*-?%\}[^]*(?:\{\{|\{%-?\s*(?!endraw)\w)/.test(code)
	)
		return code;
	return code.replace(
		/^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n|\{%-?\s*(?:end)?raw\s*-?%\}/gm,
		'',
	);
}
