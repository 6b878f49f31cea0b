import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { picture } from '../picture';
import type { EditorStage } from '../stage';
import { listed, openEmptyWorkflow, searchNodes } from '../steps/canvas';
import { chosen, executeStep, field, nodeFields, outputWith, write } from '../steps/node';

/** Somebody without a token who wants to know of new posts. */
export function triggerJourney(stage: () => EditorStage): void {
	describe('somebody without a token', () => {
		before(async () => {
			const { n8n, page } = stage();
			await openEmptyWorkflow(page, n8n.url);
			await searchNodes(page, 'medium');
			await listed(page, 'Medium (Reliable)').click();
		});

		test('finds what can start a workflow', async () => {
			const { page } = stage();
			await listed(page, 'On new post in feed').click();
			await field(page, 'feedUrl').waitFor();
			assert.equal(await chosen(page, 'source'), 'New Post in Feed');
			assert.equal(await page.getByTestId('node-credentials-select').count(), 0);
			assert.match(await nodeFields(page).innerText(), /Poll Times/);
		});

		test('cannot start before the feed is named', async () => {
			const { page } = stage();
			assert.ok(await page.getByTestId('node-execute-button').isDisabled());
		});

		test('fetches a test event, the newest post', async () => {
			const { page, sandbox } = stage();
			sandbox.addPost({ title: 'Tea', publishedAt: Date.now() - 60_000 });
			sandbox.addPost({ title: 'Fog', content: '<p>See the map.</p>' });
			await write(page, 'feedUrl', `${sandbox.origin}/@ada`);
			await executeStep(page);
			const output = await outputWith(page, /Fog/);
			assert.match(output, /See the map\./);
			assert.doesNotMatch(output, /Tea/);
			await picture(stage(), 'trigger');
		});
	});
}
