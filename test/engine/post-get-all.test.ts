import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { callAsTool, runWorkflow } from './harness';
import type { StoredCredentials, TestedNode, WorkflowResult } from './harness';
import { oAuth2Credential, tokenCredential } from './support/credentials';
import { shownError, wordsOf } from './support/failure';
import { wire } from './support/publish';

const sandbox = useSandbox();

const getAll = { resource: 'post', operation: 'getAll', source: 'url' } satisfies INodeParameters;

async function run(
	parameters: INodeParameters = {},
	credentials: StoredCredentials = {},
	settings: Partial<TestedNode> = {},
): Promise<WorkflowResult> {
	const feedUrl = `${sandbox().origin}/feed/@ada`;
	return await runWorkflow({
		credentials,
		node: { ...settings, parameters: { ...getAll, feedUrl, ...parameters } },
		behind: true,
	});
}

function titles({ items }: WorkflowResult): unknown[] {
	return items.map(({ json }) => json.title);
}

test('posts come out without a credential, the newest first', async () => {
	sandbox().addPost({ title: 'Older', publishedAt: Date.now() - 60_000 });
	sandbox().addPost({ title: 'Newer' });
	const result = await run();

	expect(titles(result)).toEqual(['Newer', 'Older']);
	expect(result.items[0]?.json).toMatchObject({
		isPreview: false,
		author: 'Ada Sandström',
		feed: { type: 'user', url: `${sandbox().origin}/@ada` },
	});
	expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	expect(wire(sandbox())).toEqual(['GET /feed/@ada']);
});

test.each([
	['accessToken', tokenCredential],
	['oAuth2', oAuth2Credential],
])('a credential that is chosen is not sent: %s', async (authentication, credentialOf) => {
	sandbox().addPost({ title: 'Tea' });
	const result = await run({ authentication }, credentialOf(sandbox()));

	expect(titles(result)).toEqual(['Tea']);
	expect(wire(sandbox())).toEqual(['GET /feed/@ada']);
	for (const { headers } of sandbox().requests) {
		expect(headers).not.toHaveProperty('authorization');
		expect(headers).not.toHaveProperty('cookie');
	}
});

test('a publication, a publication’s tag and a tag can be read', async () => {
	const { id } = sandbox().addPublication({ name: 'Harbour Notes' });
	sandbox().addPost({ title: 'In the publication', publicationId: id, tags: ['Tea'] });
	sandbox().addPost({ title: 'Elsewhere', tags: ['tea'] });
	const read = async (path: string) =>
		titles(await run({ feedUrl: `${sandbox().origin}/${path}` })).sort();

	expect(await read('harbour-notes')).toEqual(['In the publication']);
	expect(await read('harbour-notes/tagged/tea')).toEqual(['In the publication']);
	expect(await read('tag/tea')).toEqual(['Elsewhere', 'In the publication']);
});

test('the limit counts what passes the filters', async () => {
	for (let number = 1; number <= 4; number++) {
		const publishedAt = Date.now() - number * 60_000;
		sandbox().addPost({ title: `Tea ${number}`, publishedAt, tags: ['tea'] });
		sandbox().addPost({ title: `Fog ${number}`, publishedAt, tags: ['fog'] });
	}

	expect(titles(await run({ limit: 2, options: { tag: 'tea' } }))).toEqual(['Tea 1', 'Tea 2']);
	expect((await run({ returnAll: true })).items).toHaveLength(8);
});

test('no posts are no items and no error', async () => {
	const { error, items } = await run();

	expect([error, items]).toEqual([undefined, []]);
});

test('a feed that several items name is read once, and another one three seconds later', async () => {
	const grace = sandbox().addUser({ username: `grace-${Date.now()}` });
	sandbox().addPost({ title: 'Tea' });
	sandbox().addPost({ title: 'Of Grace', authorId: grace.id });
	const result = await runWorkflow({
		credentials: {},
		input: ['ada', 'ada', grace.username].map((user) => ({ json: { user } })),
		node: {
			parameters: { ...getAll, feedUrl: `=${sandbox().origin}/@{{ $json.user }}` },
		},
	});
	const [first, second, ...others] = sandbox().requests;

	expect(titles(result)).toEqual(['Tea', 'Tea', 'Of Grace']);
	expect(others).toEqual([]);
	expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2_990);
});

test('a source that is no feed is refused before anything is asked', async () => {
	const result = await run({ source: 'user', user: 'not a name' });

	expect(shownError(result).message).toContain('User is not a user name: "not a name"');
	expect(wordsOf(result)).toContain('@username');
	expect(wire(sandbox())).toEqual([]);
});

test.each([
	['404', { kind: 'status', status: 404 } as const, 'There is no feed for this source'],
	['Cloudflare', { kind: 'cloudflare' } as const, 'Medium blocked this request'],
	[
		'429',
		{ kind: 'status', status: 429, headers: { 'retry-after': '90' } } as const,
		'Medium limits how often its feeds are read',
	],
])('%s is reported with what to do', async (_words, fault, message) => {
	sandbox().misbehave({ fault, on: { path: /^\/feed\// }, times: Infinity });
	const stopped = await run();
	const continued = await run({}, {}, { onError: 'continueErrorOutput' });

	expect(shownError(stopped).message).toContain(message);
	expect(continued.errorItems).toMatchObject([
		{ json: { error: { message, outcome: 'refused' } } },
	]);
});

test('as a tool it gives an agent the posts', async () => {
	sandbox().addPost({ title: 'Tea' });
	const { answers } = await callAsTool([{ feed: `${sandbox().origin}/@ada` }], {
		credentials: {},
		node: { parameters: { ...getAll, feedUrl: "={{ $fromAI('feed') }}" } },
	});

	expect(JSON.stringify(answers)).toContain('Tea');
});
