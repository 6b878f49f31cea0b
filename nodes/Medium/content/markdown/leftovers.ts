import type { RuleContext } from '../types';
import { charOf, isIndentedCode, pushParagraph, textOf } from './block';
import { readWordPressTag } from '../templates/wordPress';
import type { MarkdownIt } from './types';

const tableOfContents =
	/^(?:\[(?:toc|\[_?toc_?\])\]|@\[toc\](?:\(.*\))?|\$\{toc\}|\{\{\s*toc\s*\}\})$/i;
/** MyST names the heading below, `(name)=`. */
const target = /^\([\w:.-]{1,100}\)=$/;
const abbreviation = /^\*\[[^\]\n]{1,200}\]:[ \t]/;
/** ChatGPT's marks of its sources, which its own page alone shows. */
const contentReference = /:contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?/y;
const deepest = 80;
const blockProperty =
	/(?:^|\n)(?:id|collapsed|heading|background-color|created-at|updated-at|logseq\.[\w.-]{1,50}):: \S+[ \t]*(?=\n|$)/g;
const notionDate =
	/^(?:Created|Last edited)(?: time)?: [A-Z][a-z]+ \d{1,2}, \d{4} \d{1,2}:\d\d [AP]M$/im;
export const propertiesWarning = 'The properties of the Notion page are not in the post: {names}.';

/** Small marks of tools that are for machines alone, and a limit that keeps what is nested too deeply as text. */
export function leftovers(md: MarkdownIt, context: RuleContext): void {
	md.block.ruler.before('table', 'depth', (state, line, endLine) => {
		if (state.level < deepest) return false;
		context.warn(
			`Markdown that is nested more than ${deepest} levels deep is shown as plain text.`,
		);
		pushParagraph(state, state.getLines(line, endLine, state.blkIndent, false));
		state.line = endLine;
		return true;
	});
	md.block.ruler.before(
		'list',
		'mark_line',
		(state, line, _end, silent) => {
			if (!'[*@${('.includes(charOf(state, line) ?? ' ')) return false;
			const text = textOf(state, line).trimEnd();
			if (isIndentedCode(state, line) || text.length > 500) return false;
			if (![abbreviation, tableOfContents, target].some((mark) => mark.test(text))) return false;
			if (!silent) state.line = line + 1;
			return true;
		},
		{ alt: ['paragraph', 'reference'] },
	);
	// The properties of a page that Notion exports stand right under its title.
	md.core.ruler.before('inline', 'notion_properties', ({ tokens }) => {
		const [title, , , , text] = tokens;
		if (title?.tag !== 'h1' || text?.type !== 'inline' || !notionDate.test(text.content)) return;
		const lines = text.content.split('\n');
		if (!lines.every((line) => /^[^\s:][^:\n]{0,50}: /.test(line))) return;
		text.content = '';
		context.warn(propertiesWarning, lines.map((line) => line.split(':', 1)[0]).join(', '));
	});
	// HackMD's tags of a note.
	md.core.ruler.before('inline', 'note_tags', ({ tokens }) => {
		tokens.forEach((token, index) => {
			if (tokens[index - 1]?.tag === 'h6' && /^tags: ?`/.test(token.content)) token.content = '';
		});
	});
	// What Logseq notes about a block, in lines below its text.
	md.core.ruler.before('inline', 'block_properties', ({ tokens }) => {
		for (const token of tokens) {
			if (token.type === 'inline' && token.content.includes(':: '))
				token.content = token.content.replace(blockProperty, '');
		}
	});
	// kramdown's table of contents: `* TOC` and `{:toc}` in the next line.
	md.core.ruler.before('inline', 'kramdown_toc', ({ tokens }) => {
		for (const token of tokens) {
			if (token.type === 'inline' && /^[^\n]{0,100}\n\{:\s?toc[^}\n]{0,50}\}$/.test(token.content))
				token.content = '';
		}
	});
	md.core.ruler.after('inline', 'tasks', ({ tokens, Token }) => {
		tokens.forEach((token, index) => {
			const first = token.children?.[0];
			if (tokens[index - 2]?.type !== 'list_item_open' || first?.type !== 'text') return;
			const box = /^\[([ xX-])\](?:[ \t]+|$)/.exec(first.content);
			if (!box) return;
			first.content = first.content.slice(box[0].length);
			const input = new Token('html_inline', '', 0);
			input.content = `<input type="checkbox"${/x/i.test(box[1] ?? '') ? ' checked' : ''}>`;
			token.children?.unshift(input);
		});
	});
	md.inline.ruler.before('escape', 'content_reference', (state, silent) => {
		if (state.src[state.pos] !== ':') return false;
		contentReference.lastIndex = state.pos;
		const found = contentReference.exec(state.src);
		if (!found) return false;
		// The rule for editors takes it out, with the space in front.
		if (!silent) state.push('text_special', '', 0).content = found[0];
		state.pos += found[0].length;
		return true;
	});
	// The attributes of WordPress' shortcodes are no Markdown; the rule for shortcodes reads the marks.
	md.inline.ruler.before('link', 'wordpress_tag', (state, silent) => {
		if (state.src[state.pos] !== '[') return false;
		const tag = readWordPressTag(state.src, state.pos);
		if (!tag || tag.end > state.posMax || /[([]/.test(state.src[tag.end] ?? '') || tag.isBare)
			return false;
		// As text it would be searched for addresses.
		if (!silent) state.push('text_special', '', 0).content = state.src.slice(state.pos, tag.end);
		state.pos = tag.end;
		return true;
	});
}
