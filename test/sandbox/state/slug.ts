/** The readable part of an address: lower case letters, digits and hyphens. */
export function slug(text: string): string {
	const readable = text
		.replaceAll('ß', 'ss')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-+|-+$/g, '');
	return readable === '' ? 'post' : readable;
}
