import type { RuleContext } from '../types';
import { charOf, endOf, isIndentedCode, pushHtml, startOf, textOf } from './block';
import { isSurelyTex, looksLikeTex, mathBlockHtml, mathInlineHtml, mathWarning } from './mathHtml';
import type { MarkdownIt, StateInline } from './types';

const longest = 2000;
const closers: Record<string, string> = { $$: '$$', '\\[': '\\]', '\\\\[': '\\\\]' };

/** Formulas, whose TeX source is shown as code: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and LaTeX's environments. */
export function math(md: MarkdownIt, context: RuleContext): void {
	md.block.ruler.before(
		'fence',
		'math_block',
		(state, line, endLine, silent) => {
			if (!/[$\\]/.test(charOf(state, line) ?? '') || isIndentedCode(state, line)) return false;
			const text = textOf(state, line);
			const opened = /^(?:\$\$|\\{1,2}\[|\\begin\{([a-z]+\*?)\})/.exec(text);
			if (!opened) return false;
			const environment = opened[1];
			const closer = environment ? `\\end{${environment}}` : closers[opened[0]];
			if (closer === undefined) return false;
			const begin = startOf(state, line);
			const shown = state.src.slice(
				begin,
				Math.min(begin + longest * 4, endOf(state, endLine - 1)),
			);
			const end = begin + shown.indexOf(closer, opened[0].length);
			if (end < begin) return false;
			let last = line;
			while (endOf(state, last) < end + closer.length) {
				if (state.isEmpty(last) && !environment && closer !== '$$') return false;
				last += 1;
			}
			// Behind the formula may stand its number or attributes, e.g. `{#eq-one}`.
			const behind = state.src.slice(end + closer.length, endOf(state, last)).trim();
			if (behind && !/^(?:\{[^}]*\}|\([^)]*\)|[.,;])$/.test(behind)) return false;
			const lines = state.getLines(line, last + 1, state.blkIndent, false);
			const start = environment ? 0 : lines.indexOf(opened[0]) + opened[0].length;
			const stop = lines.lastIndexOf(closer) + (environment ? closer.length : 0);
			const tex = lines.slice(start, stop);
			if (closer === '\\]' && !isSurelyTex(tex)) return false;
			if (!tex.trim()) return false;
			if (silent) return true;
			context.warn(mathWarning, tex);
			pushHtml(state, mathBlockHtml(tex));
			state.line = last + 1;
			return true;
		},
		{ alt: ['paragraph', 'reference', 'blockquote'] },
	);
	md.inline.ruler.before('escape', 'math', (state, silent) => {
		const found = formulaAt(state);
		if (!found) return false;
		if (!silent) {
			context.warn(mathWarning, found.tex);
			state.push('html_inline', '', 0).content = mathInlineHtml(found.tex);
		}
		state.pos = found.end;
		return true;
	});
}

const opening = /\$\$|\$`|\$|\\{1,2}\(|\\{1,2}\[/y;
const inlineClosers: Record<string, string> = {
	$$: '$$',
	'$`': '`$',
	$: '$',
	'\\(': '\\)',
	'\\\\(': '\\\\)',
	'\\[': '\\]',
	'\\\\[': '\\\\]',
};

/** The formula that begins at a place of a text. */
export function formulaAt({
	src,
	pos,
	posMax,
}: Pick<StateInline, 'src' | 'pos' | 'posMax'>): { tex: string; end: number } | undefined {
	const code = src.charCodeAt(pos);
	if (code !== 0x24 && code !== 0x5c) return undefined;
	opening.lastIndex = pos;
	const opened = opening.exec(src)?.[0];
	const closer = opened && inlineClosers[opened];
	if (!opened || !closer) return undefined;
	const shown = src.slice(pos, Math.min(posMax, pos + longest));
	const length =
		opened === '$' ? endOfDollars(shown, src[pos - 1]) : shown.indexOf(closer, opened.length);
	if (length === undefined || length < 0) return undefined;
	const tex = shown.slice(opened.length, length).replace(/^latex\s/, '');
	if (opened === '\\(' && /[\p{L}\p{N}]/u.test(src[pos - 1] ?? '')) return undefined;
	// Converters to Markdown escape brackets of prose, too: `\[1\]`.
	if (opened.endsWith('[') && !isSurelyTex(tex)) return undefined;
	if (opened !== '$`' && opened !== '$$' && !looksLikeTex(tex)) return undefined;
	if (!tex.trim() || (opened === '$$' && tex.includes('`'))) return undefined;
	return { tex, end: pos + length + closer.length };
}

/** Where a formula between single dollar signs ends, by the rules of GitHub and Pandoc, which leave prices alone. */
function endOfDollars(text: string, before = ''): number | undefined {
	if (/[\p{L}\p{N}\\$]/u.test(before) || /^\$[\s$`]/.test(text)) return undefined;
	for (let at = text.indexOf('$', 1); at > 0; at = text.indexOf('$', at + 1)) {
		if (text[at - 1] === '\\') continue;
		if (/\s/.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}$]/u.test(text[at + 1] ?? ''))
			return undefined;
		const tex = text.slice(1, at);
		// `$HOME/bin:$PATH`, `$5-$6`: what begins with a price or a variable must look the more like a formula.
		const isPrice = /^\d[\d.,]*[kKmMbB]?\s+[A-Za-z]{2}|^\d[^\\^_=+*/<>]*[A-Za-z]{3}/.test(tex);
		return isPrice || tex.includes('`') || /^[A-Z_]{3,}\W/.test(tex) ? undefined : at;
	}
	return undefined;
}
