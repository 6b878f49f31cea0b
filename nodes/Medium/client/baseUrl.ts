/** Where Medium's API is, as its documentation gives it (1. Overview). */
export const mediumBaseUrl = 'https://api.medium.com/v1';

/** https, or http to this machine; no user name and no query. Credentials test the same pattern in an expression. */
export const safeBaseUrl =
	/^(?:https:\/\/[^\s/?#@\\]+|http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?)(?:\/[^\s?#\\]*)?$/i;

/**
 * The base of every request, without a slash at its end; nothing where the token would cross a network in the clear.
 * A credential stored without the field has Medium's.
 */
export function normalizeBaseUrl(value: unknown): string | undefined {
	const given = value === undefined || value === '' ? mediumBaseUrl : value;
	const text = typeof given === 'string' ? given.trim() : '';
	if (!safeBaseUrl.test(text) || !URL.canParse(text)) return undefined;
	// In one spelling: it names where a post was sent to.
	let url = new URL(text).href;
	while (url.endsWith('/')) url = url.slice(0, -1);
	return url;
}

/**
 * The hosts that a credential may be sent to, as n8n lists them, and the host of its own Base URL. n8n 2.x adds that
 * of the node's description, which is Medium's, as it would add any other there.
 */
export function withOwnHost(allowedDomains: string, baseUrl: string): string {
	return `${new URL(baseUrl).hostname}, ${allowedDomains}`;
}
