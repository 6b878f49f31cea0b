import assert from 'node:assert/strict';
import { test } from 'node:test';
import { both } from '../both';
import type { BuiltInStage } from '../stage';

/** What the two nodes make of the same stored token, row by row of docs/migrating.md. */
export function credentialCases(stage: () => BuiltInStage): void {
	test('the button Test works', async () => {
		const { client, credential, sandbox } = stage();
		const data = { accessToken: sandbox.token };
		assert.equal((await client.testCredential(credential, data)).status, 'OK');
	});

	test('a token that was stored with "Bearer " in front is understood by ours only', async () => {
		const { client, sandbox } = stage();
		const accessToken = `Bearer ${sandbox.token}`;
		const credential = await client.createCredential('mediumApi', 'Pasted', { accessToken });
		const { builtIn, ours } = await both(stage(), { credential });
		assert.deepEqual([builtIn.titles, ours.titles], [[], ['Article 1']]);
	});

	test('a Base URL in the credential leads ours there, and the built-in node to Medium nevertheless', async () => {
		const { client, sandbox } = stage();
		const data = { accessToken: sandbox.token, baseUrl: sandbox.baseUrl };
		const credential = await client.createCredential('mediumApi', 'Sandbox', data);
		const { builtIn, ours } = await both(stage(), { credential });
		assert.equal(builtIn.sent[0]?.request, 'GET https://api.medium.com/v1/me');
		assert.equal(ours.sent[0]?.request, `GET https://${new URL(sandbox.origin).host}/v1/me`);
	});
}
