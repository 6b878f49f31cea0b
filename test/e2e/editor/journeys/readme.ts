import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { projectFolder } from '../../../n8n';
import { RSS_EXAMPLE } from '../../../demo/examples';
import { storeCredential } from '../../kit/stage';
import { until } from '../../kit/until';
import { picture } from '../picture';
import type { EditorStage } from '../stage';
import {
	executeWorkflow,
	importWorkflow,
	listed,
	nodeOnCanvas,
	openEmptyWorkflow,
	openNode,
	publishWorkflow,
	searchNodes,
} from '../steps/canvas';
import { chooseCredential } from '../steps/credential';
import { chosen, closeNode, executeStep, outputWith, write } from '../steps/node';

/** Somebody with a token who imports the README's example and follows its notes, one after the other. */
export function readmeJourney(stage: () => EditorStage): void {
	describe('a reader of the README', () => {
		before(async () => {
			const { n8n, page } = stage();
			await storeCredential(stage());
			await openEmptyWorkflow(page, n8n.url);
		});

		test('imports the example from its file', async () => {
			const { page } = stage();
			await importWorkflow(page, join(projectFolder, 'examples', RSS_EXAMPLE));
			for (const name of ['Every Hour', 'Read Feed', 'Oldest First', 'Medium']) {
				await nodeOnCanvas(page, name).waitFor();
			}
			await page.getByText('Copies each article of a feed to Medium').waitFor();
		});

		test('enters the URL of the feed, and sees its articles', async () => {
			const { page, sandbox } = stage();
			await openNode(page, 'Read Feed');
			await write(page, 'url', `${sandbox.origin}/blog/feed.xml`);
			await executeStep(page);
			await outputWith(page, /Night train north/);
			await closeNode(page);
		});

		test('selects the credential, and sees that drafts are made', async () => {
			const { page } = stage();
			await openNode(page, 'Medium');
			await chooseCredential(page, 'Medium (Sandbox)');
			assert.equal(await chosen(page, 'operation'), 'Create If New');
			assert.equal(await chosen(page, 'publishStatus'), 'Draft');
			await picture(stage(), 'node');
			await closeNode(page);
		});

		test('executes the workflow, and every article of the feed is a draft', async () => {
			const { page, sandbox } = stage();
			await executeWorkflow(page);
			assert.equal(sandbox.posts.length, 6);
			assert.deepEqual([...new Set(sandbox.posts.map((post) => post.publishStatus))], ['draft']);
			await picture(stage(), 'workflow');
		});

		test('looks at the drafts on Medium', async () => {
			const { page, sandbox } = stage();
			await executeWorkflow(page);
			assert.deepEqual(sandbox.posts, []);
			await openNode(page, 'Medium');
			const hint = /Created: 0, already published: 6, left for the next run: 0/;
			await page.getByText(hint).first().waitFor();
			await closeNode(page);
		});

		test('activates it, so that it runs every hour', async () => {
			const { client, page } = stage();
			await publishWorkflow(page);
			const id = /workflow\/(\w+)/.exec(page.url())?.[1] ?? '';
			await until(async () => (await client.getWorkflow(id)).active, 'the workflow is active');
			await client.deactivate(id);
		});

		test('finds the node beside the built-in one', async () => {
			const { n8n, page } = stage();
			await openEmptyWorkflow(page, n8n.url);
			await searchNodes(page, 'medium');
			await listed(page, 'Medium (Reliable)').waitFor();
			await picture(stage(), 'search');
			await page.keyboard.press('Escape');
		});
	});
}
