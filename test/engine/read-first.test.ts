import { setTimeout as wait } from 'node:timers/promises';

import { useSandbox } from '../sandbox/testing';
import { factsOf, shownError } from './support/failure';
import {
	articles as withHeadings,
	publish,
	retryOnFail,
	titles,
	withoutHeadings,
} from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

const articles = (count: number) => withoutHeadings(withHeadings(count));

/** The fourth item's title cannot be read. */
const unreadable = { title: '={{ $itemIndex === 3 ? $json.missing.title : $json.title }}' };
const requestOptions = { batching: { batch: { batchSize: 2, batchInterval: 50 } } };

/** As long as a post of an earlier item might still be on its way. */
const later = 10_000;

test('nothing is sent, ten seconds later neither, when an item cannot be read and the node is to stop', async () => {
	const results = await Promise.all(
		[{}, { requestOptions }].flatMap((parameters) =>
			[{}, retryOnFail].map(
				async (settings) =>
					await publish(sandbox(), {
						input: articles(5),
						parameters: { ...unreadable, ...parameters },
						settings,
					}),
			),
		),
	);

	expect(results.map((result) => shownError(result).itemIndex)).toEqual([3, 3, 3, 3]);
	await wait(later);
	expect(sandbox().posts).toHaveLength(0);
});

test('the other four are sent when the node is to continue', async () => {
	const { items, error } = await publish(sandbox(), {
		input: articles(5),
		parameters: unreadable,
		settings: { onError: 'continueRegularOutput' },
	});

	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 2', 'Article 3', 'Article 5']);
	expect(items).toHaveLength(5);
	expect(items[3]?.json).toHaveProperty('error');
});

test('the item that cannot be read goes to the error output', async () => {
	const { items, errorItems } = await publish(sandbox(), {
		input: articles(5),
		parameters: unreadable,
		settings: { onError: 'continueErrorOutput' },
	});

	expect(items).toHaveLength(4);
	expect(errorItems).toHaveLength(1);
	expect(sandbox().posts).toHaveLength(4);
});

describe('a title of one item is empty', () => {
	const input = () =>
		articles(5).map((item, index) => (index === 3 ? { json: { ...item.json, title: '' } } : item));

	test('nothing is sent when the node is to stop', async () => {
		const result = await publish(sandbox(), { input: input() });

		expect(shownError(result)).toMatchObject({
			itemIndex: 3,
			message: expect.stringContaining('Title'),
		});
		expect(sandbox().posts).toHaveLength(0);
	});

	test('that item is an error item when the node is to continue', async () => {
		const { items } = await publish(sandbox(), {
			input: input(),
			settings: { onError: 'continueRegularOutput' },
		});

		expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 2', 'Article 3', 'Article 5']);
		expect(factsOf(items[3])).toMatchObject({ outcome: 'notSent' });
	});
});
