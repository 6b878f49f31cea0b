import { useSandbox } from '../sandbox/testing';
import { retryExecution } from './harness';
import { articles, publish, retryOnFail, titles, titlesOf, wire } from './support/publish';
import { unavailable } from './support/faults';
import { inALoop } from './support/loop-node';

const sandbox = useSandbox({ dailyLimit: null });

const onPosts = { on: { method: 'POST' } };

/** Items that are all alike. */
function same(count: number) {
	return Array.from({ length: count }, () => articles(1)).flat();
}

/** The pauses between the posts, from the arrival of one to that of the next. */
function pauses(): number[] {
	const times = sandbox().requests.flatMap(({ method, at }) => (method === 'POST' ? [at] : []));
	return times.slice(1).map((at, index) => at - (times[index] ?? 0));
}

describe('in a loop', () => {
	test('the same content in another run is another post', async () => {
		const { error, run } = await publish(sandbox(), { input: same(3), ...inALoop });

		expect(error).toBeUndefined();
		expect(run.data.resultData.runData.Medium).toHaveLength(3);
		expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 1', 'Article 1']);
	});

	test('the author is asked for once for all runs', async () => {
		await publish(sandbox(), { input: articles(4), ...inALoop });

		const path = `POST /v1/users/${sandbox().user.id}/posts`;
		expect(wire(sandbox())).toEqual(['GET /v1/me', path, path, path, path]);
	});

	test('a node retry in a later run publishes nothing of the runs before', async () => {
		// Four times: what is refused for now is first sent again within one try.
		sandbox().misbehave({ ...onPosts, skip: 1, times: 4, fault: unavailable });
		const { error } = await publish(sandbox(), {
			input: same(3),
			settings: retryOnFail,
			...inALoop,
		});

		expect(error).toBeUndefined();
		expect(sandbox().posts).toHaveLength(3);
	});

	test('Retry execution goes on with the run that failed', async () => {
		sandbox().misbehave({ ...onPosts, skip: 1, fault: { kind: 'status', status: 400 } });
		const failed = await publish(sandbox(), { input: articles(3), ...inALoop });
		expect(failed.error).toBeDefined();
		expect(titles(sandbox().posts)).toEqual(['Article 1']);
		const { error } = await retryExecution(failed);

		expect(error).toBeUndefined();
		expect(titles(sandbox().posts)).toEqual(titlesOf(3));
	});

	test('an outcome that is unknown in one run does not block the next', async () => {
		sandbox().misbehave({ ...onPosts, skip: 1, acts: true, fault: { kind: 'reset' } });
		const { run } = await publish(sandbox(), {
			input: same(3),
			settings: { onError: 'continueRegularOutput' },
			...inALoop,
		});

		const runs = run.data.resultData.runData.Medium ?? [];
		const items = runs.flatMap(({ data }) => data?.main?.[0] ?? []);
		expect(items.map(({ json }) => 'error' in json)).toEqual([false, true, false]);
		expect(sandbox().posts).toHaveLength(3);
	});
});

describe('with Execute Once', () => {
	test.each([
		['stops on errors', {}],
		['continues', { onError: 'continueRegularOutput' as const }],
		['retries', retryOnFail],
	])(
		'a node that %s publishes the first of five items and ends',
		async (_, settings) => {
			const { items, error } = await publish(sandbox(), {
				input: articles(5),
				settings: { executeOnce: true, ...settings },
			});

			expect(error).toBeUndefined();
			expect(items).toHaveLength(1);
			expect(titles(sandbox().posts)).toEqual(['Article 1']);
		},
		10_000,
	);

	test('every run of a loop publishes', async () => {
		await publish(sandbox(), {
			input: articles(3),
			settings: { executeOnce: true },
			...inALoop,
		});

		expect(titles(sandbox().posts)).toEqual(titlesOf(3));
	});
});

describe.each([
	['stops on errors', {}],
	['continues', { onError: 'continueRegularOutput' as const }],
])('with Batching, a node that %s', (_, settings) => {
	const batchInterval = 500;
	// When a request arrives depends on the machine, too.
	const isPause = 250;

	async function publishInBatches(batchSize: number) {
		return await publish(sandbox(), {
			input: articles(5),
			parameters: { requestOptions: { batching: { batch: { batchSize, batchInterval } } } },
			settings,
		});
	}

	test('keeps the order of the items', async () => {
		const { items, error } = await publishInBatches(2);

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.title)).toEqual(titlesOf(5));
		expect(titles(sandbox().posts)).toEqual(titlesOf(5));
	});

	test('pauses between two batches and not within one', async () => {
		await publishInBatches(2);

		const isLong = pauses().map((pause) => pause >= isPause);
		expect(isLong).toEqual([false, true, false, true]);
	});

	test('pauses after each item when a batch is one item', async () => {
		await publishInBatches(1);

		expect(pauses()).toHaveLength(4);
		expect(Math.min(...pauses())).toBeGreaterThanOrEqual(isPause);
	});
});
