import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { chain, manualTrigger, medium } from '../../kit/workflows';
import { storeCredential } from '../../kit/stage';
import type { EditorStage } from '../stage';
import { openNode, openWorkflow } from '../steps/canvas';
import {
	chooseCredential,
	chooseMode,
	closeCredential,
	credentialWindow,
	newCredential,
} from '../steps/credential';
import { executeStep, field, outputWith } from '../steps/node';

/** Somebody with both kinds of credential. */
export function authenticationJourney(stage: () => EditorStage): void {
	let accessToken = '';

	describe('somebody with an OAuth2 application', () => {
		before(async () => {
			const { client, n8n, page, sandbox } = stage();
			const tokens = sandbox.issueOAuthTokens();
			accessToken = tokens.access_token;
			const { clientId, clientSecret } = sandbox.oauthClient;
			await client.createCredential('mediumOAuth2Api', 'My application', {
				baseUrl: sandbox.baseUrl,
				clientId,
				clientSecret,
				oauthTokenData: tokens,
			});
			const { id } = await client.createWorkflow(
				chain('Two credentials', [
					manualTrigger(),
					medium(await storeCredential(stage()), { resource: 'user', operation: 'get' }),
				]),
			);
			await openWorkflow(page, n8n.url, id);
			await openNode(page, 'Medium');
		});

		test('gets the fields of an OAuth2 credential for that way to connect', async () => {
			const { page } = stage();
			await newCredential(page);
			await chooseMode(page, 'OAuth2');
			await page.getByText('OAuth Redirect URL').first().waitFor();

			const words = await credentialWindow(page).innerText();
			assert.match(words, /Medium OAuth2 API/);
			for (const name of ['Client ID', 'Client Secret', 'Base URL', 'Request Image Scope']) {
				assert.ok(words.includes(name), name);
			}
			assert.doesNotMatch(words, /Access Token URL|Authorization URL|Grant Type/);
			assert.equal(await field(page, 'accessToken').count(), 0);
			await closeCredential(page);
		});

		test('chooses the stored OAuth2 credential in the node, and the node uses it', async () => {
			const { page, sandbox } = stage();
			await chooseCredential(page, 'My application');
			await executeStep(page);
			await outputWith(page, sandbox.user.id);

			const used = sandbox.requests.map(({ headers }) => headers.authorization);
			assert.deepEqual(used, [`Bearer ${accessToken}`]);
		});
	});
}
