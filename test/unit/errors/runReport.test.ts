import type { INode } from 'n8n-workflow';

import { DeliveryError } from '../../../nodes/Medium/errors/deliveryError';
import type { Failure } from '../../../nodes/Medium/errors/failure';
import { toNodeError } from '../../../nodes/Medium/errors/nodeError';
import type { ItemReport } from '../../../nodes/Medium/errors/runReport';
import { summarize } from '../../../nodes/Medium/errors/runReport';

const delivered = (itemIndex: number): ItemReport => ({
	itemIndex,
	outcome: 'delivered',
	url: `https://medium.com/p/${itemIndex}`,
});

test.each<[string, ItemReport['outcome'], ItemReport[], string]>([
	['the first of six', 'refused', [], '1 of 6 items failed, 5 were not sent.'],
	['the first of six, before it was sent', 'notSent', [], '1 of 6 items failed, 5 were not sent.'],
	[
		'the third of six',
		'refused',
		[delivered(0), delivered(1)],
		'1 of 6 items failed, 3 were not sent, 2 succeeded (https://medium.com/p/0, https://medium.com/p/1).',
	],
	[
		'the third of six, not confirmed',
		'unknown',
		[delivered(0), { itemIndex: 1, outcome: 'unknown' }],
		'2 of 6 items are not confirmed, 3 were not sent, 1 succeeded (https://medium.com/p/0).',
	],
	[
		'the third of six, where the node continued until then',
		'notSent',
		[
			{ itemIndex: 0, outcome: 'refused' },
			{ itemIndex: 1, outcome: 'notSent' },
		],
		'2 of 6 items failed, 4 were not sent.',
	],
])('the numbers add up: %s', (_, outcome, reports, sentence) => {
	const itemIndex = reports.length;
	const all = [...reports, { itemIndex, outcome }];

	expect(summarize({ itemIndex, outcome }, { itemCount: 6, reports: all })).toBe(sentence);
});

const node: INode = {
	id: '1',
	name: 'Medium',
	type: 'n8n-nodes-medium.medium',
	typeVersion: 2,
	position: [0, 0],
	parameters: {},
};

interface More {
	itemCount?: number;
	remembers?: boolean;
}

function describeRun(failure: Failure, reports: ItemReport[], more: More = {}): string {
	const item = { index: reports.length, runIndex: 0, isToolCall: false };
	const error = DeliveryError.ofFailure(failure, { kind: 'post' });
	return String(toNodeError(node, item, { itemCount: 3, reports, ...more }, error).description);
}

const remembers = { remembers: true };

const limit: Failure = { kind: 'answered', status: 429, code: 1007, text: 'No more today.' };

test('the error that ends a run has Medium’s words, the numbers and one next step, in this order', () => {
	expect(describeRun(limit, [delivered(0)])).toBe(
		'Medium said: "No more today." (HTTP 429, code 1007). 1 of 3 items failed, 1 was not sent, 1 succeeded (https://medium.com/p/0). Medium takes about ten posts in 24 hours, so wait until tomorrow. Then use Executions → Retry on the newest execution: it continues. Don\'t use Execute step: it starts over and sends everything again.',
	);
});

test('where the operation remembers what was published, the node may be run again in any way', () => {
	const text = describeRun(limit, [delivered(0)], remembers);

	expect(text).toMatch(
		/wait until tomorrow\. Then run the node again in any way: what was published is not sent again\.$/,
	);
	expect(text).not.toMatch(/Execute step|Retry/);
});

test.each([{}, remembers])(
	'where nothing was sent, nothing can be doubled: the error does not speak of it',
	(more) => {
		expect(describeRun(limit, [], more)).not.toMatch(/Execute step|again in any way/);
	},
);

test('after an unknown outcome there is one next step, not two', () => {
	for (const reports of [[], [delivered(0)]]) {
		const text = describeRun({ kind: 'timedOut' }, reports);

		expect(text.match(/Executions → Retry/g)).toHaveLength(1);
		expect(text.match(/Execute step/g)).toHaveLength(1);
		expect(text).not.toMatch(/in any way/);
	}
});

test('so there is where the operation remembers: choose, then run it again', () => {
	for (const reports of [[], [delivered(0)]]) {
		const text = describeRun({ kind: 'timedOut' }, reports, remembers);

		expect(text).toMatch(
			/drafts too\. Then set "If Medium Doesn't Confirm the Post" to .*, and run the node again in any way: what was published is not sent again\.$/,
		);
		expect(text).not.toMatch(/Execute step|Retry/);
	}
});

test('a run of one item has no numbers', () => {
	expect(describeRun(limit, [], { itemCount: 1 })).not.toMatch(/items/);
});
