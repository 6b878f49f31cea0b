import { useSandbox } from '../sandbox/testing';
import { runWorkflow } from './harness';
import type { StoredCredentials } from './harness';
import { oAuth2Credential } from './support/credentials';
import { factsOf, wordsOf } from './support/failure';
import { png } from './support/images';
import {
	articles,
	createPost,
	publish,
	retryOnFail,
	titles,
	titlesOf,
	wire,
} from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

const refresh = 'POST /v1/tokens';
const parameters = { authentication: 'oAuth2' };

function refreshes() {
	return wire(sandbox()).filter((request) => request === refresh);
}

function expired(): StoredCredentials {
	const tokens = sandbox().issueOAuthTokens({
		scopes: ['basicProfile', 'publishPost', 'listPublications', 'uploadImage'],
	});
	sandbox().expireToken(tokens.access_token);
	return oAuth2Credential(sandbox(), tokens);
}

test('an expired access token and five posts take one refresh', async () => {
	const { items, error } = await publish(sandbox(), {
		input: articles(5),
		parameters,
		credentials: expired(),
	});

	expect(error).toBeUndefined();
	expect(items).toHaveLength(5);
	expect(titles(sandbox().posts)).toEqual(titlesOf(5));
	expect(refreshes()).toHaveLength(1);
});

test('posts to a publication take one refresh, too', async () => {
	const { id } = sandbox().addPublication({ editors: [sandbox().user] });
	const { error } = await publish(sandbox(), {
		input: articles(5),
		parameters: { ...parameters, publication: true, publicationId: id },
		credentials: expired(),
	});

	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual(titlesOf(5));
	expect(refreshes()).toHaveLength(1);
});

test('the new token is stored, so that the next execution needs no refresh', async () => {
	const first = await publish(sandbox(), { parameters, credentials: expired() });
	const { error } = await publish(sandbox(), { parameters, credentials: first.saved.credentials });

	expect(error).toBeUndefined();
	expect(sandbox().posts).toHaveLength(2);
	expect(refreshes()).toHaveLength(1);
});

test('the refresh sends the fields of the documentation, in the body', async () => {
	await publish(sandbox(), { parameters, credentials: expired() });

	const request = sandbox().requests.find(({ path }) => path === '/v1/tokens');
	const fields = new URLSearchParams(request?.body);
	expect([...fields.keys()].sort()).toEqual([
		'client_id',
		'client_secret',
		'grant_type',
		'refresh_token',
	]);
	expect(fields.get('grant_type')).toBe('refresh_token');
	expect(request?.query).toBe('');
});

test.each([1, 4])('an expired access token and %i images take one refresh', async (count) => {
	const { items, error } = await runWorkflow({
		input: articles(count).map(({ json }, index) => ({
			json,
			binary: { data: png('a.png', `mark ${index}`) },
		})),
		credentials: expired(),
		node: { parameters: { ...parameters, resource: 'image', operation: 'upload' } },
	});

	expect(error).toBeUndefined();
	expect(items).toHaveLength(count);
	expect(sandbox().images).toHaveLength(count);
	expect(refreshes()).toHaveLength(1);
});

describe('a refresh that is refused', () => {
	function revoked(): StoredCredentials {
		const tokens = sandbox().issueOAuthTokens();
		sandbox().expireToken(tokens.access_token);
		sandbox().revokeRefreshToken(tokens.refresh_token);
		return oAuth2Credential(sandbox(), tokens);
	}

	test('is one error that says to reconnect the credential', async () => {
		const result = await publish(sandbox(), {
			input: articles(3),
			parameters,
			credentials: revoked(),
		});

		expect(wordsOf(result)).toMatch(/reconnect/i);
		expect(sandbox().posts).toHaveLength(0);
		expect(refreshes()).toHaveLength(1);
	});

	test('leaves the other items unsent when the node is to continue', async () => {
		const { items } = await publish(sandbox(), {
			input: articles(3),
			parameters,
			credentials: revoked(),
			settings: { onError: 'continueRegularOutput' },
		});

		expect(items).toHaveLength(3);
		expect(items.slice(1).map((item) => factsOf(item).outcome)).toEqual(['notSent', 'notSent']);
		expect(refreshes()).toHaveLength(1);
	});
});

test('a token that expires in the middle of a run is refreshed and no post is lost or doubled', async () => {
	const tokens = sandbox().issueOAuthTokens();
	const credentials = oAuth2Credential(sandbox(), tokens);
	sandbox().misbehave({
		on: { method: 'POST', path: /posts$/ },
		skip: 2,
		fault: {
			kind: 'status',
			status: 401,
			body: { errors: [{ message: 'The access token has expired.', code: 6001 }] },
		},
	});
	const { error } = await publish(sandbox(), { input: articles(5), parameters, credentials });

	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual(titlesOf(5));
	expect(refreshes()).toHaveLength(1);
});

test('an expired token, Retry On Fail and a refused post: nothing twice', async () => {
	const credentials = expired();
	sandbox().misbehave({
		on: { method: 'POST', path: /posts$/ },
		skip: 2,
		fault: { kind: 'status', status: 400, body: {} },
	});
	const { error } = await publish(sandbox(), {
		input: articles(5),
		parameters,
		credentials,
		settings: retryOnFail,
	});

	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual(titlesOf(5));
});

// A whole n8n hands an empty list of tokens on.
test.each(['no', 'an empty list of'])(
	'a credential that was never connected and has %s tokens is reported as such',
	async (tokens) => {
		const { clientId, clientSecret } = sandbox().oauthClient;
		const typed = { baseUrl: sandbox().baseUrl, clientId, clientSecret };
		const result = await runWorkflow({
			input: articles(1),
			credentials: {
				mediumOAuth2Api: tokens === 'no' ? typed : { ...typed, oauthTokenData: {} },
			},
			node: { parameters: { ...createPost, ...parameters } },
		});

		expect(wordsOf(result)).toMatch(/The OAuth2 credential is not connected/);
		expect(sandbox().requests).toHaveLength(0);
	},
);
