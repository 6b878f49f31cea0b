import type { INodeExecutionData } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { createPost, articles, publish, withoutHeadings } from './support/publish';
import { runWorkflow } from './harness';
import { tokenCredential } from './support/credentials';

const sandbox = useSandbox({ dailyLimit: null });

const link = "={{ $('Articles').item.json.title }}";

function linked(items: INodeExecutionData[]) {
	return items.map(({ json }) => json.linked);
}

test('every post leads back to its own item', async () => {
	const { behind, error } = await publish(sandbox(), { input: articles(3), behind: link });

	expect(error).toBeUndefined();
	expect(linked(behind.items)).toEqual(['Article 1', 'Article 2', 'Article 3']);
});

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'items that failed lead back to their own items, with %s',
	async (onError) => {
		sandbox().misbehave({
			on: { method: 'POST' },
			skip: 1,
			fault: { kind: 'status', status: 400, body: { errors: [{ message: 'No.', code: 1 }] } },
		});
		const { behind, error } = await publish(sandbox(), {
			input: articles(4),
			settings: { onError },
			behind: link,
		});

		expect(error).toBeUndefined();
		const [first, second] = [linked(behind.items), linked(behind.errorItems)];
		if (onError === 'continueErrorOutput') {
			expect(first).toEqual(['Article 1', 'Article 3', 'Article 4']);
			expect(second).toEqual(['Article 2']);
		} else {
			expect(first).toEqual(['Article 1', 'Article 2', 'Article 3', 'Article 4']);
		}
	},
);

test('every entry of a list leads back to the item it was asked for', async () => {
	const id = sandbox().addPublication({ editors: [sandbox().user], writers: [sandbox().user] }).id;
	const { behind, items, error } = await runWorkflow({
		input: articles(2),
		credentials: tokenCredential(sandbox()),
		node: {
			parameters: { resource: 'publication', operation: 'getContributors', publicationId: id },
		},
		behind: link,
	});

	expect(error).toBeUndefined();
	expect(items).toHaveLength(4);
	expect(linked(behind.items)).toEqual(['Article 1', 'Article 1', 'Article 2', 'Article 2']);
});

test('items that cannot be read lead back to their own items on the error output', async () => {
	const { behind } = await publish(sandbox(), {
		input: withoutHeadings(articles(3)),
		parameters: { title: '={{ $itemIndex === 1 ? $json.a.b : $json.title }}' },
		settings: { onError: 'continueErrorOutput' },
		behind: link,
	});

	expect(linked(behind.items)).toEqual(['Article 1', 'Article 3']);
	expect(linked(behind.errorItems)).toEqual(['Article 2']);
});

test('a look-up that was refused leads back to its item', async () => {
	sandbox().misbehave({ fault: { kind: 'status', status: 400, body: {} } });
	const { behind } = await publish(sandbox(), {
		input: articles(2),
		parameters: createPost,
		settings: { onError: 'continueErrorOutput' },
		behind: link,
	});

	expect([...linked(behind.errorItems), ...linked(behind.items)]).toEqual(
		expect.arrayContaining(['Article 1', 'Article 2']),
	);
});
