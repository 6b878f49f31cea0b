import { setTimeout as wait } from 'node:timers/promises';

import { useSandbox } from '../sandbox/testing';
import { unavailable } from './support/faults';
import { articles, publish, retryOnFail, titles, titlesOf } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

/** Ends when the sandbox has seen this many POSTs. @throws after ten seconds. */
async function untilPosted(count: number): Promise<void> {
	const posted = () => sandbox().requests.filter(({ method }) => method === 'POST').length;
	for (let waited = 0; waited < 10_000; waited += 5) {
		if (posted() >= count) return;
		await wait(5);
	}
	throw new Error(`Only ${posted()} posts were sent.`);
}

async function stopDuring(position: number, settings = {}) {
	sandbox().misbehave({
		on: { method: 'POST' },
		skip: position - 1,
		fault: { kind: 'delay', ms: 1500 },
	});
	const stop = new AbortController();
	const running = publish(sandbox(), { input: articles(5), settings, signal: stop.signal });
	await untilPosted(position);
	stop.abort();
	return await running;
}

test.each([
	['', {}],
	[' with Retry On Fail', retryOnFail],
	[' while continuing', { onError: 'continueRegularOutput' as const }],
])('an execution stopped during the second of five sends nothing more%s', async (_, settings) => {
	const { run } = await stopDuring(2, settings);
	const requests = sandbox().requests.length;

	expect(run.finished).not.toBe(true);
	await wait(2000);
	expect(sandbox().requests).toHaveLength(requests);
	expect(titles(sandbox().posts)).toEqual(titlesOf(2));
});

test('a stop ends the wait before a post is sent again within a second', async () => {
	sandbox().misbehave({
		on: { method: 'POST' },
		times: Infinity,
		fault: unavailable,
	});
	const stop = new AbortController();
	const running = publish(sandbox(), { input: articles(2), signal: stop.signal });
	await untilPosted(2);
	const stopped = Date.now();
	stop.abort();
	await running;

	expect(Date.now() - stopped).toBeLessThan(1500);
	const requests = sandbox().requests.length;
	await wait(2000);
	expect(sandbox().requests).toHaveLength(requests);
});
