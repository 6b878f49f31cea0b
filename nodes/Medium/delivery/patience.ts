import type { IExecutePaginationFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import type { Failure } from './failure';
import { RequestFailed, isDailyLimit } from './failure';

/** Longer waits that Medium asks for are not sat out: the run ends and says so. In seconds. */
export const longestRetryAfter = 30;

const waits = [1000, 2000, 4000];

/**
 * Sends again, at most three times with growing waits, what failed in a way that can double nothing:
 * a refusal for now, or any passing failure where sending twice does no harm (`repeatable`).
 * @throws RequestFailed with the last failure
 */
export async function withPatience<Result>(
	context: IExecutePaginationFunctions,
	repeatable: boolean,
	send: () => Promise<Result>,
): Promise<Result> {
	for (const wait of waits) {
		try {
			return await send();
		} catch (error) {
			if (!(error instanceof RequestFailed))
				throw new TypeError('send() throws RequestFailed only');
			const { failure } = error;
			if (!(isRefusedForNow(failure) || (repeatable && isPassing(failure)))) {
				throw new RequestFailed(failure);
			}
			await waitUnlessCancelled(context, (failure.retryAfter ?? 0) * 1000 || wait);
		}
	}
	return await send();
}

/** Surely not acted on, and likely to go well soon. */
function isRefusedForNow(failure: Failure): boolean {
	if (failure.kind === 'notConnected') return true;
	if ((failure.retryAfter ?? 0) > longestRetryAfter || isDailyLimit(failure)) return false;
	if (failure.status === 503) return true;
	return failure.status === 429 && failure.retryAfter !== undefined;
}

function isPassing(failure: Failure): boolean {
	if (failure.kind === 'connectionLost' || failure.kind === 'unreadable') return true;
	return failure.kind === 'answered' && [408, 500, 502, 504].includes(failure.status ?? 0);
}

/** Waits in slices, so that a stopped execution goes on waiting for half a second at most. */
export async function waitUnlessCancelled(
	context: IExecutePaginationFunctions,
	ms: number,
): Promise<void> {
	const end = Date.now() + ms;
	for (let left = ms; left > 0; left = end - Date.now()) {
		await sleep(Math.min(left, 500));
		if (context.getExecutionCancelSignal()?.aborted) {
			throw new RequestFailed({ kind: 'stoppedBefore' });
		}
	}
}
