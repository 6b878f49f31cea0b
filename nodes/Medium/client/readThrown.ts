import type { Failure } from '../errors/failure';
import { isRecord } from '../isRecord';
import { readMediumError } from './readFailure';
import { mask } from './secrets';
import { includesAny } from './words';

/** What Node.js calls connections that were never made, so that nothing can have been sent. */
const neverConnected =
	/\b(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EAI_FAIL|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ERR_INVALID_URL|CERT_HAS_EXPIRED|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|UNABLE_TO_VERIFY_LEAF_SIGNATURE|ERR_TLS_CERT_ALTNAME_INVALID|CERT_NOT_YET_VALID|CERT_UNTRUSTED|CERT_REVOKED)\b/;

/**
 * The same in words: n8n 1.123 keeps the message of an error, but not its code. First the certificate, then the rest
 * of a TLS handshake (all of it comes before the request), then a proxy that hangs up instead of connecting.
 */
const neverConnectedWords = [
	...['self-signed certificate', 'self signed certificate', 'certificate has expired'],
	...['certificate is not yet valid', 'unable to verify the first certificate', 'altnames'],
	...['unable to get issuer certificate', 'unable to get local issuer certificate'],
	...['before secure tls connection was established', 'wrong version number'],
	...[
		'handshake failure',
		'unsupported protocol',
		'no protocols available',
		'no ciphers available',
	],
	...['alert protocol version', 'unrecognized name', 'packet length too long', 'no shared cipher'],
	...['before receiving connect response', 'header received from proxy connect'],
	...['header from proxy connect', 'connect etimedout'],
];

/** n8n refuses a request before it makes it. */
const neverMadeWords = [
	...['does not have any credentials', 'credential with id', 'credentials not found'],
	...['domain not allowed', 'configured to prevent use', 'no allowed domains specified'],
	...['invalid character in header', 'the request was blocked because'],
];

/** What n8n says of a credential without tokens; a real n8n gives it an empty list of them, and says the second. */
const neverConnectedToAccount = [
	'credentials not connected',
	'unable to sign without access token',
];

/** What speaks of a connection or of a fault of Medium's server, where n8n could not renew a token. */
const refreshUnavailableWords =
	/\bE(?:CONN|NOTFOUND|AI_|HOST|NET|TIMEDOUT|PROTO)|socket hang up|status (?:code )?5\d\d|timeout/i;

/**
 * Reads what n8n threw in place of an answer: a connection that failed. n8n 2.41 keeps axios' error as the cause of
 * its own; n8n 1.123 keeps its message only. What says nothing counts as sent.
 */
export function readThrown(error: unknown): Failure {
	const words = wordsOf(error);
	if (includesAny(words, neverMadeWords)) return { kind: 'notSent' };
	const systemCode = /\bE(?!RROR)[A-Z]{4,20}(?:_[A-Z]{1,20}){0,5}\b/.exec(words)?.[0];
	const wasConnected =
		!neverConnected.test(words) &&
		!includesAny(words, neverConnectedWords) &&
		!causesOf(error).some(isInHandshake);
	if (wasConnected && /\bECONNABORTED\b|timeout of \d{1,9} ?ms exceeded/.test(words)) {
		return { kind: 'timedOut' };
	}
	return {
		kind: wasConnected ? 'connectionLost' : 'notConnected',
		...(systemCode && { systemCode }),
	};
}

/** Reads what n8n threw without having made a request with an OAuth2 credential. */
export function readUnsent(error: unknown): Failure {
	const isConnected = !includesAny(wordsOf(error), neverConnectedToAccount);
	return { kind: isConnected ? 'notSent' : 'credentialNotConnected' };
}

/** Reads why n8n could not renew an OAuth2 token: Medium refused, unless the words speak of something else. */
export function readRefreshFailure(error: unknown, secrets: readonly string[]): Failure {
	const { body } = causesOf(error).find((link) => link.body !== undefined) ?? {};
	const { code, text } = readMediumError(parse(body));
	return {
		kind: refreshUnavailableWords.test(wordsOf(error))
			? 'tokenRefreshUnavailable'
			: 'tokenRefreshFailed',
		...(text !== undefined && { text: mask(text, secrets) }),
		...(code !== undefined && { code }),
	};
}

/** Where axios' error is there, its socket says whether the TLS handshake was over. */
function isInHandshake({ request }: Record<string, unknown>): boolean {
	const socket = isRecord(request) ? request.socket : undefined;
	return isRecord(socket) && socket.secureConnecting === true;
}

/** All that an error and its causes say in words and codes. */
function wordsOf(error: unknown): string {
	return causesOf(error)
		.flatMap(({ code, description, errors, message, messages }) => [
			message,
			code,
			description,
			...(Array.isArray(messages) ? messages.slice(0, 10).map(String) : []),
			// Where a host has several IP addresses, Node.js tries them all.
			...(Array.isArray(errors) ? errors.slice(0, 10).map(messageOf) : []),
		])
		.filter((text): text is string => typeof text === 'string')
		.map((text) => text.slice(0, 1000))
		.join('\n');
}

function messageOf(error: unknown): unknown {
	return isRecord(error) ? error.message : undefined;
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

function parse(body: unknown): unknown {
	if (typeof body !== 'string') return body;
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}
