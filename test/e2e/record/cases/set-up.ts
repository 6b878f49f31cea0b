import assert from 'node:assert/strict';
import { test } from 'node:test';
import { N8nRefused } from '../../../n8n';
import { feedArticles } from '../feed';
import { postedTitles, type RecordStage } from '../stage';
import { findTables, importTable } from '../table';
import { problemOf, recordWorkflow, setUpRecord } from '../workflow';

const SET_UP = 'Set Up Once';

/** What a person does once. */
export function setUpCases(stage: () => RecordStage): void {
	test('the workflow makes its table where n8n can, with the columns of the CSV file, and leaves it as it is the second time', async () => {
		const { client, line } = stage();
		const record = await setUpRecord(stage());
		const execution = await record.run(SET_UP);
		if (line === 1) {
			assert.equal(execution.status, 'error');
			return;
		}
		assert.equal(execution.status, 'success', problemOf(execution));
		assert.equal((await record.run(SET_UP)).status, 'success');
		const made = await findTables(client, 'medium_publishing_record');
		const imported = await findTables(client, (await importedName()).name);
		assert.equal(made.length, 1);
		const columns = (table: (typeof made)[number] | undefined) =>
			table?.columns.map(({ name, type }) => ({ name, type }));
		assert.deepEqual(columns(made[0]), columns(imported[0]));

		async function importedName(): Promise<{ name: string }> {
			await importTable(client, 'columns_of_the_file');
			return { name: 'columns_of_the_file' };
		}
	});

	test('the workflow runs with the table it made', async () => {
		const { client, feed, line } = stage();
		if (line === 1) return;
		const [made] = await findTables(client, 'medium_publishing_record');
		assert.ok(made);
		feed.articles = feedArticles(2);
		const workflow = await recordWorkflow(stage(), made.id);
		const { id } = await client.createWorkflow(workflow);
		const execution = await client.runByHand(id);
		assert.equal(execution.status, 'success', problemOf(execution));
		assert.deepEqual(postedTitles(stage()), ['Article 1', 'Article 2']);
	});

	test('nothing is sent before a table is chosen', async () => {
		const { client, feed } = stage();
		feed.articles = feedArticles(2);
		const { id } = await client.createWorkflow(await recordWorkflow(stage(), ''));
		await assert.rejects(async () => {
			const { status } = await client.runByHand(id);
			if (status === 'error') throw new N8nRefused('run', 400, status);
		}, N8nRefused);
		assert.deepEqual(postedTitles(stage()), []);
	});
}
