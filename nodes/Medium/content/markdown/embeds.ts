import { embedHtml } from '../embedHtml';
import type { MarkdownIt } from './types';

const hashnode = /%\[(https?:\/\/[^\s\]]{1,1000})\]/y;
const video = /@\[([a-z]{1,20})\]\(([^\s()]{1,500})\)/y;

/** Hashnode's `%[https://…]`, and `@[youtube](id)` of Zenn and HackMD. */
export function embeds(md: MarkdownIt): void {
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
