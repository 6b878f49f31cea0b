import { isRecord } from '../isRecord';

/** What people paste with a token: spaces, also those that nobody sees, quotation marks, and what an example has in front. */
const before =
	/^(?:[\s"'\u200b-\u200d\u2060]|Authorization:|Bearer(?=[\s:"'\u200b-\u200d\u2060]|$):?)+/i;
const behind = /(?<![\s"'\u200b-\u200d\u2060])[\s"'\u200b-\u200d\u2060]+$/;

export function bareToken(value: unknown): string {
	return typeof value === 'string' ? value.replace(before, '').replace(behind, '') : '';
}

/** Shorter ones would make ordinary words unreadable, and are no secrets. In characters. */
const shortestSecret = 6;

const names = ['accessToken', 'clientSecret', 'access_token', 'refresh_token', 'refreshToken'];

/** The values of a credential that nobody may read, in all their forms. */
export function secretsOf(data: Record<string, unknown>): string[] {
	const tokens = isRecord(data.oauthTokenData) ? data.oauthTokenData : {};
	return [data, tokens].flatMap((record) => names.flatMap((name) => formsOf(record[name])));
}

/**
 * A secret as it is, as in a URL and in HTML, and as within base64, which writes it in three ways: by what stands
 * before it.
 */
export function formsOf(value: unknown): string[] {
	const secret = bareToken(value);
	if (secret.length < shortestSecret) return [];
	const inBase64 = [0, 1, 2].map((before) => {
		const bytes = Buffer.from(' '.repeat(before) + secret);
		return bytes
			.toString('base64')
			.slice(Math.ceil((before * 4) / 3), Math.floor((bytes.length * 4) / 3));
	});
	const inUrl = encodeURIComponent(secret);
	// Some servers write these in small letters.
	const inUrlOfOthers = inUrl.replace(/%../g, (code) => code.toLowerCase());
	const inHtml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	return [secret, inUrl, inUrlOfOthers, inHtml, ...inBase64];
}

/**
 * The text with stars in place of secrets. Gateways and proxies repeat what they were sent.
 * @param forms of the secrets
 */
export function mask(text: string, forms: readonly string[]): string {
	return forms.reduce((masked, form) => masked.replaceAll(form, '***'), text);
}
