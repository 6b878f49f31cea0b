import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storedCredentials } from '../../../n8n';
import { post } from '../nodes';
import type { BuiltInStage } from '../stage';

/** What is left once the package has been taken out. */
export function removedCases(stage: () => BuiltInStage): void {
	test('a workflow with this package’s node does not start, and nothing is sent', async () => {
		await assert.rejects(post(stage(), 'ours'), /Unrecognized node type: n8n-nodes-medium.medium/);
		assert.deepEqual(stage().sandbox.requests, []);
	});

	test('the credentials have what the built-in ones had stored, and nothing besides', async () => {
		const { line, userFolder, credential, application, sandbox } = stage();
		const stored = await storedCredentials(line, userFolder);
		assert.equal(
			JSON.stringify(stored.get(credential.id)),
			JSON.stringify({ accessToken: sandbox.token }),
		);
		const { oauthTokenData, ...typed } = stored.get(application.id) ?? {};
		const { clientId, clientSecret } = sandbox.oauthClient;
		assert.deepEqual(typed, { clientId, clientSecret });
		assert.ok(typeof oauthTokenData === 'object' && oauthTokenData !== null);
		assert.deepEqual(Object.keys(oauthTokenData).toSorted(), [
			'access_token',
			'expires_at',
			'refresh_token',
			'scope',
			'token_type',
		]);
	});

	test('nothing but Medium was asked for through the proxy, all the time', () => {
		const hosts = new Set(stage().medium.asked);
		assert.deepEqual([...hosts].toSorted(), ['api.medium.com:443', 'medium.com:443']);
	});
}
