/** Why a request brought no usable answer, in facts only: never the request itself, whose headers hold the token. */
export interface Failure {
	kind:
		| 'answered' // Medium, or something before it, answered with a status that is not 2xx
		| 'unreadable' // a 2xx whose body is not what the documentation promises
		| 'notConnected' // the connection was never made: nothing was sent
		| 'connectionLost' // it was closed after the request had left
		| 'timedOut'
		| 'cancelled' // the execution was stopped while the request was under way
		| 'stoppedBefore' // the execution was stopped before the request left
		| 'tokenRefreshFailed' // Medium refused the refresh token
		| 'tokenRefreshUnavailable' // Medium could not be asked for a new token
		| 'credentialNotConnected'
		| 'notSent'; // n8n itself failed before it made a request
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
}

/** Longer waits that Medium asks for are not sat out: the run ends and says so. In seconds. */
export const longestRetryAfter = 30;

/** Medium's limit on posts in 24 hours. Its code was seen as 1007 and as -1, so the text counts, too. */
export function isDailyLimit(failure: Failure): boolean {
	return (
		failure.status === 429 &&
		(failure.code === 1007 ||
			/limit for publishing|publishing.*(today|limit)/i.test(failure.text ?? ''))
	);
}
