/** What a link or an image points to. */
export type AddressKind = 'absolute' | 'relative' | 'dangerous' | 'empty';

/** `C:\photo.png`, `file:` and `:/0123…` of Joplin are paths on somebody's computer. */
export function addressKind(address: string): AddressKind {
	// Browsers drop these characters, so `java\nscript:` is a script.
	const plain = address.replace(/[\0-\x20\u00a0]+/g, '');
	if (!plain) return 'empty';
	if (/^(?:javascript:|vbscript:|data:|file:|blob:|[a-z]:|:\/[\da-f]{32})/i.test(plain))
		return 'dangerous';
	return /^[a-z][a-z\d+.-]*:/i.test(plain) ? 'absolute' : 'relative';
}

/** An address completed with the base, `undefined` where it leads nowhere on the web. */
export function absoluteAddress(address: string, base: string | undefined): string | undefined {
	const trimmed = withSite(address.trim(), base);
	const kind = addressKind(trimmed);
	if (kind === 'absolute') return trimmed;
	if (kind !== 'relative') return undefined;
	if (trimmed.startsWith('//')) return `https:${trimmed}`;
	return base !== undefined && URL.canParse(trimmed, base)
		? new URL(trimmed, base).href
		: undefined;
}

/** Ghost's exports and database have a placeholder in place of the site. */
function withSite(address: string, base: string | undefined): string {
	const placeholder = '__GHOST_URL__';
	if (!address.startsWith(placeholder) || base === undefined) return address;
	return new URL(base).origin + address.slice(placeholder.length);
}
