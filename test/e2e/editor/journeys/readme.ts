import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { loadExamples, RSS_EXAMPLE } from '../../../demo/examples';
import { picture } from '../picture';
import { storeCredential } from '../../kit/stage';
import type { EditorStage } from '../stage';
import { listed, openNode, openWorkflow, searchNodes } from '../steps/canvas';
import { chosen, closeNode, field } from '../steps/node';

/** What the README shows: its example, before and after a run. */
export function readmeJourney(stage: () => EditorStage): void {
	describe('a reader of the README', () => {
		before(async () => {
			const { client, n8n, page, sandbox } = stage();
			const examples = await loadExamples({
				credential: await storeCredential(stage()),
				feed: `${sandbox.origin}/blog/feed.xml`,
			});
			const example = examples.get(RSS_EXAMPLE);
			assert.ok(example, 'the RSS example is missing');
			const { id } = await client.createWorkflow(example);
			await openWorkflow(page, n8n.url, id);
		});

		test('sees the example’s node, with drafts as the status', async () => {
			const { page } = stage();
			await openNode(page, 'Medium');
			for (const name of ['resource', 'operation', 'title', 'content']) {
				await field(page, name).waitFor();
			}
			assert.equal(await chosen(page, 'publishStatus'), 'Draft');
			await picture(stage(), 'node');
			await closeNode(page);
		});

		test('finds the node beside the built-in one', async () => {
			const { page } = stage();
			await searchNodes(page, 'medium');
			await listed(page, 'Medium (Reliable)').waitFor();
			await picture(stage(), 'search');
			await page.keyboard.press('Escape');
		});

		test('presses the button, and every article of the feed is a post', async () => {
			const { page, sandbox } = stage();
			await page.getByTestId('execute-workflow-button').click();
			await page
				.getByText(/executed successfully/)
				.first()
				.waitFor();
			assert.equal(sandbox.posts.length, 6);
			await picture(stage(), 'workflow');
			const [oldest] = sandbox.posts;
			assert.ok(oldest);
			await page.goto(oldest.url);
			await page.getByRole('heading', { name: 'A lighthouse on the windowsill' }).first().waitFor();
			await picture(stage(), 'sandbox');
		});
	});
}
