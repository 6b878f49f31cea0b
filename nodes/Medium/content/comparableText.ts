/** Text for comparing titles: case, punctuation, emoji, quotation marks, accents and a trailing `{#id}` do not count. */
export function comparableText(text: string): string {
	const plain = text
		.replace(/\{[#.:][^{}]*\}\s*$/, '')
		.normalize('NFKD')
		.toLowerCase();
	const words = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
	return words || plain.trim();
}
