import { startSandbox } from './index';
import { api, useSandbox } from './testing';

const sandbox = useSandbox();

describe('GET /v1/me', () => {
	it('answers the user of the token', async () => {
		const { status, data } = await api(sandbox()).get('/me');
		expect(status).toBe(200);
		expect(data).toEqual({ data: sandbox().user });
	});

	it('answers 401 and 6000 without a token', async () => {
		const { status, data } = await api(sandbox(), null).get('/me');
		expect(status).toBe(401);
		expect(data).toEqual({ errors: [{ message: 'An access token is required.', code: 6000 }] });
	});

	it('answers 401 and 6003 for a revoked token', async () => {
		const token = sandbox().issueToken();
		sandbox().revokeToken(token);
		const { status, data } = await api(sandbox(), token).get('/me');
		expect([status, data.errors[0].code]).toEqual([401, 6003]);
	});

	it('answers 401 for an expired token', async () => {
		const { access_token: token } = sandbox().issueOAuthTokens();
		sandbox().expireToken(token);
		const { status, data } = await api(sandbox(), token).get('/me');
		expect([status, data.errors[0].code]).toEqual([401, 6001]);
	});

	it('answers 403 and 6002 for a token without the scope', async () => {
		const token = sandbox().issueToken({ scopes: ['publishPost'] });
		const { status, data } = await api(sandbox(), token).get('/me');
		expect([status, data.errors[0].code]).toEqual([403, 6002]);
	});

	it('refuses a query and a body', async () => {
		const withQuery = await api(sandbox()).get('/me', { params: { a: 1 } });
		const withBody = await api(sandbox()).get('/me', { data: {} });
		expect([withQuery.status, withBody.status]).toEqual([400, 400]);
	});

	it('takes the empty object that n8n’s built-in node sends, and no other body, where it was asked to', async () => {
		const lenient = await startSandbox({ emptyObjectOnGet: true });
		const empty = await api(lenient).get('/me', { data: {} });
		const other = await api(lenient).get('/me', { data: { a: 1 } });
		await lenient.close();
		expect([empty.status, other.status]).toEqual([200, 400]);
	});
});

describe('GET /v1/users/{userId}/publications', () => {
	it('lists the publications the user edits, writes for or follows, each once', async () => {
		const { user } = sandbox();
		const edited = sandbox().addPublication({ name: 'Edited', editors: [user], writers: [user] });
		const followed = sandbox().addPublication({ name: 'Followed', followers: [user] });
		const foreign = sandbox().addPublication({ name: 'Foreign' });
		const { data } = await api(sandbox()).get(`/users/${user.id}/publications`);
		const ids = data.data.map(({ id }: { id: string }) => id);
		expect(ids).toEqual([edited.id, followed.id]);
		expect(ids).not.toContain(foreign.id);
		expect(Object.keys(data.data[0])).toEqual(['id', 'name', 'description', 'url', 'imageUrl']);
	});

	it('answers 404 for a user that does not exist and 403 for another one', async () => {
		const other = sandbox().addUser();
		const unknown = await api(sandbox()).get('/users/nobody/publications');
		const foreign = await api(sandbox()).get(`/users/${other.id}/publications`);
		expect([unknown.status, foreign.status]).toEqual([404, 403]);
	});
});

describe('GET /v1/publications/{publicationId}/contributors', () => {
	it('lists a user who writes and edits twice', async () => {
		const { user } = sandbox();
		const { id } = sandbox().addPublication({ editors: [user], writers: [user] });
		const { data } = await api(sandbox()).get(`/publications/${id}/contributors`);
		expect(data.data).toEqual([
			{ publicationId: id, userId: user.id, role: 'writer' },
			{ publicationId: id, userId: user.id, role: 'editor' },
		]);
	});

	it('decodes an id exactly once', async () => {
		const { id } = sandbox().addPublication({ id: 'a/b %2F' });
		const once = await api(sandbox()).get(`/publications/${encodeURIComponent(id)}/contributors`);
		const twice = await api(sandbox()).get(
			`/publications/${encodeURIComponent(encodeURIComponent(id))}/contributors`,
		);
		expect([once.status, twice.status]).toEqual([200, 404]);
	});
});

describe('an unknown path', () => {
	it.each(['/nothing', '/me/', '/users/a/b/posts', '/publications/%zz/contributors'])(
		'%s is answered 404 with a JSON error',
		async (path) => {
			const { status, data } = await api(sandbox()).get(path);
			expect([status, data.errors[0].code]).toEqual([404, -1]);
		},
	);

	it('is logged as it came', async () => {
		sandbox().reset();
		await api(sandbox()).post(`${sandbox().origin}//v1/images?x=%20`, { a: 1 });
		const [request] = sandbox().requests;
		expect(request).toMatchObject({
			method: 'POST',
			path: '//v1/images',
			query: 'x=%20',
			body: '{"a":1}',
			status: 404,
		});
		expect(request?.headers.authorization).toBe(`Bearer ${sandbox().token}`);
	});
});
