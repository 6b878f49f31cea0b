import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { chain, manualTrigger, medium } from '../../kit/workflows';
import { picture } from '../picture';
import { storeCredential } from '../../kit/stage';
import type { EditorStage } from '../stage';
import { openNode, openWorkflow } from '../steps/canvas';
import { executeStep, outputWith, write } from '../steps/node';

/** What a person reads in the editor when a post cannot be made. */
export function refusalJourney(stage: () => EditorStage): void {
	describe('somebody whose post is refused', () => {
		before(async () => {
			const { client, n8n, page } = stage();
			const { id } = await client.createWorkflow(
				chain('A lighthouse', [
					manualTrigger(),
					medium(await storeCredential(stage()), {
						title: 'A lighthouse on the windowsill',
						content: '<p>It blinks every ten seconds.</p>',
						additionalFields: { canonicalUrl: '/posts/lighthouse' },
					}),
				]),
			);
			await openWorkflow(page, n8n.url, id);
			await openNode(page, 'Medium');
		});

		test('reads which field is wrong, before anything is sent', async () => {
			const { page, sandbox } = stage();
			await executeStep(page);

			const output = await outputWith(page, /Canonical URL must be a full http or https URL/);
			assert.match(output, /it is "\/posts\/lighthouse"/);
			assert.match(output, /Set Canonical URL to a full URL, e\.g\./);
			assert.deepEqual(sandbox.requests, []);
		});

		test('reads what Medium said, and what to do', async () => {
			const { page, sandbox } = stage();
			await write(page, 'canonicalUrl', 'https://example.com/posts/lighthouse');
			sandbox.setDailyLimit(0);
			await executeStep(page);

			const output = await outputWith(page, /You reached Medium's daily limit for posts/);
			sandbox.setDailyLimit(null);
			assert.match(output, /Medium said: "User has reached the rate limit for publishing today\."/);
			assert.match(output, /HTTP 429, code 1007/);
			assert.match(output, /about ten posts in 24 hours/);
			assert.deepEqual(sandbox.posts, []);
			await picture(stage(), 'error');
		});

		test('publishes with the same button when the mistake is fixed', async () => {
			const { page, sandbox } = stage();
			await executeStep(page);
			await outputWith(page, new RegExp(`${sandbox.origin}/@ada/`));

			assert.equal(sandbox.posts.length, 1);
			assert.equal(sandbox.posts[0]?.canonicalUrl, 'https://example.com/posts/lighthouse');
		});
	});
}
