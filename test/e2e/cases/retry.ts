import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	fieldOf,
	postedTitles,
	posts,
	publish,
	retryOnFail,
	type Run,
	titlesOf,
	wordsOf,
} from '../kit/publish';
import type { Stage } from '../kit/stage';
import { MEDIUM, postOfItem } from '../kit/workflows';

const refusal = { kind: 'status', status: 400, body: {} } as const;

/** *Retry On Fail*, and both kinds of *Retry execution*, on executions that n8n stored. */
export function retryCases(stage: () => Stage): void {
	async function failAtThird(): Promise<Run> {
		stage().sandbox.misbehave({ on: posts, skip: 2, fault: refusal });
		const run = await publish(stage());
		assert.equal(run.execution.status, 'error');
		assert.deepEqual(postedTitles(stage()), titlesOf(2));
		return run;
	}

	async function edit(workflowId: string, parameters: object): Promise<void> {
		const all = { ...postOfItem, authentication: 'accessToken', ...parameters };
		await stage().client.editNode(workflowId, MEDIUM, all);
	}

	const otherTitleAndTags = {
		title: '=Edited {{ $json.title }}',
		additionalFields: { tags: 'edited' },
	};

	test('with Retry On Fail, five posts of which the third is refused once are five, in order', async () => {
		stage().sandbox.misbehave({ on: posts, skip: 2, fault: refusal });
		const { execution } = await publish(stage(), { settings: retryOnFail });
		assert.equal(execution.status, 'success', wordsOf(execution));
		assert.deepEqual(postedTitles(stage()), titlesOf(5));
	});

	test('Retry with original workflow publishes the rest as it was, though the workflow was edited', async () => {
		const { client } = stage();
		const { workflowId, execution } = await failAtThird();
		await edit(workflowId, otherTitleAndTags);
		const retry = await client.retryExecution(execution.id, { loadWorkflow: false });
		assert.equal(retry.status, 'success', wordsOf(retry));
		assert.deepEqual(postedTitles(stage()), titlesOf(5));
		assert.deepEqual(fieldOf(retry, MEDIUM, 'title'), titlesOf(5));
		assert.deepEqual(fieldOf(retry, MEDIUM, 'warnings'), Array(5).fill(undefined));
	});

	test('Retry with currently saved workflow publishes the rest as edited, and warns of what was sent before', async () => {
		const { client, sandbox } = stage();
		const { workflowId, execution } = await failAtThird();
		await edit(workflowId, otherTitleAndTags);
		const retry = await client.retryExecution(execution.id, { loadWorkflow: true });
		assert.equal(retry.status, 'success', wordsOf(retry));
		const [first, second, ...others] = titlesOf(5);
		const titles = [first, second, ...others.map((title) => `Edited ${title}`)];
		assert.deepEqual(postedTitles(stage()), titles);
		assert.deepEqual(
			sandbox.posts.map(({ tags }) => tags),
			[[], [], ['edited'], ['edited'], ['edited']],
		);
		const warnings = fieldOf(retry, MEDIUM, 'warnings');
		for (const warning of warnings.slice(0, 2)) assert.match(String(warning), /have changed since/);
		assert.deepEqual(warnings.slice(2), [undefined, undefined, undefined]);
	});

	test('a post whose answer is lost is sent again only when the user says so and retries', async () => {
		const { client, sandbox } = stage();
		sandbox.misbehave({ on: posts, skip: 1, acts: true, fault: { kind: 'reset' } });
		const { workflowId, execution } = await publish(stage(), { count: 3, settings: retryOnFail });
		assert.match(wordsOf(execution), /Retry with currently saved workflow/i);
		const stopped = await client.retryExecution(execution.id, { loadWorkflow: true });
		assert.equal(stopped.status, 'error');
		assert.deepEqual(postedTitles(stage()), titlesOf(2));
		await edit(workflowId, { options: { unknownOutcome: 'sendAgain' } });
		const retry = await client.retryExecution(stopped.id, { loadWorkflow: true });
		assert.equal(retry.status, 'success', wordsOf(retry));
		const [first, second, third] = titlesOf(3);
		assert.deepEqual(postedTitles(stage()), [first, second, second, third]);
	});
}
