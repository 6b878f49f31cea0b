import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INode } from 'n8n-workflow';
import { postedTitles, posts, publish, publishing, retryOnFail, titlesOf } from '../kit/publish';
import type { Stage } from '../kit/stage';
import { until } from '../kit/until';
import { articles } from '../kit/workflows';

/** How late the answers come: long enough to press *Stop* before the second one. */
const LATE_MS = 1000;

/** Somebody presses *Stop* in the editor. */
export function stopCases(stage: () => Stage): void {
	const variants: ReadonlyArray<readonly [string, Partial<INode>]> = [
		[' with Retry On Fail', retryOnFail],
		[' while continuing', { onError: 'continueRegularOutput' }],
	];
	for (const [index, [name, settings]] of variants.entries()) {
		test(`an execution stopped during the second of five posts sends nothing more${name}`, async () => {
			const { client, sandbox } = stage();
			const late = { kind: 'delay', ms: LATE_MS } as const;
			sandbox.misbehave({ on: posts, skip: 1, times: 2, fault: late });
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
			await called;
			// Another execution, whose first post is answered as late: by then the stopped one would have gone on.
			await publish(stage(), { count: 2, parameters: { title: '=After {{ $json.title }}' } });
			assert.deepEqual(postedTitles(stage()), [
				...titlesOf(2),
				...titlesOf(2).map((title) => `After ${title}`),
			]);
			await client.deactivate(id);
		});
	}
}
