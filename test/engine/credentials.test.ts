import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { useSandbox } from '../sandbox/testing';
import { loadOptions, loadPackage, runWorkflow, testCredential } from './harness';
import { CredentialsHelper } from './harness/credentials-helper';
import { oAuth2Credential, tokenCredential } from './support/credentials';
import { publish, createPost, articles, wire } from './support/publish';

const sandbox = useSandbox();

/** Counts what reaches another host. */
async function withOtherHost(use: (origin: string, seen: string[]) => Promise<void>) {
	const seen: string[] = [];
	const server = createServer((request, response) => {
		seen.push(`${request.method} ${request.url}`);
		response.end('{}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	try {
		await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen);
	} finally {
		await new Promise((resolve) => server.close(resolve));
	}
}

test.each([
	['white space around it', (token: string) => ` ${token}\n`],
	['"Bearer " in front of it', (token: string) => `Bearer ${token}`],
	['both', (token: string) => `\tbearer  ${token} `],
])('a token that was pasted with %s is sent clean', async (_, paste) => {
	const { error } = await runWorkflow({
		input: articles(1),
		credentials: tokenCredential(sandbox(), paste(sandbox().token)),
		node: { parameters: createPost },
	});

	expect(error).toBeUndefined();
	expect(sandbox().requests[0]?.headers.authorization).toBe(`Bearer ${sandbox().token}`);
});

test('the token is added by a function: n8n 2.41 resolves no expression for it in combined binary mode', async () => {
	const { credentials } = await loadPackage();

	expect(typeof credentials.mediumApi?.authenticate).toBe('function');
});

test('a token that is an expression is read for each item: each post goes to the profile of its own token', async () => {
	const other = sandbox().addUser();
	const tokens = [sandbox().token, sandbox().issueToken({ user: other })];
	const input = [0, 1, 0].map((index) => ({
		json: { title: 'A title', content: '<p>A text</p>', token: tokens[index] },
	}));
	const { error } = await runWorkflow({
		input,
		credentials: tokenCredential(sandbox(), '={{ $json.token }}'),
		node: { parameters: createPost },
	});

	expect(error).toBeUndefined();
	expect(sandbox().posts.map(({ authorId }) => authorId)).toEqual([
		sandbox().user.id,
		other.id,
		sandbox().user.id,
	]);
	expect(wire(sandbox()).filter((request) => request === 'GET /v1/me')).toHaveLength(2);
});

test('a credential that n8n cannot read sends nothing, not to Medium itself either, and says so', async () => {
	const unreadable = jest.spyOn(CredentialsHelper.prototype, 'getDecrypted');
	unreadable.mockRejectedValue(new Error('The encryption key is another one.'));
	const { error } = await publish(sandbox());
	unreadable.mockRestore();

	expect(error?.message).toMatch(/^n8n could not read the credential/);
	expect(error?.description).toContain('The encryption key is another one.');
	expect(wire(sandbox())).toEqual([]);
});

test('both types have the names and the fields of the built-in node', async () => {
	const { credentials } = await loadPackage();

	expect(Object.keys(credentials).sort()).toEqual(['mediumApi', 'mediumOAuth2Api']);
	const names = (type: string) => credentials[type]?.properties.map(({ name }) => name);
	expect(names('mediumApi')).toEqual(expect.arrayContaining(['accessToken', 'baseUrl']));
	expect(names('mediumOAuth2Api')).toEqual(
		expect.arrayContaining([
			'authUrl',
			'accessTokenUrl',
			'scope',
			'clientId',
			'clientSecret',
			'authQueryParameters',
			'authentication',
			'baseUrl',
		]),
	);
});

test('an OAuth2 credential publishes posts', async () => {
	const { error } = await publish(sandbox(), {
		parameters: { authentication: 'oAuth2' },
		credentials: oAuth2Credential(sandbox()),
	});

	expect(error).toBeUndefined();
	expect(sandbox().posts).toHaveLength(1);
});

describe('the test of a credential', () => {
	test('asks Medium who the token belongs to', async () => {
		const { mediumApi = {} } = tokenCredential(sandbox());

		expect(await testCredential('mediumApi', mediumApi)).toMatchObject({ status: 'OK' });
		expect(wire(sandbox())).toEqual(['GET /v1/me']);
	});

	test('works for OAuth2', async () => {
		const { mediumOAuth2Api = {} } = oAuth2Credential(sandbox());

		expect(await testCredential('mediumOAuth2Api', mediumOAuth2Api)).toMatchObject({
			status: 'OK',
		});
		expect(wire(sandbox())).toEqual(['GET /v1/me']);
	});

	test('fails for a token that was revoked', async () => {
		const token = sandbox().issueToken();
		sandbox().revokeToken(token);
		const { mediumApi = {} } = tokenCredential(sandbox(), token);

		expect(await testCredential('mediumApi', mediumApi)).toMatchObject({ status: 'Error' });
	});

	test.each(['mediumApi', 'mediumOAuth2Api'])('%s is not led to another host', async (type) => {
		await withOtherHost(async (origin, seen) => {
			sandbox().misbehave({
				fault: { kind: 'redirect', status: 307, location: `${origin}/v1/me` },
			});
			const stored = { ...tokenCredential(sandbox()), ...oAuth2Credential(sandbox()) }[type] ?? {};

			expect(await testCredential(type, stored)).toMatchObject({ status: 'Error' });
			expect(seen).toEqual([]);
		});
	});

	test('sends nothing to an address that is neither https nor on this machine', async () => {
		const stored = { accessToken: sandbox().token, baseUrl: 'http://sandbox.invalid/v1' };

		expect(await testCredential('mediumApi', stored)).toMatchObject({ status: 'Error' });
		expect(sandbox().requests).toHaveLength(0);
	});
});

describe('the drop-down of publications', () => {
	test('lists those the user can write to, with the role', async () => {
		const edited = sandbox().addPublication({ name: 'Edited', editors: [sandbox().user] });
		const followed = sandbox().addPublication({ name: 'Followed', followers: [sandbox().user] });
		const options = await loadOptions(
			'getPublications',
			{ resource: 'post', operation: 'create', authentication: 'accessToken' },
			tokenCredential(sandbox()),
		);

		const texts = new Map(options.map(({ name, value }) => [value, name]));
		expect(texts.get(edited.id)).toMatch(/Edited.*editor/i);
		expect(texts.has(followed.id)).toBe(false);
	});

	test('lists a publication without a role when the role cannot be asked for', async () => {
		const { id } = sandbox().addPublication({ name: 'Silent', editors: [sandbox().user] });
		sandbox().misbehave({
			on: { path: new RegExp(`${id}/contributors`) },
			times: Infinity,
			fault: { kind: 'status', status: 403, body: {} },
		});
		const options = await loadOptions(
			'getPublications',
			{ resource: 'post', operation: 'create', authentication: 'accessToken' },
			tokenCredential(sandbox()),
		);

		expect(options.find(({ value }) => value === id)?.name).toContain('Silent');
	});

	test('is not led to another host', async () => {
		await withOtherHost(async (origin, seen) => {
			sandbox().misbehave({
				times: Infinity,
				fault: { kind: 'redirect', status: 302, location: `${origin}/v1/me` },
			});
			const load = loadOptions(
				'getPublications',
				{ resource: 'post', operation: 'create', authentication: 'accessToken' },
				tokenCredential(sandbox()),
			);

			await expect(load).rejects.toThrow();
			expect(seen).toEqual([]);
		});
	});
});
