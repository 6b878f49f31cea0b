import { calloutTitle } from '../calloutTitle';
import { charOf, closingLine, isIndentedCode, pushCallout, readInside, textOf } from './block';
import type { MarkdownIt, Token } from './types';

const mark = /^\[!([A-Za-z][\w -]{0,40})(?:\|[^\]\n]*)?\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/;

/** HackMD's name, time and colour of who is quoted. */
const quoted = /\s?\[(name|time|color)=([^\]\n]{1,100})\]/g;
/** They have a line of their own. */
const sources = /(?:^|\n)(?:\[(?:name|time|color)=[^\]\n]{1,100}\] ?)+(?=\n|$)/g;
const whoAndWhen = (_: string, name: string, value: string) => {
	if (name === 'color') return '';
	return name === 'name' ? ` — ${value}` : `, ${value}`;
};

/**
 * Callouts in quotes: GitHub's `> [!NOTE]` and Obsidian's `> [!tip]- Title`. The quote begins with the title. Quotes between
 * two lines of `>>>` (GitLab), and their sources in HackMD.
 */
export function alerts(md: MarkdownIt): void {
	md.block.ruler.before(
		'blockquote',
		'fenced_quote',
		(state, line, endLine, silent) => {
			if (charOf(state, line) !== '>' || isIndentedCode(state, line)) return false;
			const isMark = (text: string) => text === '>>>';
			if (!isMark(textOf(state, line).trimEnd())) return false;
			const last = closingLine(state, line, endLine, isMark);
			if (last === undefined) return false;
			if (silent) return true;
			pushCallout(state, '', () => {
				readInside(state, line + 1, last);
			});
			state.line = last + 1;
			return true;
		},
		{ alt: ['paragraph', 'reference', 'list'] },
	);
	md.core.ruler.before('inline', 'quoted', ({ tokens }) => {
		let depth = 0;
		for (const token of tokens) {
			if (/^blockquote_/.test(token.type)) depth += token.nesting;
			if (depth > 0 && token.type === 'inline')
				token.content = token.content.replace(sources, (line) => line.replace(quoted, whoAndWhen));
		}
	});
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
