import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Line, N8nRefused } from '../../../n8n';
import { feedArticles } from '../feed';
import { postedTitles, type RecordStage } from '../stage';
import { findTables, importTable, readCsv } from '../table';
import { problemOf, recordWorkflow, setUpRecord } from '../workflow';

const SET_UP = 'Set Up Once';
/** The name that the workflow gives its table. */
const TABLE = 'medium_publishing_record';

/** What a person does once. */
export function setUpCases(line: Line, stage: () => RecordStage): void {
	async function columnsOf(name: string): Promise<unknown[]> {
		const found = await findTables(stage().client, name);
		assert.equal(found.length, 1, `there is one table ${name}`);
		return (found[0]?.columns ?? []).map((column) => ({ name: column.name, type: column.type }));
	}

	/** n8n 1 cannot make tables from a workflow. */
	if (line === 1) {
		test('setting up by the workflow fails, so that a person notices and imports the CSV file', async () => {
			const record = await setUpRecord(stage());
			assert.equal((await record.run(SET_UP)).status, 'error');
		});
	} else {
		test('the workflow makes its table with the columns of the CSV file, and leaves it as it is the second time', async () => {
			const record = await setUpRecord(stage());
			for (let run = 1; run <= 2; run += 1) {
				const execution = await record.run(SET_UP);
				assert.equal(execution.status, 'success', problemOf(execution));
			}
			await importTable(stage().client, 'from_the_file');
			assert.deepEqual(await columnsOf(TABLE), await columnsOf('from_the_file'));
		});

		test('the workflow publishes with the table it made', async () => {
			const { client, feed } = stage();
			feed.articles = feedArticles(2);
			const record = await setUpRecord(stage());
			await record.run(SET_UP);
			const [made] = await findTables(client, TABLE);
			const { id } = await client.createWorkflow(await recordWorkflow(stage(), made?.id ?? ''));
			const execution = await client.runByHand(id);
			assert.equal(execution.status, 'success', problemOf(execution));
			assert.deepEqual(postedTitles(stage()), ['Article 1', 'Article 2']);
		});
	}

	test('the note on setting up names the columns of the CSV file', async () => {
		const names = (await readCsv()).trim().split(',').join(', ');
		const { nodes } = await recordWorkflow(stage(), '');
		const note = nodes.find(({ name }) => name === 'About Set Up');
		assert.ok(String(note?.parameters.content).includes(`: ${names}.`), names);
	});

	test('nothing is sent before a table is chosen', async () => {
		const { client, sandbox, feed } = stage();
		feed.articles = feedArticles(2);
		const { id } = await client.createWorkflow(await recordWorkflow(stage(), ''));
		const outcome = await client.runByHand(id).then(
			({ status }) => status,
			(error: unknown) => {
				assert.ok(error instanceof N8nRefused, String(error));
				return 'error';
			},
		);
		assert.equal(outcome, 'error');
		assert.equal(sandbox.requests.length, 0);
	});
}
