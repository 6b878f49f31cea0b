const anyTag = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|<!--/i;
const escapedTag =
	/&(?:lt|#0*60|#x0*3c);\/?(?:p|div|h[1-6]|ul|ol|li|a|strong|em|br|img|blockquote|figure)(?:\s|\/|&(?:gt|#0*62|#x0*3e);)/i;
const signs = [
	/^#{1,6} \S/m,
	/^\s{0,3}[-*+] \S.*\n\s{0,3}[-*+] \S/m,
	/^\d{1,3}\. \S.*\n\d{1,3}\. \S/m,
	/\*\*\S[^*\n]{0,200}\*\*/,
	/\[[^\][\n]{1,200}\]\(https?:\/\/[^\s()]{1,500}\)/,
	/^(?:```|~~~)/m,
	/^> \S/m,
];

/** A warning if the content is not what Content Format says. */
export function wrongFormatWarning(content: string): string | undefined {
	const text = content.slice(0, 100_000).replaceAll('\r\n', '\n');
	if (anyTag.test(text)) return undefined;
	if (escapedTag.test(text)) {
		return 'Content is HTML that was escaped twice: readers see the tags. Decode it first, for example with $json.content.replaceAll("&lt;", "<").replaceAll("&gt;", ">").';
	}
	if (signs.some((sign) => sign.test(text))) {
		return 'Content looks like Markdown, but Content Format is HTML. Set Content Format to Markdown.';
	}
	if (/\S\n[^\S\n]*\n|\S\n\S[^\n]*\n\S/.test(text.trim())) {
		return 'Content looks like plain text, and HTML does not show line breaks. Set Content Format to Markdown to keep the paragraphs.';
	}
	return undefined;
}

/** What Jina's reader writes in front of a page. */
const readerHeader =
	/^Title: [^\n]*\n+URL Source: [^\n]*\n+(?:[A-Z][A-Za-z ]{0,30}: [^\n]*\n+){0,4}Markdown Content:\n/;

export function withoutReaderHeader(content: string): string {
	return content.replace(readerHeader, '');
}

/** Some feed readers leave the mark around the content of an element. */
export function withoutCdata(content: string): string {
	const trimmed = content.trim();
	const isMarked = trimmed.startsWith('<![CDATA[') && trimmed.endsWith(']]>');
	return isMarked ? trimmed.slice(9, -3) : content;
}

/** A warning if line breaks are written as in JSON, `\\n`, so that the content is one line. */
export function escapedBreaksWarning(content: string): string | undefined {
	return content.includes('\\n\\n') && !content.trim().includes('\n')
		? 'Content has \\n in place of line breaks, so readers see one paragraph. Parse its JSON first.'
		: undefined;
}
