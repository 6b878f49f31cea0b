import { MarkdownIt } from '../libraries';
import type { RuleContext } from '../types';

/** Owner: C2. Markdown of any tool as HTML. */
export function markdownToHtml(markdown: string, _context: RuleContext): string {
	return new MarkdownIt({ html: true, linkify: false }).render(markdown);
}
