import type { Failure } from './failure';
import { isRecord } from './isRecord';

/** Codes of Node.js for connections that were never made, so that nothing can have been sent. */
const neverConnected = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EAI_FAIL',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EADDRNOTAVAIL',
	'ERR_INVALID_URL',
	'ERR_FR_TOO_MANY_REDIRECTS',
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * Reads what n8n threw. n8n 1.123 and 2.41 wrap axios' error in a `NodeApiError` as its `cause`; a failed token
 * refresh arrives as an error of n8n's OAuth2 client, or as an axios error whose address ends with `/tokens`.
 */
export function readFailure(error: unknown): Failure {
	const chain = causesOf(error);
	const refresh = chain.find(isRefreshError);
	if (refresh) return readRefreshFailure(refresh);
	if (chain.some((link) => /credentials not connected/i.test(textOf(link.message)))) {
		return { kind: 'credentialNotConnected' };
	}
	const http = chain.find((link) => link.isAxiosError === true || isRecord(link.response));
	if (!http) return { kind: 'notSent' };
	return isRecord(http.response) ? readAnswer(http.response) : readBrokenConnection(http);
}

/** Reads the facts from an answer whose status is not 2xx. */
function readAnswer(response: Record<string, unknown>): Failure {
	const headers = isRecord(response.headers) ? response.headers : {};
	const status = Number(response.status ?? response.statusCode);
	const isHtml = /html/i.test(textOf(headers['content-type']));
	const told = isHtml ? readHtml(response.data) : readMediumError(parsed(response.data));
	const isChallenge =
		headers['cf-mitigated'] === 'challenge' ||
		(isHtml && /just a moment|cloudflare/i.test(told.text ?? ''));
	return {
		kind: 'answered',
		status,
		...told,
		...readRetryAfter(headers['retry-after']),
		...(isChallenge && { isCloudflareBlock: true }),
	};
}

/** With a status where Medium refused the refresh token, without one where Medium could not be asked. */
function readRefreshFailure(error: Record<string, unknown>): Failure {
	const response = isRecord(error.response) ? error.response : {};
	const status = Number(error.status ?? response.status ?? 0);
	const wasRefused =
		error.code === 'EAUTH' || (status >= 400 && status < 500) || isToldByN8n(error);
	return {
		kind: wasRefused ? 'tokenRefreshFailed' : 'tokenRefreshUnavailable',
		...(status > 0 && { status }),
		...readMediumError(parsed(error.body ?? response.data)),
	};
}

function readBrokenConnection(error: Record<string, unknown>): Failure {
	const systemCode = typeof error.code === 'string' ? error.code : undefined;
	if (systemCode === 'ERR_CANCELED') return { kind: 'cancelled' };
	if (systemCode === 'ECONNABORTED') return { kind: 'timedOut' };
	const kind = systemCode && neverConnected.has(systemCode) ? 'notConnected' : 'connectionLost';
	return { kind, ...(systemCode && { systemCode }) };
}

function readMediumError(body: unknown): Pick<Failure, 'text' | 'code'> {
	if (!isRecord(body)) return {};
	const first: unknown = Array.isArray(body.errors) ? body.errors[0] : undefined;
	if (!isRecord(first)) return {};
	return {
		...(typeof first.message === 'string' && { text: shorten(first.message) }),
		...(typeof first.code === 'number' && { code: first.code }),
	};
}

function readHtml(body: unknown): Pick<Failure, 'text' | 'isHtml'> {
	const title = /<title[^>]*>([^<]*)<\/title>/i.exec(textOf(body).slice(0, 10_000))?.[1]?.trim();
	return { isHtml: true, ...(title && { text: shorten(title) }) };
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(header: unknown): Pick<Failure, 'retryAfter'> {
	if (typeof header !== 'string' || !header.trim()) return {};
	const seconds = /^\d+$/.test(header.trim())
		? Number(header)
		: Math.ceil((Date.parse(header) - Date.now()) / 1000);
	return Number.isNaN(seconds) ? {} : { retryAfter: Math.max(0, seconds) };
}

function isRefreshError(error: Record<string, unknown>): boolean {
	if (error.code === 'EAUTH' || error.code === 'ESTATUS') return true;
	if (isToldByN8n(error)) return true;
	return isRecord(error.config) && /\/tokens$/.test(textOf(error.config.url));
}

/** n8n 2.41 says so in words when the OAuth2 server answers `invalid_grant`. */
function isToldByN8n(error: Record<string, unknown>): boolean {
	return /needs to be reconnected/i.test(textOf(error.message));
}

/** The error and its causes, outermost first. */
function causesOf(error: unknown): Array<Record<string, unknown>> {
	const chain: Array<Record<string, unknown>> = [];
	let link = error;
	while (isRecord(link) && chain.length < 5) {
		chain.push(link);
		link = link.cause;
	}
	return chain;
}

function parsed(body: unknown): unknown {
	if (typeof body !== 'string') return body;
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}

function shorten(text: string): string {
	return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
