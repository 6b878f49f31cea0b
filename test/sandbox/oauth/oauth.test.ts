import axios from 'axios';
import { pressOnConsentPage } from '../consent';
import { api, useSandbox } from '../testing';

let time = Date.UTC(2024, 0, 1);
const sandbox = useSandbox({ now: () => time });

const redirectUri = 'https://n8n.example.com/rest/oauth2-credential/callback?x=1';

function authorizeUrl(changes: Record<string, string | undefined> = {}): string {
	const parameters = {
		client_id: sandbox().oauthClient.clientId,
		scope: 'basicProfile,publishPost',
		state: 'a state & more',
		response_type: 'code',
		redirect_uri: redirectUri,
		...changes,
	};
	const url = new URL(`${sandbox().origin}/m/oauth/authorize`);
	for (const [name, value] of Object.entries(parameters)) {
		if (value !== undefined) url.searchParams.set(name, value);
	}
	return url.href;
}

const newCode = async () =>
	(await pressOnConsentPage(authorizeUrl(), 'allow')).searchParams.get('code') ?? '';

function exchange(changes: Record<string, string | undefined>) {
	const { clientId, clientSecret } = sandbox().oauthClient;
	const fields = {
		client_id: clientId,
		client_secret: clientSecret,
		grant_type: 'authorization_code',
		redirect_uri: redirectUri,
		...changes,
	};
	const form = new URLSearchParams();
	for (const [name, value] of Object.entries(fields)) {
		if (value !== undefined) form.set(name, value);
	}
	return api(sandbox(), null).post('/tokens', form);
}

const refresh = (token: string, changes: Record<string, string | undefined> = {}) =>
	exchange({
		grant_type: 'refresh_token',
		refresh_token: token,
		redirect_uri: undefined,
		...changes,
	});

afterEach(() => {
	sandbox().oauthClient.redirectUris.length = 0;
	sandbox().oauthClient.extendedScopes = false;
});

describe('the consent page', () => {
	it('has an Allow and a Deny button', async () => {
		const { data } = await axios.get<string>(authorizeUrl());
		expect(data).toContain('<button id="allow"');
		expect(data).toContain('<button id="deny"');
	});

	it('sends back a code and the state as it was sent, keeping the query of the address', async () => {
		const target = await pressOnConsentPage(authorizeUrl(), 'allow');
		expect(target.href.startsWith(redirectUri)).toBe(true);
		expect(target.searchParams.get('state')).toBe('a state & more');
		expect(target.searchParams.get('code')).toMatch(/^[0-9a-f]+$/);
	});

	it('sends back error=access_denied when the user declines', async () => {
		const target = await pressOnConsentPage(authorizeUrl(), 'deny');
		expect(target.searchParams.get('error')).toBe('access_denied');
		expect(target.searchParams.has('code')).toBe(false);
	});

	it.each(['client_id', 'scope', 'state', 'response_type', 'redirect_uri'])(
		'is not shown without %s',
		async (name) => {
			const url = authorizeUrl({ [name]: undefined });
			const { status, data } = await axios.get(url, { validateStatus: () => true });
			expect(status).toBe(400);
			expect(data).toContain(`The parameter ${name} is missing.`);
		},
	);

	it.each<[string, Record<string, string>]>([
		['an unknown client', { client_id: 'x' }],
		['an unknown scope', { scope: 'basicProfile,everything' }],
		['scopes separated by spaces', { scope: 'basicProfile publishPost' }],
		['another response type', { response_type: 'token' }],
		['a relative redirect_uri', { redirect_uri: '/callback' }],
		['uploadImage without permission', { scope: 'basicProfile,uploadImage' }],
	])('is not shown for %s', async (_, changes) => {
		const { status } = await axios.get(authorizeUrl(changes), { validateStatus: () => true });
		expect(status).toBe(400);
	});

	it('is not shown for a redirect_uri that differs from the registered ones in anything', async () => {
		sandbox().oauthClient.redirectUris.push('https://n8n.example.com/callback');
		const url = authorizeUrl({ redirect_uri: 'https://n8n.example.com/callback/' });
		const { status } = await axios.get(url, { validateStatus: () => true });
		expect(status).toBe(400);
	});

	it('grants uploadImage to an application with permission', async () => {
		sandbox().oauthClient.extendedScopes = true;
		const scope = 'basicProfile,uploadImage';
		const target = await pressOnConsentPage(authorizeUrl({ scope }), 'allow');
		const { data } = await exchange({ code: target.searchParams.get('code') ?? '' });
		expect(data.scope).toEqual(['basicProfile', 'uploadImage']);
	});

	it('can be used by another account', async () => {
		const other = sandbox().addUser({ name: 'Other' });
		const target = await pressOnConsentPage(authorizeUrl(), 'allow', other.id);
		const { data } = await exchange({ code: target.searchParams.get('code') ?? '' });
		const me = await api(sandbox(), data.access_token).get('/me');
		expect(me.data.data.id).toBe(other.id);
	});
});

