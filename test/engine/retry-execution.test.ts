import { useSandbox } from '../sandbox/testing';
import { retryExecution } from './harness';
import { articles, publish, retryOnFail, titles, titlesOf } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

const refusal = {
	kind: 'status',
	status: 400,
	body: { errors: [{ message: 'No.', code: 1 }] },
} as const;

async function failAt(position: number, count: number, settings = {}) {
	sandbox().misbehave({ on: { method: 'POST' }, skip: position - 1, times: 1, fault: refusal });
	const failed = await publish(sandbox(), { input: articles(count), settings });
	expect(failed.error).toBeDefined();
	expect(sandbox().posts).toHaveLength(position - 1);
	return failed;
}

test('Retry execution publishes what was left and nothing twice', async () => {
	const failed = await failAt(3, 5);
	const { items, error } = await retryExecution(failed);

	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual(titlesOf(5));
	expect(items.map(({ json }) => json.url)).toEqual(sandbox().posts.map(({ url }) => url));
});

test('twenty items whose seventh failed are twenty posts', async () => {
	await retryExecution(await failAt(7, 20));

	expect(titles(sandbox().posts)).toEqual(titlesOf(20));
});

test('a workflow with another title and other tags publishes nothing twice', async () => {
	const failed = await failAt(3, 5);
	const { items, error } = await retryExecution(failed, {
		edited: { title: '=New {{ $json.title }}', additionalFields: { tags: 'new' } },
	});

	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual([
		'Article 1',
		'Article 2',
		'New Article 3',
		'New Article 4',
		'New Article 5',
	]);
	expect(items).toHaveLength(5);
	expect(items.slice(0, 2).map(({ json }) => json.warnings)).toEqual([
		[expect.stringMatching(/changed/)],
		[expect.stringMatching(/changed/)],
	]);
	// They are sent for the first time, with a title that their heading differs from.
	expect(items.slice(2).map(({ json }) => json.warnings)).toEqual(
		[3, 4, 5].map(() => [expect.stringMatching(/differs from Title/)]),
	);
});

test('an unchanged workflow gives no warning about what was delivered', async () => {
	const failed = await failAt(2, 3);
	const { items } = await retryExecution(failed, { edited: {} });

	expect(items.map(({ json }) => json.warnings)).toEqual([undefined, undefined, undefined]);
});

test('it works after a run with Retry On Fail, too', async () => {
	sandbox().misbehave({ on: { method: 'POST' }, skip: 2, times: 3, fault: refusal });
	const failed = await publish(sandbox(), { input: articles(4), settings: retryOnFail });
	expect(failed.error).toBeDefined();
	await retryExecution(failed);

	expect(titles(sandbox().posts)).toEqual(titlesOf(4));
});

test('it can be retried again after it failed again', async () => {
	const failed = await failAt(2, 4);
	sandbox().misbehave({ on: { method: 'POST' }, skip: 1, fault: refusal });
	const again = await retryExecution(failed);
	expect(again.error).toBeDefined();
	expect(sandbox().posts).toHaveLength(2);
	await retryExecution(again);

	expect(titles(sandbox().posts)).toEqual(titlesOf(4));
});

test('two items with the same content are two posts', async () => {
	const [article] = articles(1);
	const input = article ? [article, article, article] : [];
	sandbox().misbehave({ on: { method: 'POST' }, skip: 2, fault: refusal });
	const failed = await publish(sandbox(), { input });
	await retryExecution(failed);

	expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 1', 'Article 1']);
});

test('what the execution remembers of a post does not include its content', async () => {
	const { run } = await failAt(3, 5);

	const context = JSON.stringify(run.data.executionData?.contextData);
	expect(context).toContain(sandbox().posts[0]?.url);
	expect(context).not.toContain('Text of article');
});
