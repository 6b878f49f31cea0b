import sanitizeHtml from 'sanitize-html';
import { markdownToHtml } from '../markdown';
import type { ContentFormat } from '../types';

const maxTitleLength = 100;

/** The title as given; over 100 code points it is ignored and one is made up from the content. */
export function keptTitle(title: string, content: string, format: ContentFormat): string {
	if ([...title].length <= maxTitleLength) return title;
	const html = format === 'markdown' ? markdownToHtml(content) : content;
	const firstBlock = /<(h[1-6]|p)\b[^>]*>[\s\S]*?<\/\1>/i.exec(html)?.[0] ?? html;
	return [...textOf(firstBlock)].slice(0, maxTitleLength).join('');
}

function textOf(html: string): string {
	return sanitizeHtml(html, { allowedTags: [] })
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ')
		.trim();
}
