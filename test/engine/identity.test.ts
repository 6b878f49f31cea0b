import { parse, stringify } from 'flatted';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { callAsTool, retryExecution } from './harness';
import type { WorkflowResult } from './harness';
import { tokenCredential } from './support/credentials';
import { factsOf, shownError } from './support/failure';
import { refusal } from './support/if-new';
import { articles, createPost, publish, retryOnFail, titles, wire } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

const posts = { method: 'POST', path: /posts$/ };
const lostAnswer = { on: posts, acts: true, fault: { kind: 'reset' } } as const;

/** A failed execution as n8n stores it: the files got another place when it ended. */
function withRenamedFiles(failed: WorkflowResult): WorkflowResult {
	const data = parse(
		stringify(failed.run.data).replaceAll('executions/temp', 'executions/42'),
	) as typeof failed.run.data;
	return { ...failed, run: { ...failed.run, data } };
}

const place = 'filesystem-v2:workflows/w/executions/temp/binary_data/1';
const file = { id: place, data: 'filesystem-v2', mimeType: 'image/png', fileName: 'cup.png' };

describe('the same item in another try', () => {
	const [article] = articles(1);
	const itself: IDataObject = { ...article?.json };
	itself.itself = itself;
	const kept: Array<[string, INodeExecutionData]> = [
		['its files', { json: article?.json ?? {}, binary: { data: file } }],
		['its files, and it contains itself', { json: itself, binary: { data: file } }],
		['its files in the combined mode', { json: { ...article?.json, _files: { data: file } } }],
	];

	test.each(kept)('stays the same when n8n renames %s', async (_, item) => {
		sandbox().misbehave(lostAnswer);
		const failed = await publish(sandbox(), { input: [item] });
		expect(sandbox().posts).toHaveLength(1);
		const retried = await retryExecution(withRenamedFiles(failed));

		expect(shownError(retried).message).toContain('Medium did not confirm');
		expect(sandbox().posts).toHaveLength(1);
	});
});

describe('the target between two tries', () => {
	/** Two items, of which the second failed, retried with another token. */
	async function retryWith(token: string) {
		sandbox().misbehave({ on: posts, skip: 1, fault: refusal });
		const failed = await publish(sandbox(), { input: articles(2) });
		expect(failed.error).toBeDefined();
		failed.saved.credentials = tokenCredential(sandbox(), token);
		return await retryExecution(failed);
	}

	test('with another token of the same account nothing is sent twice', async () => {
		const { error } = await retryWith(sandbox().issueToken());

		expect(error).toBeUndefined();
		expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 2']);
	});

	test('another account is another post, and a warning says so', async () => {
		const user = sandbox().addUser({ name: 'Other', username: 'other' });
		const { items } = await retryWith(sandbox().issueToken({ user }));

		expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 1', 'Article 2']);
		expect(items.map(({ json }) => json.warnings)).toEqual([
			[expect.stringContaining('another account, publication or Base URL')],
			undefined,
		]);
	});
});

test('a publication in place of the profile is another post, and a warning says so', async () => {
	const { id } = sandbox().addPublication({ name: 'Notes', editors: [sandbox().user] });
	sandbox().misbehave({ on: posts, skip: 1, fault: refusal });
	const failed = await publish(sandbox(), { input: articles(2) });
	const { items } = await retryExecution(failed, {
		edited: { publication: true, publicationId: id },
	});

	expect(titles(sandbox().posts)).toEqual(['Article 1', 'Article 1', 'Article 2']);
	expect(items[0]?.json.warnings).toEqual([
		expect.stringContaining('another account, publication'),
	]);
});

describe.each(['agent', 'engine'] as const)('a tool that the %s runs', (runBy) => {
	async function call(calls: Array<{ title?: string; mood?: string }>, title: string) {
		return await callAsTool(calls, {
			runBy,
			credentials: tokenCredential(sandbox()),
			node: { parameters: { ...createPost, title, content: '<p>Text.</p>' } },
		});
	}

	test('that gets the same from the model for two different posts sends both', async () => {
		await call([{}, {}], '={{ "Article " + $runIndex }}');

		expect(new Set(titles(sandbox().posts)).size).toBe(2);
	});

	test('that gets something else from the model for the same post sends it once', async () => {
		await call([{ mood: 'glad' }, { mood: 'sad' }], 'Article');

		expect(titles(sandbox().posts)).toEqual(['Article']);
	});
});

test('a tool that an agent calls several times at once sends one request at a time', async () => {
	sandbox().setLatency(50);
	await callAsTool([{}, {}, {}], {
		atOnce: true,
		credentials: tokenCredential(sandbox()),
		node: { parameters: { ...createPost, title: 'Article', content: '<p>Text.</p>' } },
	});
	sandbox().setLatency(0);

	expect(titles(sandbox().posts)).toEqual(['Article']);
	expect(wire(sandbox())).toHaveLength(2);
});

describe('the author', () => {
	const me = 'GET /v1/me';
	const lookUps = () => wire(sandbox()).filter((request) => request === me);

	test.each([403, 404])('is looked up again after a %i', async (status) => {
		sandbox().misbehave({ on: posts, fault: { kind: 'status', status } });
		await publish(sandbox(), {
			input: articles(3),
			settings: { onError: 'continueRegularOutput' },
		});

		expect(lookUps()).toHaveLength(2);
	});

	test('is looked up again by a retry', async () => {
		sandbox().misbehave({ on: posts, skip: 1, fault: refusal });
		await publish(sandbox(), { input: articles(3), settings: retryOnFail });

		expect(lookUps()).toHaveLength(2);
	});
});

test('a fatal answer keeps the items of its own account only from being sent', async () => {
	const user = sandbox().addUser({ name: 'Other', username: 'other' });
	const good = sandbox().issueToken({ user });
	const revoked = sandbox().issueToken();
	sandbox().revokeToken(revoked);
	const tokens = [revoked, good, revoked, good];
	const { items } = await publish(sandbox(), {
		input: articles(4).map(({ json }, index) => ({
			json: { ...json, token: tokens[index] ?? '' },
		})),
		credentials: tokenCredential(sandbox(), '={{ $json.token }}'),
		settings: { onError: 'continueRegularOutput' },
	});

	expect(titles(sandbox().posts)).toEqual(['Article 2', 'Article 4']);
	expect(factsOf(items[2])).toMatchObject({ outcome: 'notSent' });
});
