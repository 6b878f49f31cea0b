import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedArticles } from '../feed';
import { postedTitles, type RecordStage, titlesOf } from '../stage';
import { until } from '../until';
import { type Edits, problemOf, RSS_TRIGGER, SCHEDULE, setUpRecord } from '../workflow';

/** Every three seconds: n8n takes no poll time of less than a minute, but any number of poll times. */
const often = Array.from({ length: 20 }, (_, index) => ({
	mode: 'custom',
	cronExpression: `${index * 3} * * * * *`,
}));

const onlyRssTrigger: Edits = {
	[SCHEDULE]: { disabled: true },
	[RSS_TRIGGER]: {
		disabled: false,
		parameters: { pollTimes: { item: often } },
	},
};

const quickSchedule: Edits = {
	[SCHEDULE]: {
		parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: 3 }] } },
	},
};

/** The workflow at work by itself: activated, deactivated, through a restart of n8n. */
export function triggerCases(stage: () => RecordStage): void {
	async function polls(count: number): Promise<void> {
		const { feed } = stage();
		const enough = feed.visits + count;
		await until(() => feed.visits >= enough, `n8n has read the feed ${count} times more`);
	}

	async function endedExecutions(workflowId: string): Promise<number> {
		const { client } = stage();
		const executions = await client.listExecutions(workflowId);
		for (const { id } of executions) {
			const execution = await client.untilEnded(id);
			assert.equal(execution.status, 'success', problemOf(execution));
		}
		return executions.length;
	}

	/** What n8n's trigger remembers of the feed. */
	async function triggerMemory(workflowId: string): Promise<unknown> {
		const { staticData } = await stage().client.getWorkflow(workflowId);
		return staticData?.[`node:${RSS_TRIGGER}`];
	}

	test('an RSS Feed Trigger hands on each new article once: over five polls, when switched off and on, and over a restart', async () => {
		const { feed } = stage();
		feed.articles = feedArticles(2);
		const { workflowId } = await setUpRecord(stage(), onlyRssTrigger);
		await stage().client.activate(workflowId);
		await polls(1);
		feed.articles = feedArticles(5);
		await polls(5);
		assert.deepEqual(postedTitles(stage()), titlesOf(feedArticles(3, 3)));
		assert.equal(await endedExecutions(workflowId), 1);

		await stage().client.deactivate(workflowId);
		await stage().client.activate(workflowId);
		await polls(2);
		assert.equal(await endedExecutions(workflowId), 1);

		await stage().restart();
		await polls(2);
		assert.equal(await endedExecutions(workflowId), 1);

		assert.deepEqual(await triggerMemory(workflowId), { lastItemDate: '2026-01-01T05:00:00.000Z' });

		feed.articles = feedArticles(6);
		await polls(3);
		await stage().client.deactivate(workflowId);
		assert.equal(await endedExecutions(workflowId), 2);
		assert.deepEqual(postedTitles(stage()), titlesOf(feedArticles(4, 3)));
	});

	test('a schedule publishes an unchanged feed once, when switched off and on and over a restart', async () => {
		const { feed } = stage();
		feed.articles = feedArticles(3);
		const { workflowId, titles } = await setUpRecord(stage(), quickSchedule);
		await stage().client.activate(workflowId);
		await polls(2);
		await stage().client.deactivate(workflowId);
		await stage().client.activate(workflowId);
		await polls(2);
		await stage().restart();
		await polls(2);
		await stage().client.deactivate(workflowId);
		assert.ok((await endedExecutions(workflowId)) >= 6);
		assert.deepEqual(postedTitles(stage()), titlesOf(feedArticles(3)));
		assert.deepEqual(await titles('unknown'), []);
	});

	test('a restart of n8n while an article is being sent leaves that article unknown and sends the others', async () => {
		const { sandbox, feed } = stage();
		feed.articles = feedArticles(4);
		sandbox.misbehave({
			on: { method: 'POST', path: /\/posts$/ },
			skip: 1,
			fault: { kind: 'delay', ms: 60_000 },
		});
		const record = await setUpRecord(stage(), quickSchedule);
		await stage().client.activate(record.workflowId);
		await until(() => sandbox.posts.length === 2, 'the second article has arrived');
		await stage().kill();
		sandbox.clearFaults();
		await stage().restart();
		await until(() => sandbox.posts.length >= 4, 'the others have arrived');
		await stage().client.deactivate(record.workflowId);
		assert.deepEqual(await record.titles('unknown'), ['Article 2']);
		assert.deepEqual(postedTitles(stage()), titlesOf(feedArticles(4)));
	});
}
