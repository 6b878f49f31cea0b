import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinnedVersion, type StoredCredential } from '../../../n8n';
import { connect, connected, oAuth2, tokenRequests, typed, unconnected } from '../../kit/oauth2';
import { postedTitles, publish, titlesOf, wordsOf } from '../../kit/publish';
import { noteFact } from '../../kit/report';
import type { Stage } from '../../kit/stage';

/** What becomes of *Connect my account*: allowed, denied, and refused because of the client secret. */
export function outcomeCases(stage: () => Stage): void {
	function noteWords(what: string, words: string): void {
		noteFact(`OAuth2 on n8n ${pinnedVersion(stage().line)}`, `n8n’s page, ${what}`, `\`${words}\``);
	}

	async function publishTwo(credential: StoredCredential) {
		const { execution } = await publish(stage(), { credential, parameters: oAuth2, count: 2 });
		return execution;
	}

	async function demandUnconnected(credential: StoredCredential): Promise<void> {
		assert.equal(await stage().client.isConnected(credential), false);
		const execution = await publishTwo(credential);
		assert.equal(execution.status, 'error');
		assert.match(wordsOf(execution), /The OAuth2 credential is not connected/);
		assert.deepEqual(postedTitles(stage()), []);
	}

	async function demandConnected(credential: StoredCredential): Promise<void> {
		assert.equal(await stage().client.isConnected(credential), true);
		const execution = await publishTwo(credential);
		assert.equal(execution.status, 'success', wordsOf(execution));
		assert.deepEqual(postedTitles(stage()), titlesOf(2));
	}

	test('connecting OAuth2: allowed, the credential is connected and posts go out with it', async () => {
		const credential = await unconnected(stage());
		assert.equal(await stage().client.isConnected(credential), false);
		const { page } = await connect(stage(), credential);
		assert.match(page, /Connection successful/);
		noteWords('allowed', page);
		await demandConnected(credential);
		assert.equal(tokenRequests(stage()).length, 1);
	});

	test('connecting OAuth2: denied, n8n shows Medium’s “access_denied” and nothing is connected', async () => {
		const credential = await unconnected(stage());
		const { page } = await connect(stage(), credential, 'deny');
		noteWords('denied', page);
		assert.match(page, /^Error: Insufficient parameters for OAuth2 callback\./);
		assert.match(page, /"error":"access_denied"/);
		assert.match(page, /Failed to connect\./);
		assert.equal(tokenRequests(stage()).length, 0);
		await demandUnconnected(credential);
		await connect(stage(), credential);
		await demandConnected(credential);
	});

	test('connecting OAuth2: denied on a second time, the first connection stays', async () => {
		const credential = await connected(stage());
		await connect(stage(), credential, 'deny');
		await demandConnected(credential);
	});

	test('connecting OAuth2: with a wrong client secret n8n says that it failed, and works with the right one', async () => {
		const credential = await unconnected(stage(), { clientSecret: '0123456789abcdef' });
		const { page } = await connect(stage(), credential);
		noteWords('wrong client secret', page);
		assert.match(page, /^Error: HTTP status 400 .*Failed to connect\./);
		// n8n 2.41 keeps the body of the answer to itself.
		if (stage().line === 1) assert.match(page, /client_secret was invalid\./);
		assert.deepEqual(
			tokenRequests(stage()).map(({ status }) => status),
			[400],
		);
		await demandUnconnected(credential);
		await stage().client.editCredential(credential, typed(stage()));
		await connect(stage(), credential);
		await demandConnected(credential);
	});
}
