import { sleep } from 'n8n-workflow';

import type { Failure } from '../errors/failure';
import { isDailyLimit, longestRetryAfter } from '../errors/failure';
import { isOutcomeUnknown } from '../errors/outcome';
import type { RequestContext } from './context';
import { cancelSignalOf } from './context';

/** Before the second, third and fourth time, where Medium does not say. In milliseconds. */
const backoff = [1000, 2000, 4000];

/**
 * Sends again, at most three times with growing waits, what failed in a way that can double nothing: a refusal for
 * now, or, where sending twice is harmless (`idempotent`), any failure that may pass.
 */
export async function retry<Result extends { failure?: Failure }>(
	context: RequestContext,
	idempotent: boolean,
	send: () => Promise<Result>,
): Promise<Result | { failure: Failure; data?: undefined }> {
	let result = await send();
	for (const wait of backoff) {
		const { failure } = result;
		if (!failure || !shouldRetry(failure, idempotent)) return result;
		await waitUnlessCancelled(context, (failure.retryAfter ?? 0) * 1000 || wait);
		if (isCancelled(context)) return { failure: { kind: 'stoppedBefore' } };
		result = await send();
	}
	return result;
}

function shouldRetry(failure: Failure, idempotent: boolean): boolean {
	return isRefusedForNow(failure) || (idempotent && mayPass(failure));
}

/** Surely not acted on, and likely to go well soon. */
function isRefusedForNow(failure: Failure): boolean {
	if (failure.kind === 'notConnected') return failure.isProxyAnswer !== true;
	if (failure.kind !== 'answered' || isOutcomeUnknown(failure)) return false;
	if ((failure.retryAfter ?? 0) > longestRetryAfter || isDailyLimit(failure)) return false;
	if (failure.code === 6027) return false;
	if (failure.status === 503) return true;
	return failure.status === 429 && failure.retryAfter !== undefined;
}

function mayPass(failure: Failure): boolean {
	if (failure.kind === 'connectionLost' || failure.kind === 'unreadable') return true;
	return failure.kind === 'answered' && [408, 500, 502, 503, 504].includes(failure.status ?? 0);
}

/** In slices, so that a stopped execution goes on waiting for half a second at most. */
export async function waitUnlessCancelled(context: RequestContext, ms: number): Promise<void> {
	const end = Date.now() + ms;
	for (let left = ms; left > 0 && !isCancelled(context); left = end - Date.now()) {
		await sleep(Math.min(left, 500));
	}
}

function isCancelled(context: RequestContext): boolean {
	return cancelSignalOf(context)?.aborted === true;
}
