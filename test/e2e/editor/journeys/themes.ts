import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chain, manualTrigger, medium } from '../../kit/workflows';
import { storeCredential } from '../../kit/stage';
import type { EditorStage } from '../stage';
import { listed, nodeOnCanvas, openNode, openWorkflow, searchNodes } from '../steps/canvas';
import { closeCredential, credentialWindow } from '../steps/credential';
import { paintedIcon } from '../steps/icons';
import { closeNode } from '../steps/node';

const themes = [
	{ colorScheme: 'light', file: /\/medium\.svg$/ },
	{ colorScheme: 'dark', file: /\/medium\.dark\.svg$/ },
] as const;

/** Somebody whose system is light or dark: n8n takes its theme from there. */
export function themeJourney(stage: () => EditorStage): void {
	describe('somebody who likes it dark', () => {
		let workflowId = '';

		before(async () => {
			const { id } = await stage().client.createWorkflow(
				chain('Light and dark', [
					manualTrigger(),
					medium(await storeCredential(stage()), {
						title: 'A lighthouse on the windowsill',
						content: '<p>It blinks every ten seconds.</p>',
					}),
				]),
			);
			workflowId = id;
		});
		after(async () => await stage().page.emulateMedia({ colorScheme: 'light' }));

		for (const { colorScheme, file } of themes) {
			test(`sees the icon made for ${colorScheme} everywhere`, async () => {
				const { n8n, page } = stage();
				await page.emulateMedia({ colorScheme });
				await openWorkflow(page, n8n.url, workflowId);
				assert.match(await paintedIcon(nodeOnCanvas(page, 'Medium')), file);

				await openNode(page, 'Medium');
				assert.match(await paintedIcon(page.getByTestId('ndv')), file);

				await page.getByTestId('credential-edit-button').click();
				assert.match(await paintedIcon(credentialWindow(page)), file);
				await closeCredential(page);
				await closeNode(page);

				await searchNodes(page, 'medium');
				assert.match(await paintedIcon(listed(page, 'Medium (Reliable)')), file);
			});
		}
	});
}
