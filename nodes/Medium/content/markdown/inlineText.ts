import type { MarkdownIt } from './types';

/** Reads the text of all blocks; titles of callouts become bold as a whole, and nothing in `{% raw %}` is a template. */
export function inlineText(md: MarkdownIt): void {
	md.core.ruler.at('inline', ({ tokens, env, Token }) => {
		let rawBlocks = 0;
		for (const token of tokens) {
			if (token.type === 'raw_open') rawBlocks += 1;
			if (token.type === 'raw_close') rawBlocks -= 1;
			if (token.type !== 'inline') continue;
			env.isRaw = rawBlocks > 0;
			const children = token.children ?? [];
			md.inline.parse(token.content, md, env, children);
			token.children = token.meta?.isTitle
				? [
						new Token('strong_open', 'strong', 1),
						...children,
						new Token('strong_close', 'strong', -1),
					]
				: children;
		}
	});
}
