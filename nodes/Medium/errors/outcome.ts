import type { Failure } from './failure';
import { isMediumsWord } from './failure';

/** What happened to an item. `notSent`: no request for it left. These names are public interface. */
export type Outcome = 'delivered' | 'refused' | 'unknown' | 'notSent';

export type FailedOutcome = Exclude<Outcome, 'delivered'>;

/** What a request was to do. */
export interface RequestKind {
	kind: 'post' | 'image' | 'lookUp';
	/** A post to a publication, with the status that was asked for. */
	publication?: { publishStatus: string };
}

/**
 * What a failed request means for its item. A failed look-up leaves the item not sent: it came before the post.
 * Nobody sees an image that no post names, so its upload may be repeated and counts as not sent.
 */
export function outcomeOf(failure: Failure, { kind }: RequestKind): FailedOutcome {
	if (kind === 'lookUp') return 'notSent';
	if (isOutcomeUnknown(failure)) return kind === 'post' ? 'unknown' : 'notSent';
	return failure.kind === 'answered' ? 'refused' : 'notSent';
}

/** Whether Medium may have acted on a POST that failed like this. What it did not surely refuse is unknown. */
export function isOutcomeUnknown(failure: Failure): boolean {
	switch (failure.kind) {
		case 'notConnected':
		case 'tokenRefreshFailed':
		case 'tokenRefreshUnavailable':
		case 'credentialNotConnected':
		case 'stoppedBefore':
		case 'notSent':
			return false;
		case 'answered':
			return !isRefusal(failure);
		default:
			return true;
	}
}

/**
 * Whether an answer says for sure that Medium did not act. 408 says that the request did arrive, perhaps complete.
 * Gateways answer 503 after the server has acted, too: it counts only in Medium's own words or with a `Retry-After`.
 */
function isRefusal(failure: Failure): boolean {
	const { retryAfter, status = 0 } = failure;
	if (status === 503) return retryAfter !== undefined || isMediumsWord(failure);
	return status >= 300 && status < 500 && status !== 408;
}
