/** Why a request brought no usable answer, in facts only: never the request itself, whose headers have the token. */
export interface Failure {
	kind:
		| 'answered' // Medium, or something before it, answered with a status that is not 2xx
		| 'unreadable' // a 2xx whose body is not what the documentation promises
		| 'notConnected' // the connection was never made (DNS, TCP, TLS, a proxy): nothing was sent
		| 'connectionLost' // it was closed after the request had left
		| 'timedOut'
		| 'cancelled' // the execution was stopped while the request was under way
		| 'stoppedBefore' // the execution was stopped before the request left
		| 'tokenRefreshFailed' // Medium refused the refresh token
		| 'tokenRefreshUnavailable' // Medium could not be asked for a new token
		| 'credentialNotConnected'
		| 'notSent'; // n8n itself failed before it made a request
	/** Of the answer; of the proxy's, where that refused the connection. */
	status?: number;
	/** Medium's own error code, e.g. 6003. */
	code?: number;
	/** Medium's own words, or the title of an HTML page. */
	text?: string;
	/** What Node.js calls a failed connection, e.g. `ECONNREFUSED`. */
	systemCode?: string;
	/** From the header `Retry-After`, in seconds. */
	retryAfter?: number;
	isHtml?: boolean;
	isCloudflareBlock?: boolean;
	/** A proxy answered in place of Medium: it did not make the connection. */
	isProxyAnswer?: boolean;
}

/** Longer waits that Medium asks for are not waited out: the run ends and says so. In seconds. */
export const longestRetryAfter = 30;

/** Whether the words are Medium's own: an error in the envelope of its API, not a page of something before it. */
export function isMediumsWord({ code, isHtml, text }: Failure): boolean {
	return code !== undefined || (text !== undefined && isHtml !== true);
}

/**
 * Medium's limit on posts in 24 hours. Its code was seen as 1007 and as -1, so the text counts, too; so that a proxy or
 * a gateway that changes the status hides nothing, any status of a refusal with one of them is taken for it.
 */
export function isDailyLimit(failure: Failure): boolean {
	const { code, kind, status = 0, text = '' } = failure;
	if (kind !== 'answered' || (status >= 500 && status !== 503)) return false;
	return code === 1007 || (isMediumsWord(failure) && speaksOfLimit(text));
}

function speaksOfLimit(text: string): boolean {
	const words = text.toLowerCase();
	const rest = words.slice(words.indexOf('publishing'));
	if (!rest.startsWith('publishing')) return false;
	return words.includes('limit') || rest.includes('today');
}
