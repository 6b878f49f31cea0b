import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinnedVersion } from '../../../n8n';
import type { LoggedRequest } from '../../../sandbox';
import {
	connect,
	connected,
	latestToken,
	oAuth2,
	tokenRequests,
	unconnected,
} from '../../kit/oauth2';
import { publish } from '../../kit/publish';
import { noteFact } from '../../kit/report';
import type { Stage } from '../../kit/stage';

/** Section 2.1 of Medium's documentation: the parameters of each request, all of them required. */
const documented = {
	authorization: ['client_id', 'redirect_uri', 'response_type', 'scope', 'state'],
	exchange: ['client_id', 'client_secret', 'code', 'grant_type', 'redirect_uri'],
	refresh: ['client_id', 'client_secret', 'grant_type', 'refresh_token'],
};

/** For both requests for tokens. n8n sends no Accept-Charset, which the documentation shows but calls nowhere required. */
const documentedHeaders = {
	'content-type': 'application/x-www-form-urlencoded',
	accept: 'application/json',
	'accept-charset': 'utf-8',
};

/** What n8n sends for OAuth2, compared with the documentation field by field and written down. */
export function fieldCases(stage: () => Stage): void {
	const redirectUri = () => `${stage().n8n.url}/rest/oauth2-credential/callback`;

	function note(what: string, value: string): void {
		const section = `OAuth2 on n8n ${pinnedVersion(stage().line)}`;
		noteFact(section, what, value.replace(stage().n8n.url, '<n8n>'));
	}

	/** What is secret or random is written down as what it is. */
	function noteFields(request: string, sent: URLSearchParams, names: Record<string, string>): void {
		for (const [name, value] of sent) note(`${request}, ${name}`, names[name] ?? `\`${value}\``);
	}

	function demandForm(request: LoggedRequest | undefined, what: 'exchange' | 'refresh') {
		assert.ok(request);
		const { method, query, headers, body } = request;
		assert.deepEqual([method, query], ['POST', '']);
		assert.match(headers['content-type'] ?? '', /^application\/x-www-form-urlencoded\b/);
		assert.match(headers.accept ?? '', /\bapplication\/json\b/);
		assert.equal(headers.authorization, undefined, 'the client secret goes in the body only');
		for (const [name, value] of Object.entries(documentedHeaders)) {
			const sent = headers[name] === undefined ? 'not sent' : `\`${headers[name]}\``;
			note(`${what}, header ${name}`, `${sent} (documented: \`${value}\`)`);
		}
		const form = new URLSearchParams(body);
		assert.deepEqual([...form.keys()].sort(), documented[what]);
		const { clientId, clientSecret } = stage().sandbox.oauthClient;
		assert.equal(form.get('client_id'), clientId);
		assert.equal(form.get('client_secret'), clientSecret);
		return form;
	}

	const names = {
		client_id: 'the client ID of the credential',
		client_secret: 'the client secret of the credential',
		code: 'the code that Medium gave',
		refresh_token: 'the refresh token that Medium gave',
	};

	test('OAuth2 field by field: the authorization has the documented parameters and no others', async () => {
		const credential = await unconnected(stage());
		const { authorize, callback } = await connect(stage(), credential);
		const { sandbox } = stage();
		assert.equal(authorize.origin + authorize.pathname, `${sandbox.origin}/m/oauth/authorize`);
		const sent = authorize.searchParams;
		assert.deepEqual([...sent.keys()].sort(), documented.authorization);
		assert.equal(sent.get('client_id'), sandbox.oauthClient.clientId);
		assert.equal(sent.get('response_type'), 'code');
		assert.equal(sent.get('redirect_uri'), redirectUri());
		assert.ok(authorize.search.includes(`redirect_uri=${encodeURIComponent(redirectUri())}`));
		assert.ok((sent.get('state') ?? '').length >= 32);
		assert.equal(callback.searchParams.get('state'), sent.get('state'));
		const state = Buffer.from(sent.get('state') ?? '', 'base64').toString();
		const fields = Object.keys(Object(JSON.parse(state))).join(', ');
		noteFields('authorization', sent, { ...names, state: `base64 of JSON with ${fields}` });
	});

	test('OAuth2 field by field: the exchange of the code has the documented parameters and no others', async () => {
		const credential = await unconnected(stage());
		const { callback } = await connect(stage(), credential);
		const [request, ...others] = tokenRequests(stage());
		assert.deepEqual(others, []);
		const form = demandForm(request, 'exchange');
		assert.equal(form.get('grant_type'), 'authorization_code');
		assert.equal(form.get('redirect_uri'), redirectUri());
		assert.equal(form.get('code'), callback.searchParams.get('code'));
		noteFields('exchange', form, names);
	});

	test('OAuth2 field by field: the refresh has the documented parameters and no others', async () => {
		const { sandbox } = stage();
		const credential = await connected(stage());
		await publish(stage(), { credential, parameters: oAuth2, count: 1 });
		sandbox.expireToken(latestToken(stage()));
		await publish(stage(), { credential, parameters: oAuth2, count: 1 });
		const [exchange, request, ...others] = tokenRequests(stage());
		assert.deepEqual([exchange?.status, request?.status, others], [201, 201, []]);
		const form = demandForm(request, 'refresh');
		assert.equal(form.get('grant_type'), 'refresh_token');
		noteFields('refresh', form, names);
	});
}
