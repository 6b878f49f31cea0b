import { InputError } from '../../errors/inputError';

/** Where Medium's API is, as its documentation gives it (1. Overview). */
export const mediumBaseUrl = 'https://api.medium.com/v1';

const safe = /^(https:\/\/|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$))/i;

/**
 * The base of every request: https, or http to this machine, so that the token never crosses a network in the clear.
 * @throws InputError for any other address.
 */
export function checkBaseUrl(baseUrl: unknown): string {
	const url = typeof baseUrl === 'string' ? baseUrl.trim() : '';
	if (safe.test(url) && URL.canParse(url)) return url.replace(/\/+$/, '');
	throw new InputError(
		'Base URL',
		'The Base URL of the credential is neither https nor on this machine.',
		'Open the credential and set Base URL to an address that begins with https://, or with http://localhost for the sandbox. Nothing was sent.',
	);
}

/**
 * The hosts that a credential may be sent to, as n8n lists them, and the host of its own Base URL. n8n 2.x adds that
 * of the node's description, which is Medium's, as it would add any other there.
 */
export function withOwnHost(allowedDomains: string, baseUrl: string): string {
	return `${new URL(baseUrl).hostname}, ${allowedDomains}`;
}
