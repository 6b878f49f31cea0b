/** A link without Medium's `source` parameter, which counts readers; everything else stays as it is written. */
export function withoutSource(address: string): string {
	const hashAt = address.indexOf('#');
	const hash = hashAt < 0 ? '' : address.slice(hashAt);
	const beforeHash = hashAt < 0 ? address : address.slice(0, hashAt);
	const queryAt = beforeHash.indexOf('?');
	if (queryAt < 0) return address;
	const kept = beforeHash
		.slice(queryAt + 1)
		.split('&')
		.filter((parameter) => !/^source(?:=|$)/i.test(parameter));
	const query = kept.length > 0 ? `?${kept.join('&')}` : '';
	return beforeHash.slice(0, queryAt) + query + hash;
}

/** The address if a browser may open it, without `source`; undefined for `javascript:` and others. */
export function safeLink(address: string | undefined): string | undefined {
	const trimmed = address?.trim();
	if (!trimmed || !/^(?:https?:\/\/|mailto:|#)/i.test(trimmed)) return undefined;
	return withoutSource(trimmed);
}

/** The address of a picture. */
export function safeImage(address: string | undefined): string | undefined {
	const trimmed = address?.trim();
	return trimmed && /^https?:\/\//i.test(trimmed) ? withoutSource(trimmed) : undefined;
}

export function parseUrl(address: string): URL | undefined {
	return URL.canParse(address) ? new URL(address) : undefined;
}

export function isMediumHost(host: string): boolean {
	return host === 'medium.com' || host.endsWith('.medium.com');
}
