/** Whether a text has one of the parts, which are in small letters. */
export function includesAny(text: string | undefined, parts: readonly string[]): boolean {
	const lower = text?.toLowerCase() ?? '';
	return parts.some((part) => lower.includes(part));
}
