/** An optional field that counts as not set: an expression that finds nothing gives one of these. */
export function isUnset(value: unknown): value is undefined | null | '' {
	return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

/** What a value is, for error texts, e.g. `a list`. */
export function kindOf(value: unknown): string {
	if (value === undefined || value === null) return 'empty';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	return `a ${typeof value}`;
}

/** The number of characters as a reader counts them: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
	return [...text].length;
}

/** The beginning of a text from outside, in quotation marks, for error texts and warnings. */
export function quote(text: string, maxLength = 60): string {
	const characters = [...text.slice(0, maxLength * 2 + 2)];
	const short = characters.slice(0, maxLength).join('');
	return short.length < text.length ? `"${short}…"` : `"${short}"`;
}

/** The first names in quotation marks, e.g. `"a", "b" and 3 more`. */
export function quoteAll(texts: readonly string[], most = 10): string {
	const shown = texts.slice(0, most).map((text) => quote(text));
	const left = texts.length - shown.length;
	return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(', ');
}
