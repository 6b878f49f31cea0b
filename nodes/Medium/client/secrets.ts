import { isRecord } from '../isRecord';

/** People paste tokens with spaces around them, or with the `Bearer` of an example in front. */
export function bareToken(value: unknown): string {
	return typeof value === 'string' ? value.trim().replace(/^Bearer(?:\s+|$)/i, '') : '';
}

/** Shorter ones would make ordinary words unreadable, and are no secrets. In characters. */
const shortestSecret = 6;

const names = ['accessToken', 'clientSecret', 'access_token', 'refresh_token', 'refreshToken'];

/** The values of a credential that nobody may read. */
export function secretsOf(data: Record<string, unknown>): string[] {
	const tokens = isRecord(data.oauthTokenData) ? data.oauthTokenData : {};
	return [data, tokens].flatMap((record) =>
		names
			.map((name) => bareToken(record[name]))
			.filter((secret) => secret.length >= shortestSecret),
	);
}

/** The text with stars in place of secrets. Gateways and proxies repeat what they were sent. */
export function mask(text: string, secrets: readonly string[]): string {
	return secrets.reduce(
		(masked, secret) =>
			masked.replaceAll(secret, '***').replaceAll(encodeURIComponent(secret), '***'),
		text,
	);
}
