import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { StoredCredential } from '../../n8n';
import { connected, latestToken, oAuth2, tokenRequests } from '../kit/oauth2';
import { publish, publishing, wordsOf } from '../kit/publish';
import type { Stage } from '../kit/stage';
import { until } from '../kit/until';
import { articles } from '../kit/workflows';

/** In milliseconds. */
const limit = 3_000;

/** n8n renews an OAuth2 token, and Medium does not answer. */
export function renewalCases(stage: () => Stage): void {
	/** Connected, expired, and with a token endpoint that never answers. */
	async function stale(): Promise<StoredCredential> {
		const { sandbox } = stage();
		const credential = await connected(stage());
		await publish(stage(), { credential, parameters: oAuth2, count: 1 });
		sandbox.expireToken(latestToken(stage()));
		const on = { path: /\/tokens$/ };
		sandbox.misbehave({ on, times: Infinity, fault: { kind: 'noAnswer' } });
		return credential;
	}

	test('a renewal that is never answered ends the run at the time limit', async () => {
		const credential = await stale();
		const parameters = { ...oAuth2, requestOptions: { timeout: limit } };
		const started = Date.now();
		const { execution } = await publish(stage(), { credential, parameters, count: 2 });
		assert.ok(Date.now() - started < limit + 6_000, `${Date.now() - started} ms`);
		assert.equal(execution.status, 'error');
		assert.match(wordsOf(execution), /token has expired and could not be renewed/);
		assert.equal(stage().sandbox.posts.length, 1);
	});

	test('Stop ends a renewal at once', async () => {
		const { client, sandbox } = stage();
		const credential = await stale();
		const path = randomUUID();
		const workflow = publishing(stage(), { credential, parameters: oAuth2 })(path);
		const { id } = await client.createWorkflow(workflow);
		await client.activate(id);
		const called = client.callWebhook(path, { articles: articles(2) });
		const before = tokenRequests(stage()).length;
		await until(() => tokenRequests(stage()).length > before, 'n8n renews the token');
		const [running] = await client.listExecutions(id);
		assert.ok(running);
		const stopped = Date.now();
		await client.stopExecution(running.id);
		const { status } = await client.untilEnded(running.id);
		await called;
		assert.equal(status, 'canceled');
		assert.ok(Date.now() - stopped < 3_000, `${Date.now() - stopped} ms`);
		assert.equal(sandbox.posts.length, 1);
		await client.deactivate(id);
	});
}
