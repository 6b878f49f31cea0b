import { useSandbox } from '../sandbox/testing';
import { articles, publish, titles } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

/** The items reach the node once directly and once more by another way, as in a loop. */
const twoRuns = {
	nodes: [
		{
			id: 'again',
			name: 'Again',
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [0, 100] as [number, number],
			parameters: {},
		},
	],
	connections: {
		Articles: {
			main: [
				[
					{ node: 'Medium', type: 'main' as const, index: 0 },
					{ node: 'Again', type: 'main' as const, index: 0 },
				],
			],
		},
		Again: { main: [[{ node: 'Medium', type: 'main' as const, index: 0 }]] },
	},
};

test('the same content in another run of the node is another post', async () => {
	const { error, run } = await publish(sandbox(), { input: articles(2), ...twoRuns });

	expect(error).toBeUndefined();
	expect(run.data.resultData.runData.Medium).toHaveLength(2);
	expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 2', 'Article 1', 'Article 2']);
});

test('the author is asked for once for all runs of the node', async () => {
	await publish(sandbox(), { input: articles(2), ...twoRuns });

	expect(sandbox().requests.filter(({ path }) => path === '/v1/me')).toHaveLength(1);
});

test('the same content in another item is another post', async () => {
	await publish(sandbox(), { input: [...articles(1), ...articles(1)] });

	expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 1']);
});

test('another execution is not blocked by what an earlier one has sent', async () => {
	await publish(sandbox(), { input: articles(2) });
	await publish(sandbox(), { input: articles(2) });

	expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 2', 'Article 1', 'Article 2']);
});

test('executions at the same time do not get into each other’s way', async () => {
	sandbox().setLatency(20);
	const results = await Promise.all(
		[1, 2, 3].map(async () => await publish(sandbox(), { input: articles(3) })),
	);
	sandbox().setLatency(0);

	expect(results.map(({ items }) => items.map(({ json }) => json.title))).toEqual(
		Array<string[]>(3).fill(['Article 1', 'Article 2', 'Article 3']),
	);
	expect(sandbox().posts).toHaveLength(9);
});

test('one item is sent after the other', async () => {
	sandbox().setLatency(40);
	await publish(sandbox(), { input: articles(4) });
	sandbox().setLatency(0);

	const posts = sandbox().requests.filter(({ method }) => method === 'POST');
	const gaps = posts.slice(1).map(({ at }, index) => at - (posts[index]?.at ?? 0));
	expect(Math.min(...gaps)).toBeGreaterThanOrEqual(35);
});