describe('POST /v1/tokens with a code', () => {
	it('answers 201 with tokens that work, and no data around them', async () => {
		const { status, data } = await exchange({ code: await newCode() });
		expect(status).toBe(201);
		expect(data).toEqual({
			token_type: 'Bearer',
			access_token: expect.stringMatching(/^[0-9a-f]+$/),
			refresh_token: expect.stringMatching(/^[0-9a-f]+$/),
			scope: ['basicProfile', 'publishPost'],
			expires_at: (time + 60 * 24 * 60 * 60 * 1000) / 1000,
		});
		expect((await api(sandbox(), data.access_token).get('/me')).status).toBe(200);
	});

	it('takes a code once', async () => {
		const code = await newCode();
		await exchange({ code });
		expect((await exchange({ code })).status).toBe(400);
	});

	it('does not use a code up that was answered by a fault', async () => {
		const code = await newCode();
		sandbox().misbehave({ fault: { kind: 'noData' } });
		await exchange({ code });
		expect((await exchange({ code })).status).toBe(201);
	});

	it('takes a code for a minute', async () => {
		const code = await newCode();
		time += 60_000;
		expect((await exchange({ code })).status).toBe(400);
	});

	it('requires the very same redirect_uri', async () => {
		const redirect_uri = 'https://n8n.example.com/rest/oauth2-credential/callback';
		expect((await exchange({ code: await newCode(), redirect_uri })).status).toBe(400);
	});

	it.each(['code', 'client_id', 'client_secret', 'redirect_uri'])('requires %s', async (name) => {
		const { status } = await exchange({ code: await newCode(), [name]: undefined });
		expect(status).toBe(400);
	});

	it('answers 6005 to an unknown application and 400 to a wrong secret', async () => {
		const client = await exchange({ code: await newCode(), client_id: 'x' });
		const secret = await exchange({ code: await newCode(), client_secret: 'x' });
		expect([client.data.errors[0].code, secret.status]).toEqual([6005, 400]);
	});

	it('answers 400 and 6021 when the request is not form-encoded', async () => {
		const { status, data } = await api(sandbox(), null).post('/tokens', {
			grant_type: 'authorization_code',
		});
		expect(status).toBe(400);
		expect(data).toEqual({ errors: [{ message: 'grant_type was invalid.', code: 6021 }] });
	});

	it.each(['password', ''])('answers 6021 to the grant type "%s"', async (grant_type) => {
		const { data } = await exchange({ grant_type });
		expect(data.errors[0].code).toBe(6021);
	});

	it('answers 6007 to an unknown field', async () => {
		const { status, data } = await exchange({ code: await newCode(), scope: 'basicProfile' });
		expect(status).toBe(400);
		expect(data).toEqual({
			errors: [{ message: 'Unexpected field (scope) specified', code: 6007 }],
		});
	});
});

describe('POST /v1/tokens with a refresh token', () => {
	it('answers a new access token and the same refresh token, again and again', async () => {
		const first = sandbox().issueOAuthTokens({ scopes: ['basicProfile'] });
		const second = (await refresh(first.refresh_token)).data;
		const third = (await refresh(first.refresh_token)).data;
		expect(second.refresh_token).toBe(first.refresh_token);
		expect(second.scope).toEqual(['basicProfile']);
		expect(new Set([first, second, third].map((tokens) => tokens.access_token)).size).toBe(3);
		expect((await api(sandbox(), third.access_token).get('/me')).status).toBe(200);
	});

	it('answers 401 to a revoked refresh token', async () => {
		const { refresh_token: token } = sandbox().issueOAuthTokens();
		sandbox().revokeRefreshToken(token);
		expect((await refresh(token)).status).toBe(401);
	});

	it('answers 6007 when redirect_uri or scope is sent along', async () => {
		const { refresh_token: token } = sandbox().issueOAuthTokens();
		const answers = [
			await refresh(token, { scope: 'basicProfile' }),
			await refresh(token, { redirect_uri: redirectUri }),
		];
		expect(answers.map(({ data }) => data.errors[0].code)).toEqual([6007, 6007]);
	});
});

describe('an access token', () => {
	it('is valid for 60 days', async () => {
		const { access_token: token } = sandbox().issueOAuthTokens();
		time += 60 * 24 * 60 * 60 * 1000 - 1;
		expect((await api(sandbox(), token).get('/me')).status).toBe(200);
		time += 1;
		expect((await api(sandbox(), token).get('/me')).status).toBe(401);
	});
});
