import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chain, manualTrigger, medium } from '../../kit/workflows';
import { storeCredential } from '../../kit/stage';
import type { EditorStage } from '../stage';
import { openNode, openWorkflow } from '../steps/canvas';
import {
	chosen,
	executeStep,
	field,
	nodeFields,
	openChoices,
	openFieldsToAdd,
	outputWith,
} from '../steps/node';

/** Somebody with workflows of n8n's built-in node, whose nodes have version 1. */
export function versionJourney(stage: () => EditorStage): void {
	async function openVersion(typeVersion: number, parameters: object): Promise<void> {
		const { client, n8n, page } = stage();
		const node = medium(
			await storeCredential(stage()),
			{ title: 'Moved over', content: '<p>As it was.</p>', ...parameters },
			{ typeVersion },
		);
		const { id } = await client.createWorkflow(chain('Moved', [manualTrigger(), node]));
		await openWorkflow(page, n8n.url, id);
		await openNode(page, 'Medium');
	}

	async function versionShown(): Promise<string> {
		const { page } = stage();
		await page.getByTestId('tab-settings').click();
		return await page.getByTestId('node-version').innerText();
	}

	describe('somebody who moves workflows over', () => {
		test('finds the fields of version 1 where the built-in node has them', async () => {
			const { page, sandbox } = stage();
			await openVersion(1, { additionalFields: { publishStatus: 'unlisted', tags: 'a,b' } });
			assert.equal(await chosen(page, 'publishStatus'), 'Unlisted');
			assert.equal(await field(page, 'tags').locator('input').inputValue(), 'a,b');
			const words = await nodeFields(page).innerText();
			assert.match(words, /Additional Fields/);
			assert.doesNotMatch(words, /is converted to what Medium can show/);
			const operations = await openChoices(page, 'operation');
			assert.deepEqual(
				(await operations.allInnerTexts()).map((text) => text.split('\n')[0]),
				['Create'],
			);
			await operations.first().click();

			await executeStep(page);
			await outputWith(page, new RegExp(`${sandbox.origin}/@ada/`));
			assert.equal(sandbox.posts[0]?.content, '<p>As it was.</p>');
			assert.equal(sandbox.posts[0]?.publishStatus, 'unlisted');
			assert.match(await versionShown(), /version 1\b/);
		});

		const offers = [
			{
				version: 1,
				fields: ['Canonical URL', 'License', 'Notify Followers', 'Publish Status', 'Tags'],
			},
			{ version: 2, fields: ['Canonical URL', 'License', 'Notify Followers', 'Subtitle', 'Tags'] },
		];
		for (const { version, fields } of offers) {
			test(`is offered the additional fields of version ${version}, from A to Z`, async () => {
				await openVersion(version, {});
				const offered = await openFieldsToAdd(stage().page, 'Add Field');
				const names = (await offered.allInnerTexts()).map((text) => text.trim());
				assert.deepEqual(names, fields);
			});
		}

		test('is offered in version 1 only the option that the built-in node would need, too', async () => {
			await openVersion(1, {});
			const offered = await openFieldsToAdd(stage().page, 'Add option');
			const names = (await offered.allInnerTexts()).map((text) => text.trim());
			assert.deepEqual(names, ["If Medium Doesn't Confirm the Post"]);
		});

		test('reads which version is the latest', async () => {
			await openVersion(2, {});
			assert.match(await versionShown(), /Medium \(Reliable\) node version 2 \(Latest\)/);
		});
	});
}
