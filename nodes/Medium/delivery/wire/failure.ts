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

/** Whether Medium may have acted on a POST that failed like this. Everything that is not surely refused is unknown. */
export function mayHaveActed(failure: Failure): boolean {
	switch (failure.kind) {
		case 'notConnected':
		case 'tokenRefreshFailed':
		case 'tokenRefreshUnavailable':
		case 'credentialNotConnected':
		case 'stoppedBefore':
		case 'notSent':
			return false;
		case 'answered':
			return isServerFault(failure.status ?? 0);
		default:
			return true;
	}
}

/** 503 is taken as not acted on; 408 says that the request did arrive, perhaps whole. */
function isServerFault(status: number): boolean {
	return status === 408 || (status >= 500 && status !== 503);
}

/** Medium's limit on posts in 24 hours. Its code was seen as 1007 and as -1, so the text counts, too. */
export function isDailyLimit(failure: Failure): boolean {
	return (
		failure.status === 429 &&
		(failure.code === 1007 ||
			/limit for publishing|publishing.*(today|limit)/i.test(failure.text ?? ''))
	);
}
