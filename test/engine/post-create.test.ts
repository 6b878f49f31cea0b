import { useSandbox } from '../sandbox/testing';
import { articles, publish, titles, titlesOf, wire } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

test('twenty posts take one look-up and twenty POSTs, in item order', async () => {
	const { items, error } = await publish(sandbox(), { input: articles(20) });

	expect(error).toBeUndefined();
	expect(items).toHaveLength(20);
	expect(titles(sandbox().posts)).toEqual(titlesOf(20));
	const post = `POST /v1/users/${sandbox().user.id}/posts`;
	expect(wire(sandbox())).toEqual(['GET /v1/me', ...Array<string>(20).fill(post)]);
});

test('each item is given out as the post that Medium answered with', async () => {
	const { items } = await publish(sandbox(), { input: articles(2) });

	const [first, second] = sandbox().posts;
	expect(items.map(({ json }) => [json.id, json.url])).toEqual([
		[first?.id, first?.url],
		[second?.id, second?.url],
	]);
	expect(items[0]?.json).toMatchObject({
		title: 'Article 1',
		authorId: sandbox().user.id,
		publishStatus: 'public',
		publishedAt: expect.any(Number),
		license: 'all-rights-reserved',
		licenseUrl: expect.any(String),
	});
	expect(items[0]?.json).not.toHaveProperty('canonicalUrl');
	expect(items[0]?.json).not.toHaveProperty('data');
});

test('a field that was not set is not sent, except the publish status', async () => {
	await publish(sandbox());

	expect(Object.keys(sandbox().posts[0]?.received ?? {}).sort()).toEqual([
		'content',
		'contentFormat',
		'publishStatus',
		'title',
	]);
});

test('a post is a draft unless something else was chosen', async () => {
	const { items } = await publish(sandbox(), {
		settings: { parameters: {} },
		parameters: { publishStatus: undefined },
	});

	expect(sandbox().posts[0]?.received.publishStatus).toBe('draft');
	expect(items[0]?.json).not.toHaveProperty('publishedAt');
});

test('a publish status left over where the built-in node has it does not make a post public', async () => {
	await publish(sandbox(), {
		parameters: { publishStatus: 'draft', additionalFields: { publishStatus: 'public' } },
	});

	expect(sandbox().posts[0]?.received.publishStatus).toBe('draft');
});

test.each(['public', 'draft', 'unlisted'])('the publish status %s is sent', async (status) => {
	await publish(sandbox(), { parameters: { publishStatus: status } });

	expect(sandbox().posts[0]?.publishStatus).toBe(status);
});

test('every additional field is sent as it was set', async () => {
	const { items } = await publish(sandbox(), {
		parameters: {
			contentFormat: 'markdown',
			content: '# Article 1\n\nText.',
			additionalFields: {
				canonicalUrl: ' https://example.com/posts/1 ',
				license: 'cc-40-by-nc-sa',
				notifyFollowers: false,
				tags: 'open-source, n8n',
			},
		},
	});

	expect(sandbox().posts[0]?.received).toEqual({
		title: 'Article 1',
		contentFormat: 'html',
		content: '<h1>Article 1</h1>\n<p>Text.</p>',
		publishStatus: 'public',
		canonicalUrl: 'https://example.com/posts/1',
		license: 'cc-40-by-nc-sa',
		notifyFollowers: false,
		tags: ['open-source', 'n8n'],
	});
	expect(items[0]?.json.canonicalUrl).toBe('https://example.com/posts/1');
});

test('notifyFollowers can be sent as true', async () => {
	await publish(sandbox(), { parameters: { additionalFields: { notifyFollowers: true } } });

	expect(sandbox().posts[0]?.received.notifyFollowers).toBe(true);
});

test('each of the nine licenses of the documentation is taken by Medium', async () => {
	const licenses = [
		'all-rights-reserved',
		'cc-40-by',
		'cc-40-by-sa',
		'cc-40-by-nd',
		'cc-40-by-nc',
		'cc-40-by-nc-nd',
		'cc-40-by-nc-sa',
		'cc-40-zero',
		'public-domain',
	];
	await publish(sandbox(), {
		input: articles(9).map(({ json }, index) => ({ json: { ...json, license: licenses[index] } })),
		parameters: { additionalFields: { license: '={{ $json.license }}' } },
	});

	expect(sandbox().posts.map(({ license }) => license)).toEqual(licenses);
});

test.each([
	['comma-separated text', 'one, two ,three', ['one', 'two', 'three']],
	['a list', ['one', 'two'], ['one', 'two']],
	[
		'the categories of an RSS reader',
		[{ _: 'one', $: { domain: 'x' } }, { _: 'two' }],
		['one', 'two'],
	],
	['more than five', ['1', '2', '3', '4', '5', '6'], ['1', '2', '3', '4', '5']],
])('tags given as %s are sent as a list in their order', async (_, tags, sent) => {
	await publish(sandbox(), {
		input: articles(1).map(({ json }) => ({ json: { ...json, tags } })),
		parameters: { additionalFields: { tags: '={{ $json.tags }}' } },
	});

	expect(sandbox().posts[0]?.received.tags).toEqual(sent);
});

test('with Batching all posts are sent once and in order', async () => {
	await publish(sandbox(), {
		input: articles(5),
		parameters: { requestOptions: { batching: { batch: { batchSize: 2, batchInterval: 20 } } } },
	});

	expect(titles(sandbox().posts)).toEqual(titlesOf(5));
});

test('with Execute Once one post is sent', async () => {
	const { items, error } = await publish(sandbox(), {
		input: articles(3),
		settings: { executeOnce: true },
	});

	expect(error).toBeUndefined();
	expect(items).toHaveLength(1);
	expect(titles(sandbox().posts)).toEqual(['Article 1']);
});

describe('to a publication', () => {
	test('it is posted by its id without a look-up', async () => {
		const publication = sandbox().addPublication({ editors: [sandbox().user] });
		const { items } = await publish(sandbox(), {
			input: articles(2),
			parameters: { publication: true, publicationId: publication.id },
		});

		const path = `POST /v1/publications/${publication.id}/posts`;
		expect(wire(sandbox())).toEqual([path, path]);
		expect(items[0]?.json.publicationId).toBe(publication.id);
	});

	test('each item can name another one', async () => {
		const ids = [1, 2].map(() => sandbox().addPublication({ editors: [sandbox().user] }).id);
		await publish(sandbox(), {
			input: articles(2).map(({ json }, index) => ({ json: { ...json, id: ids[index] } })),
			parameters: { publication: true, publicationId: '={{ $json.id }}' },
		});

		expect(sandbox().posts.map(({ publicationId }) => publicationId)).toEqual(ids);
	});

	test('a writer can submit a draft', async () => {
		const { id } = sandbox().addPublication({ writers: [sandbox().user] });
		const { error } = await publish(sandbox(), {
			parameters: { publication: true, publicationId: id, publishStatus: 'draft' },
		});

		expect(error).toBeUndefined();
		expect(sandbox().posts).toHaveLength(1);
	});

	test('an id that is left over from before the switch was turned off is not used', async () => {
		await publish(sandbox(), { parameters: { publication: false, publicationId: 'left-over' } });

		expect(sandbox().posts[0]?.publicationId).toBeUndefined();
		expect(sandbox().posts).toHaveLength(1);
	});
});
