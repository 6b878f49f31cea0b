import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postedTitles, publish, titlesOf, wordsOf } from '../kit/publish';
import type { Stage } from '../kit/stage';

/** What n8n's button *Test* says of a credential, and n8n's own rule of where a credential may go. */
export function credentialCases(stage: () => Stage): void {
	async function testToken(accessToken: string, baseUrl = stage().sandbox.baseUrl) {
		const { client, credential } = stage();
		return await client.testCredential(credential, { accessToken, baseUrl });
	}

	test('the credential test accepts a good token, also as it was pasted', async () => {
		const { token } = stage().sandbox;
		for (const pasted of [token, `  Bearer ${token}\n`]) {
			assert.equal((await testToken(pasted)).status, 'OK', pasted);
		}
	});

	test('the credential test refuses a revoked token', async () => {
		const { sandbox } = stage();
		const token = sandbox.issueToken();
		assert.equal((await testToken(token)).status, 'OK');
		sandbox.revokeToken(token);
		assert.equal((await testToken(token)).status, 'Error');
	});

	test('the credential test refuses a Base URL that is neither https nor on this machine', async () => {
		const { token } = stage().sandbox;
		const { status, message } = await testToken(token, 'http://sandbox.invalid/v1');
		assert.equal(status, 'Error');
		// Nothing was looked up: n8n was given no address to ask, and says so in its own words.
		assert.match(message, /Invalid.URL/i);
	});

	test('a credential that n8n lets its HTTP Request node send to no host posts to its own Base URL', async () => {
		const { client, sandbox } = stage();
		const credential = await client.createCredential('mediumApi', 'Medium (no host)', {
			accessToken: sandbox.token,
			baseUrl: sandbox.baseUrl,
			allowedHttpRequestDomains: 'none',
		});
		const { execution } = await publish(stage(), { credential, count: 2 });
		assert.equal(execution.status, 'success', wordsOf(execution));
		assert.deepEqual(postedTitles(stage()), titlesOf(2));
	});
}
