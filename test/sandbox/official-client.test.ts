/**
 * Medium's own client judges the sandbox. Its address is fixed (https://api.medium.com), so the one
 * step that is replaced is opening the connection: method, path, headers, body, reading the answer
 * and telling errors stay the client's.
 */
import http from 'node:http';
import https from 'node:https';
import sdk from 'medium-sdk';
import { pressOnConsentPage } from './consent';
import { useSandbox } from './testing';
import type { MediumClient } from 'medium-sdk';

const { Scope, PostContentFormat, PostLicense, PostPublishStatus } = sdk;
const sandbox = useSandbox();
const redirectUri = 'https://example.com/callback/medium';

const post = {
	userId: '',
	title: 'Liverpool FC',
	contentFormat: PostContentFormat.HTML,
	content: '<h1>Liverpool FC</h1><p>You’ll never walk alone.</p>',
	tags: ['football', 'sport', 'Liverpool'],
	canonicalUrl: 'http://jamietalbot.com/posts/liverpool-fc',
	publishStatus: PostPublishStatus.UNLISTED,
	license: PostLicense.CC_40_BY,
};

beforeEach(() => {
	const { hostname, port } = new URL(sandbox().origin);
	jest.spyOn(https, 'request').mockImplementation((...given: unknown[]) => {
		const [options, callback] = given;
		expect(options).toMatchObject({ host: 'api.medium.com', port: 443 });
		if (typeof options !== 'object' || typeof callback !== 'function') {
			throw new Error('The client opens its connections in a way this test does not know.');
		}
		return http.request({ ...options, host: hostname, port }, (response) => {
			Reflect.apply(callback, undefined, [response]);
		});
	});
});

afterEach(() => jest.restoreAllMocks());

function newClient(): MediumClient {
	const { clientId, clientSecret } = sandbox().oauthClient;
	return new sdk.MediumClient({ clientId, clientSecret });
}

const clientWithToken = () => newClient().setAccessToken(sandbox().token);

/** Turns the client's callbacks into a promise. */
function answerOf<T>(
	call: (callback: (error: { message: string; code: number } | null, data: T) => void) => void,
): Promise<T> {
	return new Promise((resolve, reject) => {
		call((error, data) => (error ? reject(error) : resolve(data)));
	});
}

describe('Medium’s official client', () => {
	it('is authorized, exchanges the code, reads the user and refreshes the token', async () => {
		const client = newClient();
		const scopes = [Scope.BASIC_PROFILE, Scope.LIST_PUBLICATIONS, Scope.PUBLISH_POST];
		const address = new URL(client.getAuthorizationUrl('secret state', redirectUri, scopes));
		expect(address.host).toBe('medium.com');
		const here = sandbox().origin + address.pathname + address.search;
		const back = await pressOnConsentPage(here, 'allow');
		expect(back.searchParams.get('state')).toBe('secret state');

		const code = back.searchParams.get('code') ?? '';
		const tokens = await answerOf<{ refresh_token: string; scope: string[] }>((done) =>
			client.exchangeAuthorizationCode(code, redirectUri, done),
		);
		expect(tokens.scope).toEqual(scopes);
		expect(await answerOf((done) => client.getUser(done))).toEqual(sandbox().user);

		const refreshed = await answerOf<{ access_token: string }>((done) =>
			client.exchangeRefreshToken(tokens.refresh_token, done),
		);
		expect(sandbox().requests.at(-1)?.status).toBe(201);
		client.setAccessToken(refreshed.access_token);
		expect(await answerOf((done) => client.getUser(done))).toEqual(sandbox().user);
	});

	it('lists publications and contributors', async () => {
		const { user } = sandbox();
		const { id } = sandbox().addPublication({ name: 'The Kop', editors: [user] });
		const client = clientWithToken();
		const publications = await answerOf<Array<Record<string, string>>>((done) =>
			client.getPublicationsForUser({ userId: user.id }, done),
		);
		expect(publications).toMatchObject([{ id, name: 'The Kop' }]);
		const contributors = await answerOf<Array<Record<string, string>>>((done) =>
			client.getContributorsForPublication({ publicationId: id }, done),
		);
		expect(contributors).toEqual([{ publicationId: id, userId: user.id, role: 'editor' }]);
	});

	it('creates a post', async () => {
		const client = clientWithToken();
		const created = await answerOf<Record<string, unknown>>((done) =>
			client.createPost({ ...post, userId: sandbox().user.id }, done),
		);
		const { title, tags, canonicalUrl, publishStatus, license } = post;
		expect(created).toMatchObject({ title, tags, canonicalUrl, publishStatus, license });
		expect(sandbox().posts).toMatchObject([{ id: created.id, content: post.content }]);
	});

	it('creates a post in a publication', async () => {
		const { id: publicationId } = sandbox().addPublication({ editors: [sandbox().user] });
		const created = await answerOf<Record<string, unknown>>((done) =>
			clientWithToken().createPostInPublication({ ...post, publicationId }, done),
		);
		expect(created).toMatchObject({ publicationId, title: post.title });
	});

	it('understands the sandbox’s errors', async () => {
		const client = newClient().setAccessToken('181d415f34379af07b2c11d144dfbe35d');
		await expect(answerOf((done) => client.getUser(done))).rejects.toMatchObject({
			message: 'Token was invalid.',
			code: 6003,
		});
	});
});
