import { calloutTitle } from '../calloutTitle';
import type { RuleContext } from '../types';
import { escapeHtml } from '../writer';
import {
	charOf,
	endOf,
	indentOf,
	isIndentedCode,
	lineAt,
	pushCallout,
	pushHtml,
	readInside,
	startOf,
	textOf,
} from './block';
import { isDirective, pushDirective } from './directives';
import { codeHtml } from './fences';
import { blankCode, pairUp } from './pairs';
import { readTag } from './tag';
import type { MarkdownIt, StateBlock } from './types';

const opening = /^:{3,}[ \t]*([^\s:].*)/;
const callouts =
	/^(?:note|tip|info|warning|caution|danger|important|success|error|question|hint|alert|admonition|callout|attention|example|abstract|bug|message|notice|todo|seealso|primary|secondary)$/i;

/** A longer line is nobody's mark. */
const longestLine = 500;

/**
 * Blocks between colons: `:::note Title` (Docusaurus, VitePress, Zenn, HackMD), `::: {.callout-note}` (Quarto), `::: mermaid` (Azure DevOps), `::: name`
 * (Pandoc). What is no callout gives its content.
 */
export function containers(md: MarkdownIt, context: RuleContext): void {
	let closings = new Map<number, number>();
	md.core.ruler.before('block', 'pair_containers', ({ src }) => {
		closings = src.includes(':::') ? pairColons(src) : new Map<number, number>();
	});
	md.block.ruler.before(
		'fence',
		'container',
		(state, line, endLine, silent) => {
			if (charOf(state, line) !== ':') return false;
			const text = textOf(state, line);
			const isMark = text.length < longestLine && !isIndentedCode(state, line);
			const stated = isMark ? opening.exec(text)?.[1] : undefined;
			const info = stated && withoutColons(stated);
			const closing = info === undefined ? undefined : closings.get(startOf(state, line));
			if (info === undefined || closing === undefined || closing > endOf(state, endLine - 1))
				return false;
			if (silent) return true;
			const last = lineAt(state, closing, line);
			// MyST puts the kind alone between braces.
			const [, kind = '', argument = ''] = /^\{([a-z-]+)\}[ \t]*(.*)/.exec(info) ?? [];
			if (isDirective(kind)) pushDirective(state, kind, argument, line + 1, last, context);
			else pushContainer(state, info, line + 1, last);
			state.line = last + 1;
			return true;
		},
		{ alt: ['paragraph', 'reference', 'blockquote', 'list'] },
	);
}

function pushContainer(state: StateBlock, info: string, from: number, to: number): void {
	const { kind, title } = readInfo(info);
	const inside = () => {
		state.level += 1;
		readInside(state, from, to);
		state.level -= 1;
	};
	if (/^(?:details|spoiler|collapse)$/i.test(kind)) {
		pushHtml(state, `<details><summary>${escapeHtml(title ?? 'Details')}</summary>`);
		inside();
		pushHtml(state, '</details>');
	} else if (callouts.test(kind)) {
		const heading = title === undefined ? takeHeading(state, from, to) : undefined;
		// Zenn's `:::message alert` and Qiita's `:::note warn` name a kind of box.
		const isWarning = /^(?:warn|alert)$/.test(title ?? '');
		const shown = isWarning ? calloutTitle('warning') : calloutTitle(kind, title ?? heading);
		pushCallout(state, shown, inside);
	} else if (kind === 'mermaid') {
		pushHtml(state, codeHtml(state.getLines(from, to, state.blkIndent, false), kind));
	} else inside();
}

/** Quarto takes a heading at the start for the title. Its line is made empty. */
function takeHeading(state: StateBlock, from: number, to: number): string | undefined {
	let line = from;
	while (line < to && state.isEmpty(line)) line += 1;
	if (line >= to) return undefined;
	const stated = /^#{1,6}[ \t]+(.*)/.exec(textOf(state, line))?.[1];
	const title = stated
		?.trim()
		.replace(/(?<![^ \t])#+$/, '')
		.trimEnd();
	if (title !== undefined) state.eMarks[line] = state.bMarks[line] ?? 0;
	return title;
}

function readInfo(info: string): { kind: string; title?: string } {
	const braces = /^\{([^}]*)\}/.exec(info)?.[1];
	if (braces !== undefined) {
		const title = attributesIn(braces).get('title');
		const kind = /(?:^|\s)\.(?:callout-)?([\w-]+)/.exec(braces)?.[1] ?? '';
		return { kind, ...(title !== undefined && { title }) };
	}
	const found = /^([A-Za-z][\w-]*)[ \t]*(?:\[(.*)\]|([^{[]*))?(?:\{([^}]*)\})?/.exec(info);
	const title = attributesIn(found?.[4] ?? '').get('title') ?? found?.[2] ?? found?.[3]?.trim();
	return { kind: found?.[1] ?? '', ...(title && { title }) };
}

function attributesIn(text: string): Map<string, string> {
	return (
		readTag(`<x ${text.replace(/[.#][\w-]+/g, '')}>`, 0)?.attributes ?? new Map<string, string>()
	);
}

/** Colons may also follow: `::: note :::`. */
function withoutColons(info: string): string {
	return info
		.trimEnd()
		.replace(/(?<!:):+$/, '')
		.trimEnd();
}

function pairColons(text: string): Map<number, number> {
	const places = new Map<number, number>();
	const pairs = pairUp(blankCode(text), /^([ \t>]*):{3,}([^\n]*)/gm, (match) => {
		places.set(match.index, match.index + (match[1]?.length ?? 0));
		return { name: '', opens: withoutColons(match[2] ?? '').trim() !== '' };
	});
	return new Map([...pairs].map(([from, to]) => [places.get(from) ?? from, places.get(to) ?? to]));
}

const admonition = /^(!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*(?: +[\w-]+)*)(?:[ \t]+"([^"]*)")?[ \t]*$/;
const tab = /^===[!+]?[ \t]+"([^"]*)"[ \t]*$/;

/** Admonitions and tabs of MkDocs: `!!! note "Title"`, `??? note`, `=== "Tab"`, with their content indented. */
export function admonitions(md: MarkdownIt): void {
	md.block.ruler.before(
		'fence',
		'admonition',
		(state, line, endLine, silent) => {
			if (!'!?='.includes(charOf(state, line) ?? ' ') || isIndentedCode(state, line)) return false;
			const text = textOf(state, line);
			const isMark = text.length < longestLine && /^[!?=]{3}/.test(text);
			const found = isMark ? (admonition.exec(text) ?? tab.exec(text)) : undefined;
			if (!found) return false;
			const indent = indentOf(state, line) + 4;
			let last = line + 1;
			let end = last;
			for (
				;
				last < endLine && (state.isEmpty(last) || indentOf(state, last) >= indent);
				last += 1
			) {
				if (!state.isEmpty(last)) end = last + 1;
			}
			if (end === line + 1 && text.startsWith('===')) return false;
			if (silent) return true;
			const inside = () => readInside(state, line + 1, end);
			if (text.startsWith('===')) {
				pushHtml(state, `<p><strong>${escapeHtml(found[1] ?? '')}</strong></p>`);
				inside();
			} else {
				const [kind = ''] = (found[2] ?? '').split(' ');
				pushCallout(state, found[3] === '' ? '' : calloutTitle(kind, found[3]), inside);
			}
			state.line = end;
			return true;
		},
		{ alt: ['paragraph', 'reference', 'blockquote', 'list'] },
	);
}
