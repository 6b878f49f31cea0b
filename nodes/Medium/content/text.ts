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
	// A bare address would swallow a backslash, but not an entity.
	return text
		.replace(/&(?=#|[a-z])/gi, '&amp;')
		.replace(/<(?=[a-z/!?])/gi, '&lt;')
		.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
		.replace(/\\$/, '\\\\')
		.replace(/[*`[\]]|~(?=~)/g, '\\$&')
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replaceAll('%%', '\\%\\%')
		.replace(/\{\{(?=[<%])/g, '\\{\\{')
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
