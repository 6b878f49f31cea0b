import { calloutTitle } from '../calloutTitle';
import type { MarkdownIt, Token } from './types';

const mark = /^\[!([A-Za-z][\w -]{0,40})(?:\|[^\]\n]*)?\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/;

/** Callouts in quotes: GitHub's `> [!NOTE]` and Obsidian's `> [!tip]- Title`. The quote begins with the title. */
export function alerts(md: MarkdownIt): void {
	md.core.ruler.before('inline', 'alerts', (state) => {
		const tokens: Token[] = [];
		state.tokens.forEach((token, index) => {
			const isFirst =
				token.type === 'inline' &&
				state.tokens[index - 1]?.type === 'paragraph_open' &&
				state.tokens[index - 2]?.type === 'blockquote_open';
			const found = isFirst ? mark.exec(token.content) : undefined;
			if (!found) {
				tokens.push(token);
				return;
			}
			const [whole, kind = '', , title] = found;
			const inline = new state.Token('inline', '', 0);
			inline.content = calloutTitle(kind, title);
			inline.children = [];
			inline.meta = { isTitle: true };
			tokens.push(inline);
			const rest = token.content.slice(whole.length);
			if (!rest) return;
			token.content = rest;
			tokens.push(
				new state.Token('paragraph_close', 'p', -1),
				new state.Token('paragraph_open', 'p', 1),
				token,
			);
		});
		state.tokens = tokens;
	});
}
