import type { Failure } from './failure';

/** What happened to an item. `notSent`: no request for it left. These names are public interface. */
export type Outcome = 'delivered' | 'refused' | 'unknown' | 'notSent';

/** What a request was to do. */
export interface RequestKind {
	kind: 'post' | 'image' | 'lookUp';
	/** A post to a publication, with the status that was asked for. */
	publication?: { publishStatus: string };
}

/** What a failed request means for its item. A failed look-up leaves the item not sent: it came before the post. */
export function outcomeOf(failure: Failure, { kind }: RequestKind): Exclude<Outcome, 'delivered'> {
	if (kind === 'lookUp') return 'notSent';
	if (kind === 'post' && isOutcomeUnknown(failure)) return 'unknown';
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
			return isServerFault(failure.status ?? 0);
		default:
			return true;
	}
}

/** 503 is taken as not acted on; 408 says that the request did arrive, perhaps whole. */
function isServerFault(status: number): boolean {
	return status === 408 || (status >= 500 && status !== 503);
}
