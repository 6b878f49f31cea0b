import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pressOnConsentPage } from '../../../sandbox/consent';
import {
	connect,
	connected,
	latestToken,
	oAuth2,
	tokenRequests,
	typed,
	unconnected,
	wordsOn,
} from '../../kit/oauth2';
import { publish, wordsOf } from '../../kit/publish';
import type { Stage } from '../../kit/stage';

/** A Base URL without https: neither the code nor a secret may leave. */
export function plainCases(stage: () => Stage): void {
	/** Leads to the sandbox, but nobody can see from it that it stays on this machine. */
	const plain = () => {
		const { port } = new URL(stage().sandbox.origin);
		return typed(stage(), { baseUrl: `http://0.0.0.0:${port}/v1` });
	};

	function demandNothingSent(requests = 0): void {
		assert.equal(tokenRequests(stage()).length, requests);
	}

	test('connecting OAuth2: with a Base URL on plain http nobody is led there', async () => {
		const credential = await unconnected(stage(), plain());
		// n8n makes a URL of nothing.
		await assert.rejects(stage().client.authorizeUrl(credential), /Invalid URL/);
		demandNothingSent();
	});

	// On n8n 1.x, saving the credential also ends the journey that had begun.
	test('connecting OAuth2: a Base URL changed to plain http gets no code and no client secret', async () => {
		const { client } = stage();
		const credential = await unconnected(stage());
		const authorize = await client.authorizeUrl(credential);
		const callback = await pressOnConsentPage(authorize, 'allow');
		await client.editCredential(credential, plain());
		assert.match(wordsOn(await client.open(callback.href)), /Failed to connect/);
		demandNothingSent();
		assert.equal(await client.isConnected(credential), false);
		await client.editCredential(credential, typed(stage()));
		await connect(stage(), credential);
		demandNothingSent(1);
	});

	test('a connected credential whose Base URL is changed to plain http sends no token and renews none', async () => {
		const { client, sandbox } = stage();
		const credential = await connected(stage());
		await publish(stage(), { credential, parameters: oAuth2, count: 1 });
		sandbox.expireToken(latestToken(stage()));
		await client.editCredential(credential, plain());
		const before = sandbox.requests.length;
		const { execution } = await publish(stage(), { credential, parameters: oAuth2, count: 1 });
		assert.equal(execution.status, 'error');
		assert.match(wordsOf(execution), /Base URL of the credential is neither https nor on this/);
		assert.equal(sandbox.requests.length, before);
	});
}
