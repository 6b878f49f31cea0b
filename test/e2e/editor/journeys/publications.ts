import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { chain, manualTrigger, medium } from '../../kit/workflows';
import { storeCredential } from '../../kit/stage';
import type { EditorStage } from '../stage';
import { openNode, openWorkflow } from '../steps/canvas';
import { choose, executeStep, openChoices, outputWith } from '../steps/node';

/** Somebody who edits one publication, writes for another and follows a third. */
export function publicationJourney(stage: () => EditorStage): void {
	describe('somebody who posts to a publication', () => {
		before(async () => {
			const { client, n8n, page, sandbox } = stage();
			const editor = sandbox.addUser({ username: 'grace', name: 'Grace' });
			const us = sandbox.user;
			sandbox.addPublication({ name: 'Field Notes', editors: [us, editor] });
			sandbox.addPublication({ name: 'Slow Travel', editors: [editor], writers: [us] });
			sandbox.addPublication({ name: 'Only Read', editors: [editor], followers: [us] });
			const { id } = await client.createWorkflow(
				chain('A submission', [
					manualTrigger(),
					medium(await storeCredential(stage()), {
						title: 'Night train north',
						content: '<p>Malmö to Narvik in 26 hours.</p>',
					}),
				]),
			);
			await openWorkflow(page, n8n.url, id);
			await openNode(page, 'Medium');
		});

		test('chooses among those to which posting is allowed, with the own role in each', async () => {
			const { page } = stage();
			await choose(page, 'publication', 'Publication');
			const choices = await openChoices(page, 'publicationId');
			await choices.getByText('Field Notes').waitFor();

			assert.deepEqual(await choices.allInnerTexts(), [
				'Field Notes (editor)',
				'Slow Travel (writer)',
			]);
			await choices.getByText('Slow Travel (writer)').click();
		});

		test('reads beforehand what becomes of a draft, and what writers can do', async () => {
			const { page } = stage();
			const targets = await openChoices(page, 'publication');
			assert.match(
				(await targets.allInnerTexts()).join(),
				/As a writer you can only submit drafts/,
			);
			await targets.filter({ hasText: 'As a writer' }).click();
			const statuses = await openChoices(page, 'publishStatus');
			assert.match(
				(await statuses.allInnerTexts()).join(),
				/In a publication it goes to its editors/,
			);
			await statuses.filter({ hasText: 'In a publication' }).click();
		});

		test('reads Medium’s reason when a writer asks for more than a draft', async () => {
			const { page, sandbox } = stage();
			await choose(page, 'publishStatus', 'Public');
			await executeStep(page);

			const output = await outputWith(page, /You are not an editor of this publication/);
			assert.match(output, /Medium said: "Writers may only submit drafts to this publication\."/);
			assert.match(output, /Set Publish Status to Draft/);
			assert.deepEqual(sandbox.posts, []);
		});

		test('submits a draft to its editors', async () => {
			const { page, sandbox } = stage();
			await choose(page, 'publishStatus', 'Draft');
			await executeStep(page);
			await outputWith(page, /publicationId/);

			assert.equal(sandbox.posts.length, 1);
			assert.equal(sandbox.posts[0]?.publishStatus, 'draft');
		});
	});
}
