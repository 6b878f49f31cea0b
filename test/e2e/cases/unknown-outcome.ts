import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Execution } from '../../n8n';
import type { Stage } from '../stage';
import { MEDIUM, postOfItem } from '../workflows';
import {
	fieldOf,
	postedTitles,
	posts,
	publish,
	retryOnFail,
	type Run,
	titlesOf,
	wordsOf,
} from './support/publish';

/** The connection is closed after Medium has acted. */
export function unknownOutcomeCases(stage: () => Stage): void {
	/** Loses the answer to the second of three posts, with *Retry On Fail*. */
	async function loseSecondAnswer(): Promise<Run> {
		const { sandbox } = stage();
		sandbox.misbehave({ on: posts, skip: 1, acts: true, fault: { kind: 'reset' } });
		const run = await publish(stage(), { count: 3, settings: retryOnFail });
		assert.equal(run.execution.status, 'error');
		assert.deepEqual(postedTitles(stage()), titlesOf(2));
		return run;
	}

	async function retryWith(unknownOutcome: string): Promise<Execution> {
		const { client } = stage();
		const { workflowId, execution } = await loseSecondAnswer();
		await client.editNode(workflowId, MEDIUM, {
			...postOfItem,
			authentication: 'accessToken',
			options: { unknownOutcome },
		});
		return await client.retryExecution(execution.id, { loadWorkflow: true });
	}

	test('a lost answer with Retry On Fail is one post, and the error says that the outcome is unknown and what to do', async () => {
		const { execution } = await loseSecondAnswer();
		assert.match(wordsOf(execution), /may have published/i);
		assert.match(wordsOf(execution), /look at your stories/i);
		assert.match(wordsOf(execution), /Retry with currently saved workflow/i);
	});

	test('the choice Stop sends nothing when a post of unknown outcome is retried', async () => {
		const retry = await retryWith('stop');
		assert.equal(retry.status, 'error');
		assert.match(wordsOf(retry), /may have published/i);
		assert.deepEqual(postedTitles(stage()), titlesOf(2));
	});

	test('the choice Treat as Published goes on behind a post of unknown outcome that is retried', async () => {
		const retry = await retryWith('treatAsPublished');
		assert.equal(retry.status, 'success', wordsOf(retry));
		assert.deepEqual(fieldOf(retry, MEDIUM, 'outcome'), [undefined, 'unknown', undefined]);
		assert.deepEqual(postedTitles(stage()), titlesOf(3));
	});

	test('the choice Send Again sends a post of unknown outcome that is retried once more', async () => {
		const retry = await retryWith('sendAgain');
		assert.equal(retry.status, 'success', wordsOf(retry));
		assert.deepEqual(fieldOf(retry, MEDIUM, 'title'), titlesOf(3));
		const [first, second, third] = titlesOf(3);
		assert.deepEqual(postedTitles(stage()), [first, second, second, third]);
	});
}
