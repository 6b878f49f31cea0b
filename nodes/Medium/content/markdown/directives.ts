import { calloutTitle } from '../calloutTitle';
import { shortcodeWarning } from '../templates/warn';
import type { RuleContext } from '../types';
import { escapeHtml } from '../writer';
import {
	charOf,
	closingLine,
	isIndentedCode,
	pushCallout,
	pushHtml,
	readInside,
	textOf,
} from './block';
import { codeHtml } from './fences';
import { mathBlockHtml, mathInlineHtml, mathWarning } from './mathHtml';
import type { MarkdownIt, StateBlock } from './types';

const opening = /^(`{3,}|~{3,})[ \t]*(?:\{([a-z-]+)\}|ad-([a-z]+)$)([^`]*)$/;
/** `:rocket:` is none. */
const option =
	/^:(align|alt|caption|class|color|emphasize-lines|height|icon|label|lineno-start|linenos|local|maxdepth|name|open|tags|target|width):(.*)/;
const callouts =
	/^(?:note|tip|info|warning|caution|danger|important|error|hint|attention|admonition|seealso|todo)$/;
const codes = /^(?:code|code-block|code-cell|sourcecode|mermaid)$/;
const nothing = /^(?:toctree|contents|tableofcontents|include|literalinclude|index)$/;
const role = /\{([a-z][a-z:]{1,30})\}`([^`\n]{1,500})`/y;
const textRoles = /^(?:doc|ref|numref|term|any|download|eq|abbr|cite(?::\w+)?)$/;
const codeRoles =
	/^(?:code|file|command|program|option|envvar|(?:py:)?(?:func|class|mod|meth|attr|data|exc|obj))$/;

/** MyST's own: blocks that look like code fences, ```` ```{note} Title ````, and roles, `` {doc}`text <target>` ``. */
export function directives(md: MarkdownIt, context: RuleContext): void {
	md.block.ruler.before(
		'fence',
		'directive',
		(state, line, endLine, silent) => {
			if (!/[`~]/.test(charOf(state, line) ?? '') || isIndentedCode(state, line)) return false;
			const found = opening.exec(textOf(state, line).slice(0, 1000));
			if (!found) return false;
			const [, mark = '', kind = '', ad, argument = ''] = found;
			if (!ad && !isDirective(kind)) return false;
			const last = closingLine(state, line, endLine, (text) => {
				return text.startsWith(mark) && text.replaceAll(mark.charAt(0), '') === '';
			});
			if (last === undefined) return false;
			if (silent) return true;
			if (ad) pushAdmonition(state, ad, line + 1, last);
			else pushDirective(state, kind, argument.trim(), line + 1, last, context);
			state.line = last + 1;
			return true;
		},
		{ alt: ['paragraph', 'reference', 'blockquote', 'list'] },
	);
	md.inline.ruler.before('escape', 'role', (state, silent) => {
		if (state.src[state.pos] !== '{') return false;
		role.lastIndex = state.pos;
		const found = role.exec(state.src);
		if (!found || state.pos + found[0].length > state.posMax) return false;
		const [whole, name = '', given = ''] = found;
		const html = roleHtml(name, given);
		if (html === undefined) return false;
		if (!silent) {
			if (name === 'math') context.warn(mathWarning, given);
			state.push('html_inline', '', 0).content = html;
		}
		state.pos += whole.length;
		return true;
	});
}

function roleHtml(name: string, given: string): string | undefined {
	if (name === 'math') return mathInlineHtml(given);
	if (/^(?:sub|sup|kbd)$/.test(name)) return `<${name}>${escapeHtml(given)}</${name}>`;
	const isCode = codeRoles.test(name);
	if (!isCode && !textRoles.test(name)) return undefined;
	const text = escapeHtml(/^([^<]*\S)\s*<[^<>]+>$/.exec(given)?.[1] ?? given);
	return isCode ? `<code>${text}</code>` : text;
}

/** A plugin of Obsidian writes callouts as code, ```` ```ad-note ````. */
function pushAdmonition(state: StateBlock, kind: string, line: number, to: number): void {
	let from = line;
	let title: string | undefined;
	for (; from < to; from += 1) {
		const found = /^(title|collapse|icon|color):(.*)/.exec(textOf(state, from));
		if (!found) break;
		if (found[1] === 'title') title = found[2];
	}
	pushCallout(state, calloutTitle(kind, title), () => {
		readInside(state, from, to);
	});
}

export function isDirective(kind: string): boolean {
	return (
		callouts.test(kind) ||
		codes.test(kind) ||
		nothing.test(kind) ||
		/^(?:figure|image|math|dropdown)$/.test(kind)
	);
}

/** What a directive stands for; its options, `:name: value`, are in front of its content. */
export function pushDirective(
	state: StateBlock,
	kind: string,
	argument: string,
	line: number,
	to: number,
	context: RuleContext,
): void {
	const options = new Map<string, string>();
	let from = line;
	for (; from < to; from += 1) {
		const found = option.exec(textOf(state, from));
		if (!found) break;
		options.set(found[1] ?? '', (found[2] ?? '').trim());
	}
	const inside = () => {
		state.level += 1;
		readInside(state, from, to);
		state.level -= 1;
	};
	const text = () => state.getLines(from, to, state.blkIndent, false);
	if (callouts.test(kind)) pushCallout(state, calloutTitle(kind, argument), inside);
	else if (codes.test(kind)) {
		if (/remove-(?:cell|input)/.test(options.get('tags') ?? '')) return;
		const language = kind === 'mermaid' ? kind : argument;
		pushHtml(state, codeHtml(text(), language, options.get('caption')));
	} else if (kind === 'figure' || kind === 'image') {
		const alt = escapeHtml(options.get('alt') ?? '');
		pushHtml(state, `<figure><img src="${escapeHtml(argument)}" alt="${alt}"><figcaption>`);
		inside();
		pushHtml(state, '</figcaption></figure>');
	} else if (kind === 'math') {
		const tex = [argument, text()].join('\n').trim();
		context.warn(mathWarning, tex);
		pushHtml(state, mathBlockHtml(tex));
	} else if (kind.includes('include')) {
		context.warn(shortcodeWarning, `{${kind}} ${argument}`);
	} else if (kind === 'dropdown') {
		pushHtml(state, `<details><summary>${escapeHtml(argument)}</summary>`);
		inside();
		pushHtml(state, '</details>');
	}
}
