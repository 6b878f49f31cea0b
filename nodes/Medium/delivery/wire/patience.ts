import type { IExecutePaginationFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import type { Failure } from './failure';
import { isDailyLimit } from './failure';
import type { Reply } from './request';

/** Longer waits that Medium asks for are not sat out: the run ends and says so. In seconds. */
export const longestRetryAfter = 30;

/** Before the second, third and fourth time, where Medium does not say. In milliseconds. */
const waits = [1000, 2000, 4000];

/**
 * Sends again, at most three times with growing waits, what failed in a way that can double nothing:
 * a refusal for now, or any passing failure where sending twice does no harm (`repeatable`).
 */
export async function withPatience<Data>(
	context: IExecutePaginationFunctions,
	repeatable: boolean,
	send: () => Promise<Reply<Data>>,
): Promise<Reply<Data>> {
	let reply = await send();
	for (const wait of waits) {
		const { failure } = reply;
		if (!failure || !mayBeRepeated(failure, repeatable)) return reply;
		await waitUnlessCancelled(context, (failure.retryAfter ?? 0) * 1000 || wait);
		if (isCancelled(context)) return { failure: { kind: 'stoppedBefore' } };
		reply = await send();
	}
	return reply;
}

function mayBeRepeated(failure: Failure, repeatable: boolean): boolean {
	return isRefusedForNow(failure) || (repeatable && isPassing(failure));
}

/** Surely not acted on, and likely to go well soon. */
function isRefusedForNow(failure: Failure): boolean {
	if (failure.kind === 'notConnected') return true;
	if ((failure.retryAfter ?? 0) > longestRetryAfter || isDailyLimit(failure)) return false;
	if (failure.code === 6027) return false;
	if (failure.status === 503) return true;
	return failure.status === 429 && failure.retryAfter !== undefined;
}

function isPassing(failure: Failure): boolean {
	if (failure.kind === 'connectionLost' || failure.kind === 'unreadable') return true;
	return failure.kind === 'answered' && [408, 500, 502, 504].includes(failure.status ?? 0);
}

/** In slices, so that a stopped execution goes on waiting for half a second at most. */
export async function waitUnlessCancelled(
	context: IExecutePaginationFunctions,
	ms: number,
): Promise<void> {
	const end = Date.now() + ms;
	for (let left = ms; left > 0 && !isCancelled(context); left = end - Date.now()) {
		await sleep(Math.min(left, 500));
	}
}

function isCancelled(context: IExecutePaginationFunctions): boolean {
	return context.getExecutionCancelSignal()?.aborted === true;
}
