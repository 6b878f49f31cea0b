/** Text as HTML, also within an attribute in double quotation marks. */
export function escapeHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/**
 * Text as the inline content of Markdown. Only what would be read as markup is escaped, so that ordinary text stays
 * readable: `snake_case` and `C#` need no backslash in the middle of a line.
 */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
		.replace(/\\$/, '\\\\')
		.replace(/[*`[\]]|~(?=~)|<(?=[a-z/!?])|&(?=#|[a-z])/gi, '\\$&')
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replaceAll('%%', '\\%\\%')
		.replace(/#(?=#*$)/g, '\\#');
}

/** An address as the destination of a Markdown link. Spaces and brackets would end it. */
export function markdownAddress(address: string): string {
	return address
		.replaceAll('(', '%28')
		.replaceAll(')', '%29')
		.replaceAll('<', '%3C')
		.replaceAll('>', '%3E')
		.replace(/\s/g, encodeURIComponent);
}

/** Where the text begins, behind a byte order mark. */
export function startOf(text: string): number {
	return text.startsWith('\uFEFF') ? 1 : 0;
}
