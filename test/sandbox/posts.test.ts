import { api, postBody, useSandbox } from './testing';

const sandbox = useSandbox();

const create = (changes: object = {}, token?: string) =>
	api(sandbox(), token).post(
		`/users/${sandbox().user.id}/posts`,
		// As text: axios leaves some field names out of an object.
		JSON.stringify(postBody(changes)),
		{ headers: { 'content-type': 'application/json' } },
	);

describe('POST /v1/users/{authorId}/posts', () => {
	it('answers 201 with the documented fields', async () => {
		const { status, data } = await create({
			tags: ['football', 'sport'],
			canonicalUrl: 'https://example.com/a',
			publishStatus: 'unlisted',
			license: 'cc-40-by',
			notifyFollowers: false,
		});
		const [post] = sandbox().posts;
		expect(status).toBe(201);
		expect(data).toEqual({
			data: {
				id: post?.id,
				title: 'Liverpool FC',
				authorId: sandbox().user.id,
				tags: ['football', 'sport'],
				url: `${sandbox().user.url}/liverpool-fc-${post?.id}`,
				canonicalUrl: 'https://example.com/a',
				publishStatus: 'unlisted',
				publishedAt: post?.publishedAt,
				license: 'cc-40-by',
				licenseUrl: 'https://creativecommons.org/licenses/by/4.0/',
			},
		});
		expect(post).toMatchObject({ notifyFollowers: false, contentFormat: 'html' });
	});

	it('publishes publicly with all rights reserved when nothing is said', async () => {
		const { data } = await create();
		expect(data.data).toMatchObject({ publishStatus: 'public', license: 'all-rights-reserved' });
		expect(data.data).not.toHaveProperty('canonicalUrl');
	});

	it('leaves publishedAt out for a draft', async () => {
		const { data } = await create({ publishStatus: 'draft' });
		expect(data.data).not.toHaveProperty('publishedAt');
	});

	it('keeps the body as it came', async () => {
		const body = postBody({ tags: ['a', 'b', 'c', 'd'] });
		await api(sandbox()).post(`/users/${sandbox().user.id}/posts`, body);
		expect(sandbox().posts[0]?.received).toEqual(body);
	});

	it('keeps the first three tags without those over 25 characters', async () => {
		const { data } = await create({ tags: ['😀'.repeat(25), 'x'.repeat(26), 'c', 'd', 'e'] });
		expect(data.data.tags).toEqual(['😀'.repeat(25), 'c']);
	});

	it('keeps a title of 100 code points', async () => {
		const { data } = await create({ title: '😀'.repeat(100) });
		expect(data.data.title).toBe('😀'.repeat(100));
	});

	it.each([
		['html', '<p class="x">From the <b>content</b> &amp; more</p><p>Second</p>'],
		['markdown', 'From the **content** & more\n\nSecond'],
	])('makes a title of over 100 code points up from %s content', async (contentFormat, content) => {
		const { data } = await create({ title: 'x'.repeat(101), contentFormat, content });
		expect(data.data.title).toBe('From the content & more');
	});

	it.each<[string, object]>([
		['tags as text', { tags: 'a,b' }],
		['a number among the tags', { tags: ['a', 1] }],
		['notifyFollowers as text', { notifyFollowers: 'true' }],
		['a title that is a number', { title: 1 }],
		['null', { canonicalUrl: null }],
		['an unknown field', { publishedAt: '2020-01-01' }],
		['a field named like a built-in one', { constructor: 'x' }],
	])('answers 400 and 6007 to %s', async (_, changes) => {
		const { status, data } = await create(changes);
		expect(status).toBe(400);
		expect(data).toEqual({ errors: [{ message: 'Unexpected fields specified.', code: 6007 }] });
		expect(sandbox().posts).toHaveLength(0);
	});

	it.each(['', ' \n'])('answers 400 and 2002 to the content "%s"', async (content) => {
		const { status, data } = await create({ content });
		expect(status).toBe(400);
		expect(data).toEqual({ errors: [{ message: 'No content specified.', code: 2002 }] });
	});

	it.each<[string, object]>([
		['no title', { title: undefined }],
		['an empty title', { title: ' ' }],
		['no content format', { contentFormat: undefined }],
		['an unknown content format', { contentFormat: 'HTML' }],
		['an unknown publish status', { publishStatus: 'private' }],
		['an unknown license', { license: 'MIT' }],
		['a relative canonical URL', { canonicalUrl: '/posts/1' }],
		['an empty canonical URL', { canonicalUrl: '' }],
		['a canonical URL without a host', { canonicalUrl: 'https:///a' }],
		['a canonical URL of another kind', { canonicalUrl: 'ftp://example.com/a' }],
		['a canonical URL with white space around it', { canonicalUrl: ' https://example.com/a' }],
	])('answers 400 to %s', async (_, changes) => {
		const { status, data } = await create(changes);
		expect([status, data.errors[0].code]).toEqual([400, -1]);
		expect(sandbox().posts).toHaveLength(0);
	});

	it.each<[string, string, string]>([
		['an array', '[]', 'application/json'],
		['text', '"x"', 'application/json'],
		['null', 'null', 'application/json'],
		['what is not JSON', '{', 'application/json'],
		['nothing', '', 'application/json'],
		['JSON sent as text', JSON.stringify(postBody()), 'text/plain'],
		['a form', 'title=a', 'application/x-www-form-urlencoded'],
	])('answers 400 to %s', async (_, body, type) => {
		const { status } = await api(sandbox()).post(`/users/${sandbox().user.id}/posts`, body, {
			headers: { 'content-type': type },
			transformRequest: (data: string) => data,
		});
		expect(status).toBe(400);
		expect(sandbox().posts).toHaveLength(0);
	});

	it('answers 404 for an author that does not exist and 403 for another one', async () => {
		const other = sandbox().addUser();
		const unknown = await api(sandbox()).post('/users/nobody/posts', postBody());
		const foreign = await api(sandbox()).post(`/users/${other.id}/posts`, postBody());
		expect([unknown.status, foreign.status]).toEqual([404, 403]);
	});

	it('answers 403 to a token without publishPost', async () => {
		const { status } = await create({}, sandbox().issueToken({ scopes: ['basicProfile'] }));
		expect(status).toBe(403);
	});
});

describe('POST /v1/publications/{publicationId}/posts', () => {
	const createIn = (id: string, publishStatus: string) =>
		api(sandbox()).post(`/publications/${id}/posts`, postBody({ publishStatus }));

	it('takes any status from an editor and names the publication', async () => {
		const { id } = sandbox().addPublication({ editors: [sandbox().user] });
		for (const publishStatus of ['public', 'draft', 'unlisted']) {
			const { status, data } = await createIn(id, publishStatus);
			expect([status, data.data.publicationId]).toEqual([201, id]);
		}
	});

	it('takes only drafts from a writer', async () => {
		const { id } = sandbox().addPublication({ writers: [sandbox().user] });
		const draft = await createIn(id, 'draft');
		const published = await createIn(id, 'public');
		expect([draft.status, published.status]).toEqual([201, 403]);
		expect(sandbox().posts).toHaveLength(1);
	});

	it('takes nothing from a follower', async () => {
		const { id } = sandbox().addPublication({ followers: [sandbox().user] });
		expect((await createIn(id, 'draft')).status).toBe(403);
	});

	it('answers 404 for a publication that does not exist', async () => {
		expect((await createIn('nothing', 'draft')).status).toBe(404);
	});
});
