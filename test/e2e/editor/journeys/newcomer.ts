import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { picture } from '../picture';
import type { EditorStage } from '../stage';
import { listed, openEmptyWorkflow, searchNodes } from '../steps/canvas';
import {
	closeCredential,
	credentialWindow,
	fillCredential,
	newCredential,
	saveCredential,
	seeTestPass,
	whyTestFailed,
} from '../steps/credential';
import { choose, chosen, executeStep, field, outputWith, showOutputAs, write } from '../steps/node';
import { paintedIcon } from '../steps/icons';

const description = /Publish posts and images to Medium: once, in order/;

/** Somebody who has only just installed the package, from an empty workflow to the first post. Each test goes on where the last one ended. */
export function newcomerJourney(stage: () => EditorStage): void {
	describe('a newcomer', () => {
		test('finds the node by searching "medium", and can see which is the built-in one', async () => {
			const { line, n8n, page } = stage();
			await openEmptyWorkflow(page, n8n.url);
			await searchNodes(page, 'medium');
			const builtIn = listed(page, 'Medium');
			const ours = listed(page, 'Medium (Reliable)');
			await ours.waitFor();

			// n8n 1 shows the descriptions only of a node that was chosen.
			if (line === 2) {
				assert.match(await builtIn.innerText(), /Consume Medium API/);
				assert.match(await ours.innerText(), description);
			}
			assert.match(await paintedIcon(ours), /n8n-nodes-medium\/.*medium\.svg$/);
			assert.notEqual(await paintedIcon(builtIn), await paintedIcon(ours));
		});

		test('picks what the node shall do, and meets its fields with a draft as the status', async () => {
			const { page } = stage();
			await listed(page, 'Medium (Reliable)').click();
			await page.getByTestId('node-creator').getByText(description).first().waitFor();
			for (const action of [
				'Upload an image',
				'Preview a post',
				'Get many publications',
				'Get the contributors of a publication',
				'Get the authenticated user',
			]) {
				await listed(page, action).waitFor();
			}
			await listed(page, 'Create a post').click();
			for (const name of ['title', 'content']) await field(page, name).waitFor();

			assert.equal(await chosen(page, 'resource'), 'Post');
			assert.equal(await chosen(page, 'operation'), 'Create');
			assert.equal(await chosen(page, 'contentFormat'), 'HTML');
			assert.equal(await chosen(page, 'publishStatus'), 'Draft');
		});

		test('reads that a credential is missing, and nothing is sent', async () => {
			const { page, sandbox } = stage();
			await write(page, 'title', 'A lighthouse on the windowsill');
			await write(
				page,
				'content',
				'<p>It blinks every ten seconds. <a href="/parts">The parts</a> cost little.</p>',
			);
			await executeStep(page);

			const output = await outputWith(page, /No credential for Medium is chosen/);
			assert.match(output, /Only Preview works without/);
			assert.deepEqual(sandbox.requests, []);
		});

		test('sees in a preview, without a credential, what would be sent and what to fix', async () => {
			const { page, sandbox } = stage();
			await choose(page, 'operation', 'Preview');
			await executeStep(page);

			const output = await outputWith(page, '/users/{authorId}/posts');
			assert.match(output, /links are relative.*"\/parts".*Set Canonical URL or Link Base URL/);
			assert.match(output, /<h1>A lighthouse on the windowsill<\/h1>/);
			assert.match(output, /publishStatus:\s*draft/);
			assert.deepEqual(sandbox.requests, []);
			await showOutputAs(page, 'json');
			await picture(stage(), 'preview');
			await showOutputAs(page, 'table');
		});

		test('makes a credential, and reads when its token is wrong', async () => {
			const { line, page, sandbox } = stage();
			await choose(page, 'operation', 'Create');
			await newCredential(page);
			assert.match(await credentialWindow(page).innerText(), /Medium API/);
			await fillCredential(page, { accessToken: 'mistyped', baseUrl: sandbox.baseUrl });
			await saveCredential(page);

			// n8n 1 loses what was answered and has words of its own.
			const words =
				line === 1
					? /Authorization failed/
					: /Medium does not accept this access token.*Check that it is complete/;
			assert.match(await whyTestFailed(page), words);
		});

		test('sees the test of the credential pass once the token is right', async () => {
			const { page, sandbox } = stage();
			await fillCredential(page, { accessToken: sandbox.token });
			await saveCredential(page);
			await seeTestPass(page);
			await closeCredential(page);

			assert.deepEqual(sandbox.requests.map(({ path, status }) => [path, status]).at(-1), [
				'/v1/me',
				200,
			]);
		});

		test('creates the post, and sees the address at which it stands on Medium', async () => {
			const { page, sandbox } = stage();
			await executeStep(page);
			const output = await outputWith(page, new RegExp(`${sandbox.origin}/@ada/`));

			const [post] = sandbox.posts;
			assert.ok(post, 'no post arrived');
			assert.equal(sandbox.posts.length, 1);
			assert.equal(post.title, 'A lighthouse on the windowsill');
			assert.equal(post.publishStatus, 'draft');
			assert.ok(output.includes(post.url), output);
			assert.match(output, /links are relative/);
		});
	});
}
