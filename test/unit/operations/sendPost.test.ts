import type { IContextObject, IExecutePaginationFunctions } from 'n8n-workflow';

import { sendRequest } from '../../../nodes/Medium/client/request';
import { ExecutionState } from '../../../nodes/Medium/delivery/itemContext';
import { Ledger } from '../../../nodes/Medium/delivery/ledger';
import type { CheckedPost } from '../../../nodes/Medium/operations/post/checkPost';
import { sendPost } from '../../../nodes/Medium/operations/post/sendPost';

jest.mock('../../../nodes/Medium/client/request', () => ({ sendRequest: jest.fn() }));

/** A post to a publication, for which nothing must be looked up. n8n is killed while it is sent. */
function checkedPost(memory: IContextObject, whileSending: () => void): CheckedPost {
	jest.mocked(sendRequest).mockImplementation(() => {
		whileSending();
		return Promise.reject(new Error('n8n was killed'));
	});
	const n8n = {} as IExecutePaginationFunctions;
	const body = {
		...{ title: 'Fog', content: '<p>Fog</p>' },
		...({ contentFormat: 'html', publishStatus: 'draft' } as const),
	};
	return {
		item: {
			...{ n8n, index: 0, runIndex: 0, isToolCall: false, input: { json: {} } },
			parameter: (_name, fallback) => fallback,
			credential: () => Promise.resolve({}),
			execution: new ExecutionState(),
			ledger: new Ledger(memory),
		},
		client: {
			...{ baseUrl: 'https://api.medium.com/v1', transport: {}, secrets: [] },
			credentialType: 'mediumApi',
		},
		path: '/publications/p/posts',
		prepared: {
			...{ body, images: [], warnings: [], onImageFailure: 'fail' },
			withImages: () => body,
		},
		kind: { kind: 'post' },
		slot: { key: 'item', target: 'target' },
		...{ request: 'request', ifUnknown: 'stop', account: 'account', timeout: 1000 },
	};
}

test('a post is written down as being sent before its request leaves, so that a later try does not send it', async () => {
	const memory: IContextObject = {};
	let remembered: IContextObject = {};
	const post = checkedPost(memory, () => (remembered = structuredClone(memory)));
	await sendPost(post).catch(() => undefined);
	expect(JSON.stringify(remembered)).toContain('"sending"');

	let sentAgain = false;
	const retried = checkedPost(remembered, () => (sentAgain = true));
	await expect(sendPost(retried)).rejects.toMatchObject({ outcome: 'unknown' });
	expect(sentAgain).toBe(false);
});
