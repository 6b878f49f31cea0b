import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startSandbox } from '../../sandbox';
import type { Stage } from '../stage';
import { postedTitles, publish, titlesOf, wordsOf } from './support/publish';

/** What n8n's button *Test* says of a credential, and n8n's own rule of where a credential may go. */
export function credentialCases(stage: () => Stage): void {
	async function testToken(accessToken: string) {
		const { client, credential, sandbox } = stage();
		return await client.testCredential(credential, { accessToken, baseUrl: sandbox.baseUrl });
	}

	for (const [name, shape] of Object.entries({
		'a good token': (token: string) => token,
		'a token with white space around it': (token: string) => `  ${token}\n`,
		'a token with "Bearer " in front': (token: string) => `Bearer ${token}`,
	})) {
		test(`the credential test accepts ${name}`, async () => {
			assert.equal((await testToken(shape(stage().sandbox.token))).status, 'OK');
		});
	}

	test('the credential test refuses a token that Medium does not know', async () => {
		assert.equal((await testToken('0123456789abcdef')).status, 'Error');
	});

	test('the credential test refuses a revoked token', async () => {
		const { sandbox } = stage();
		const token = sandbox.issueToken();
		assert.equal((await testToken(token)).status, 'OK');
		sandbox.revokeToken(token);
		assert.equal((await testToken(token)).status, 'Error');
	});

	test('the credential test does not take the token along on a redirect', async () => {
		const { sandbox } = stage();
		const elsewhere = await startSandbox();
		try {
			const fault = { kind: 'redirect', status: 302, location: `${elsewhere.baseUrl}/me` } as const;
			sandbox.misbehave({ fault });
			assert.equal((await testToken(sandbox.token)).status, 'Error');
			assert.deepEqual(elsewhere.requests, []);
		} finally {
			await elsewhere.close();
		}
	});

	test('the credential test refuses an address that is neither https nor on this machine', async () => {
		const { client, credential, sandbox } = stage();
		const { status, message } = await client.testCredential(credential, {
			accessToken: sandbox.token,
			baseUrl: 'http://sandbox.invalid/v1',
		});
		assert.equal(status, 'Error');
		// Nothing was looked up: n8n was given no address to ask, and says so in its own words.
		assert.match(message, /Invalid.URL/i);
	});

	for (const [name, restriction] of Object.entries({
		'no host': { allowedHttpRequestDomains: 'none' },
		'other hosts': { allowedHttpRequestDomains: 'domains', allowedDomains: 'example.com' },
	})) {
		test(`a credential that n8n lets its HTTP Request node take to ${name} posts to its own Base URL`, async () => {
			const { client, sandbox } = stage();
			const credential = await client.createCredential('mediumApi', `Medium (${name})`, {
				accessToken: sandbox.token,
				baseUrl: sandbox.baseUrl,
				...restriction,
			});
			const { execution } = await publish(stage(), { credential, count: 2 });
			assert.equal(execution.status, 'success', wordsOf(execution));
			assert.deepEqual(postedTitles(stage()), titlesOf(2));
		});
	}
}
