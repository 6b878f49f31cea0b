import type { Failure } from '../errors/failure';
import { isRecord } from '../isRecord';
import type { Observation } from './observedContext';

/** What Node.js calls connections that were never made, so that nothing can have been sent. */
const neverConnected =
	/\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EAI_FAIL|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ERR_INVALID_URL|CERT_HAS_EXPIRED|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|UNABLE_TO_VERIFY_LEAF_SIGNATURE|ERR_TLS_CERT_ALTNAME_INVALID)\b/;

/** The same in words: n8n 1.123 keeps the message of a certificate's error, but not its code. */
const certificateRefused =
	/self[- ]signed certificate|certificate has expired|unable to (verify|get) .*certificate|altnames/i;

/** n8n refuses a request before it makes it. */
const neverMade =
	/does not have any credentials|credentials? .*not (found|exist)|domain .*not allowed|invalid character in header/i;

/**
 * Reads what n8n threw while it sent with an OAuth2 credential. When the only request was answered 401, n8n went
 * to renew the token, and that failed.
 */
export function readOAuth2Failure(error: unknown, { error: seen, requests }: Observation): Failure {
	if (requests === 0) return readUnsent(error);
	const response = isRecord(seen) && isRecord(seen.response) ? seen.response : {};
	const status = Number(response.status);
	if (requests === 1 && status === 401) return readRefreshFailure(error);
	// A 2xx that is thrown was cut off while it came.
	const wasAnswered = status > 0 && (status < 200 || status > 299);
	return wasAnswered ? readAnswer(response) : readThrown(seen);
}

/**
 * Reads what n8n threw where every answer is taken: a connection that failed. n8n 2.41 keeps axios' error as the
 * cause of its own; n8n 1.123 keeps its message only. What says nothing counts as sent.
 */
export function readThrown(error: unknown): Failure {
	const words = wordsOf(error);
	if (neverMade.test(words)) return { kind: 'notSent' };
	const systemCode = /\b(E(?!RROR)[A-Z]{4,}(_[A-Z]+)*)\b/.exec(words)?.[1];
	const wasConnected = !neverConnected.test(words) && !certificateRefused.test(words);
	if (wasConnected && /\bECONNABORTED\b|timeout of \d+ ?ms exceeded/.test(words)) {
		return { kind: 'timedOut' };
	}
	return {
		kind: wasConnected ? 'connectionLost' : 'notConnected',
		...(systemCode && { systemCode }),
	};
}

/** What n8n says of a credential without tokens; a whole n8n gives it an empty list of them, and says the second. */
const neverConnectedToAccount = /credentials not connected|unable to sign without access token/i;

/** n8n made no request at all. */
function readUnsent(error: unknown): Failure {
	const isConnected = !neverConnectedToAccount.test(wordsOf(error));
	return { kind: isConnected ? 'notSent' : 'credentialNotConnected' };
}

/** Reads the facts from an answer whose status is not 2xx. */
export function readAnswer(response: Record<string, unknown>): Failure {
	const headers = isRecord(response.headers) ? response.headers : {};
	const isHtml = /html/i.test(textOf(headers['content-type']));
	const told = isHtml ? readHtml(response.data) : readMediumError(parsed(response.data));
	const isChallenge =
		headers['cf-mitigated'] === 'challenge' ||
		(isHtml && /just a moment|cloudflare/i.test(told.text ?? ''));
	return {
		kind: 'answered',
		status: Number(response.status),
		...told,
		...readRetryAfter(headers['retry-after']),
		...(isChallenge && { isCloudflareBlock: true }),
	};
}

/** Medium refused the refresh token, unless the words speak of a connection or of a fault of its server. */
function readRefreshFailure(error: unknown): Failure {
	const words = wordsOf(error);
	const wasAsked =
		!/\bE(CONN|NOTFOUND|AI_|HOST|NET|TIMEDOUT)|socket hang up|status (code )?5\d\d|timeout/i.test(
			words,
		);
	const { body } = causesOf(error).find((link) => link.body !== undefined) ?? {};
	return {
		kind: wasAsked ? 'tokenRefreshFailed' : 'tokenRefreshUnavailable',
		...readMediumError(parsed(body)),
	};
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

/** All that an error and its causes say in words and codes. */
function wordsOf(error: unknown): string {
	return causesOf(error)
		.flatMap(({ code, description, message, messages }) => [
			textOf(message),
			textOf(code),
			textOf(description),
			...(Array.isArray(messages) ? messages.map(textOf) : []),
		])
		.join('\n');
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
