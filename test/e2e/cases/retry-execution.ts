import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stage } from '../stage';
import { MEDIUM, postOfItem } from '../workflows';
import { fieldOf, postedTitles, posts, publish, type Run, titlesOf } from './support/publish';

/** Both kinds of *Retry execution* after the third of five posts was refused. */
export function retryExecutionCases(stage: () => Stage): void {
	async function failAtThird(): Promise<Run> {
		const fault = { kind: 'status', status: 400, body: {} } as const;
		stage().sandbox.misbehave({ on: posts, skip: 2, fault });
		const run = await publish(stage());
		assert.equal(run.execution.status, 'error');
		assert.deepEqual(postedTitles(stage()), titlesOf(2));
		return run;
	}

	async function editTitleAndTags(workflowId: string): Promise<void> {
		await stage().client.editNode(workflowId, MEDIUM, {
			...postOfItem,
			authentication: 'accessToken',
			title: '=Edited {{ $json.title }}',
			additionalFields: { tags: 'edited' },
		});
	}

	test('Retry with original workflow publishes the rest as it was, though the workflow was edited', async () => {
		const { client } = stage();
		const { workflowId, execution } = await failAtThird();
		await editTitleAndTags(workflowId);
		const retry = await client.retryExecution(execution.id, { loadWorkflow: false });
		assert.equal(retry.status, 'success', retry.data.resultData.error?.message);
		assert.deepEqual(postedTitles(stage()), titlesOf(5));
		assert.deepEqual(fieldOf(retry, MEDIUM, 'title'), titlesOf(5));
		assert.deepEqual(fieldOf(retry, MEDIUM, 'warnings'), Array(5).fill(undefined));
	});

	test('Retry with currently saved workflow publishes the rest as edited, and warns of what was sent before', async () => {
		const { client, sandbox } = stage();
		const { workflowId, execution } = await failAtThird();
		await editTitleAndTags(workflowId);
		const retry = await client.retryExecution(execution.id, { loadWorkflow: true });
		assert.equal(retry.status, 'success', retry.data.resultData.error?.message);
		const [first, second, ...others] = titlesOf(5);
		const titles = [first, second, ...others.map((title) => `Edited ${title}`)];
		assert.deepEqual(postedTitles(stage()), titles);
		assert.deepEqual(fieldOf(retry, MEDIUM, 'title'), titles);
		assert.deepEqual(
			sandbox.posts.map(({ tags }) => tags),
			[[], [], ['edited'], ['edited'], ['edited']],
		);
		const warnings = fieldOf(retry, MEDIUM, 'warnings');
		for (const warning of warnings.slice(0, 2)) assert.match(String(warning), /have changed since/);
		assert.deepEqual(warnings.slice(2), [undefined, undefined, undefined]);
	});

	test('Retry execution after another failure publishes what is left then', async () => {
		const { client, sandbox } = stage();
		const { execution } = await failAtThird();
		sandbox.misbehave({ on: posts, skip: 1, fault: { kind: 'status', status: 400, body: {} } });
		const again = await client.retryExecution(execution.id, { loadWorkflow: false });
		assert.equal(again.status, 'error');
		assert.deepEqual(postedTitles(stage()), titlesOf(3));
		const last = await client.retryExecution(again.id, { loadWorkflow: false });
		assert.equal(last.status, 'success', last.data.resultData.error?.message);
		assert.deepEqual(postedTitles(stage()), titlesOf(5));
	});
}
