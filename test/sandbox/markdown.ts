import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: true });

/** Markdown as HTML, HTML inside it untouched: clean the result before it is shown. */
export function markdownToHtml(text: string): string {
	return markdown.render(text);
}
