import { embedHtml } from '../embedHtml';
import type { RuleContext } from '../types';
import { componentWarning } from './components';
import type { MarkdownIt } from './types';

const hashnode = /%\[(https?:\/\/[^\s\]]{1,1000})\]/y;
const video = /@\[([a-z]{1,20})\]\(([^\s()]{1,500})\)/y;

const directive = /:{1,2}([A-Za-z][\w-]{0,40})(?:\[([^\]\n]{0,300})\])?\{([^{}\n]{0,300})\}/y;

/** Hashnode's `%[https://…]`, `@[youtube](id)` of Zenn and HackMD, and directives, `::youtube[Title]{#id}`. */
export function embeds(md: MarkdownIt, context: RuleContext): void {
	md.inline.ruler.before('link', 'directive', (state, silent) => {
		if (state.src[state.pos] !== ':' || /[\p{L}\p{N}:]/u.test(state.src[state.pos - 1] ?? ''))
			return false;
		directive.lastIndex = state.pos;
		const found = directive.exec(state.src);
		if (!found || state.pos + found[0].length > state.posMax) return false;
		const [whole, name = '', text = '', given = ''] = found;
		if (!silent) {
			const id = /#([\w-]+)|(?:id|url|src|repo|user)="?([^\s"]+)/.exec(given);
			const html = embedHtml(name.toLowerCase(), [id?.[1] ?? id?.[2] ?? ''], new Map());
			if (html !== undefined) state.push('html_inline', '', 0).content = html;
			else state.push('text', '', 0).content = text;
			if (html === undefined && whole.startsWith('::')) context.warn(componentWarning, `::${name}`);
		}
		state.pos += whole.length;
		return true;
	});
	md.inline.ruler.before('link', 'embed', (state, silent) => {
		const mark = state.src[state.pos];
		if ((mark !== '%' && mark !== '@') || state.src[state.pos + 1] !== '[') return false;
		const pattern = mark === '%' ? hashnode : video;
		pattern.lastIndex = state.pos;
		const found = pattern.exec(state.src);
		if (!found || state.pos + found[0].length > state.posMax) return false;
		const [whole, first = '', id = ''] = found;
		const html =
			mark === '%' ? embedHtml('embed', [first], new Map()) : embedHtml(first, [id], new Map());
		if (html === undefined) return false;
		if (!silent) state.push('html_inline', '', 0).content = html;
		state.pos += whole.length;
		return true;
	});
}
