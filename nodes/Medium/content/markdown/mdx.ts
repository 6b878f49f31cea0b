import type { RuleContext } from '../types';
import { escapeHtml } from '../writer';
import { endOf, isIndentedCode, lineAt, pushHtml, startOf, textOf } from './block';
import { componentHtml, isComponent, warnOfComponent } from './components';
import type { Tag } from './tag';
import { readTag } from './tag';
import type { MarkdownIt, StateInline } from './types';

const imported =
	/^import\s+(?:(?:[\w$*]+|\{[^{}]{0,500}\})(?:\s*,\s*(?:\{[^{}]{0,500}\}|\*\s+as\s+\w+)|\s+as\s+\w+)?\s+from\s+)?["'][^"'\n]{1,300}["'];?\s*$/;
const exported =
	/^export\s+(?:(?:const|let|var)\s+[\w$]+\s*(?::[^=\n]{1,100})?=|(?:async\s+)?function\b[^(\n]{0,100}\(|class\s+\w+|default\s+(?:[({[]|function\b|class\b|[A-Z]\w*;?\s*$|async\b|\w+\()|\{[^}]{0,500}\}|\*\s+from\b)/;

/** MDX of Docusaurus, Astro and Next: imports, exports, comments and components. What is no MDX stays: C++ `a<b>c`. */
export function mdx(md: MarkdownIt, context: RuleContext): void {
	md.block.ruler.before('fence', 'mdx_module', (state, line, endLine, silent) => {
		const text = textOf(state, line);
		if (silent || state.level > 0 || !/^(?:import|export)\s/.test(text)) return false;
		let last = line;
		while (last < endLine && !state.isEmpty(last)) last += 1;
		const lines = state.getLines(line, Math.min(last, line + 200), 0, true).split('\n');
		let taken = 0;
		while (taken < lines.length) {
			const length = lengthOfStatement(lines, taken);
			if (length === 0) break;
			taken += length;
		}
		if (taken === 0) return false;
		state.line = Math.min(line + taken, last);
		return true;
	});
	md.block.ruler.before(
		'fence',
		'mdx_comment',
		(state, line, endLine, silent) => {
			const place = startOf(state, line);
			if (isIndentedCode(state, line) || !state.src.startsWith('{/*', place)) return false;
			const end = state.src.indexOf('*/}', place);
			if (end < 0 || end > endOf(state, endLine - 1)) return false;
			const last = lineAt(state, end + 3, line);
			if (state.src.slice(end + 3, endOf(state, last)).trim()) return false;
			if (!silent) state.line = last + 1;
			return true;
		},
		{ alt: ['paragraph', 'reference', 'blockquote'] },
	);
	md.inline.ruler.before('escape', 'mdx_comment', (state) => {
		if (!state.src.startsWith('{/*', state.pos)) return false;
		const length = state.src.slice(state.pos, state.pos + 2000).indexOf('*/}');
		if (length < 0) return false;
		state.pos += length + 3;
		return true;
	});
	const closersOf = new WeakMap<StateInline, Map<string, number>>();
	md.inline.ruler.before('autolink', 'tag', (state, silent) => {
		if (state.src[state.pos] !== '<') return false;
		const tag = readTag(state.src, state.pos);
		if (!tag || tag.end > state.posMax || /^[a-z][\w.+-]*:/i.test(tag.name)) return false;
		const closers = closersOf.get(state) ?? lastClosers(state.src);
		closersOf.set(state, closers);
		const isClosed = tag.isEmpty || tag.closes || (closers.get(tag.name) ?? -1) > state.pos;
		const html = htmlOf(tag, isClosed, state, context, silent);
		if (html === undefined) return false;
		if (!silent) {
			state.push('html_inline', '', 0).content = html;
		}
		state.pos = tag.end;
		return true;
	});
	md.block.ruler.before('element', 'jsx_line', (state, line, endLine, silent) => {
		const place = startOf(state, line);
		if (silent || isIndentedCode(state, line) || state.src[place] !== '<') return false;
		if (/^<\/?>\s*$/.test(textOf(state, line))) {
			state.line = line + 1;
			return true;
		}
		const tag = readTag(state.src, place);
		if (!tag?.isJsx || isComponent(tag)) return false;
		const last = lineAt(state, tag.end, line);
		if (last >= endLine) return false;
		const rest = state.src.slice(tag.end, endOf(state, last));
		if (rest.trim() && !/^\s*<\/[\w.]+>\s*$/.test(rest)) return false;
		pushHtml(state, plainTag(tag) + rest);
		state.line = last + 1;
		return true;
	});
}

function lengthOfStatement(lines: readonly string[], from: number): number {
	for (let length = 1; length <= 20 && from + length <= lines.length; length += 1) {
		if (imported.test(lines.slice(from, from + length).join('\n'))) return length;
		if (!/^import\s+(?:\w+\s*,\s*)?\{[^}]*$/.test(lines.slice(from, from + length).join('\n')))
			break;
	}
	if (!exported.test(lines.slice(from, from + 20).join('\n'))) return 0;
	// An export goes on to the blank line, as in MDX.
	return lines.length - from;
}

function lastClosers(text: string): Map<string, number> {
	return new Map(
		Array.from(text.matchAll(/<\/([A-Za-z][\w.:-]*)/g), (match) => [match[1] ?? '', match.index]),
	);
}

/** The HTML of a tag within text; `undefined` where CommonMark knows what to do. */
function htmlOf(
	tag: Tag,
	isClosed: boolean,
	{ src, pos }: StateInline,
	context: RuleContext,
	silent: boolean,
): string | undefined {
	if (isComponent(tag)) {
		if (!isClosed) return escapeHtml(src.slice(pos, tag.end));
		if (tag.closes) return '';
		const html = tag.name === 'Link' ? '' : componentHtml(tag);
		if (html === undefined && !silent) warnOfComponent(context, tag);
		return html ?? '';
	}
	if (!isClosed && !voidElements.has(tag.name.toLowerCase())) {
		const isInWord = /[\p{L}\p{N}_]/u.test(src[pos - 1] ?? '');
		if (isInWord || !elements.has(tag.name.toLowerCase()))
			return escapeHtml(src.slice(pos, tag.end));
	}
	return tag.isJsx ? plainTag(tag) : undefined;
}

/** A tag with expressions in braces as a browser would get it. */
function plainTag({ name, attributes, isEmpty }: Tag): string {
	const shown = Array.from(
		attributes,
		([key, value]) => ` ${key === 'classname' ? 'class' : key}="${escapeHtml(value)}"`,
	);
	return `<${name}${shown.join('')}${isEmpty ? '/' : ''}>`;
}

const voidElements = new Set(
	'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const elements = new Set(
	`a abbr acronym address article aside audio b bdi bdo big blockquote body button canvas caption center cite code
	colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3
	h4 h5 h6 head header hgroup html i iframe ins kbd label legend li main map mark math menu meter nav noscript object ol
	optgroup option output p picture pre progress q rb rp rt ruby s samp script search section select small span strike
	strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var video`.split(
		/\s+/,
	),
);
