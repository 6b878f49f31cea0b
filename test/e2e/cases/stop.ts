import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { INode } from 'n8n-workflow';
import { until } from '../record/until';
import type { Stage } from '../stage';
import { articles } from '../workflows';
import { postedTitles, posts, publishing, retryOnFail, titlesOf } from './support/publish';

const WATCH_MS = 5000;

/** Somebody presses *Stop* in the editor. */
export function stopCases(stage: () => Stage): void {
	const variants: ReadonlyArray<readonly [string, Partial<INode>]> = [
		['', {}],
		[' with Retry On Fail', retryOnFail],
		[' while continuing', { onError: 'continueRegularOutput' }],
	];
	for (const [index, [name, settings]] of variants.entries()) {
		test(`an execution stopped during the second of five posts sends nothing more${name}`, async () => {
			const { client, sandbox } = stage();
			sandbox.misbehave({ on: posts, skip: 1, fault: { kind: 'delay', ms: 3000 } });
			const path = `stop-${index}`;
			const { id } = await client.createWorkflow(publishing(stage(), { settings })(path));
			await client.activate(id);
			const called = client.callWebhook(path, { articles: articles(5) });
			await until(() => sandbox.posts.length === 2, 'the second post has arrived');
			const [running] = await client.listExecutions(id);
			assert.ok(running);
			await client.stopExecution(running.id);
			const { status } = await client.untilEnded(running.id);
			assert.equal(status, 'canceled');
			const sent = sandbox.requests.length;
			await wait(WATCH_MS);
			assert.equal(sandbox.requests.length, sent);
			assert.deepEqual(postedTitles(stage()), titlesOf(2));
			await called;
			await client.deactivate(id);
		});
	}
}
