import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { picture } from '../picture';
import type { EditorStage } from '../stage';
import { listed, openEmptyWorkflow, searchNodes, unfoldActions } from '../steps/canvas';
import {
	closeCredential,
	credentialWindow,
	fillCredential,
	newCredential,
	saveCredential,
	seeTestPass,
	whyTestFailed,
} from '../steps/credential';
import {
	addField,
	choose,
	chosen,
	executeStep,
	field,
	nodeFields,
	outputWith,
	showOutputAs,
	switchOver,
	write,
} from '../steps/node';
import { paintedIcon } from '../steps/icons';
import { closeMessages } from '../steps/messages';

const description = /Publish posts to Medium: once and in order/;

const actions = [
	'On new post by user',
	'On new post in feed',
	'On new post in publication',
	'On new post with tag',
	'Upload image',
	'Create post if new',
	'Forget published posts',
	'Get many posts from public feed',
	'Preview post',
	'Get many publications',
	'Get contributors of publication',
	'Get authenticated user',
];

const content = '<p>It blinks every ten seconds. <a href="/parts">The parts</a> cost little.</p>';

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
			await unfoldActions(page);
			for (const action of actions) await listed(page, action).waitFor();
			await listed(page, 'Create post').click();
			for (const name of ['title', 'content']) await field(page, name).waitFor();

			assert.equal(await chosen(page, 'resource'), 'Post');
			assert.equal(await chosen(page, 'operation'), 'Create');
			assert.equal(await chosen(page, 'publication'), 'My Profile');
			assert.equal(await chosen(page, 'contentFormat'), 'HTML');
			assert.equal(await chosen(page, 'publishStatus'), 'Draft');
		});

		test('reads, without hovering, what happens to the content', async () => {
			const notice = /By default, the content is converted to what Medium can show/;
			assert.ok(await nodeFields(stage().page).getByText(notice).isVisible());
		});

		test('reads which required field is empty', async () => {
			const { line, page, sandbox } = stage();
			await write(page, 'title', 'A lighthouse on the windowsill');
			await executeStep(page);

			// n8n 1 only frames the field in red.
			const words = line === 1 ? /workflow has issues/ : /Parameter "Content" is required/;
			await page.getByText(words).first().waitFor();
			await closeMessages(page);
			assert.deepEqual(sandbox.requests, []);
		});

		test('reads that a credential is missing, and nothing is sent', async () => {
			const { page, sandbox } = stage();
			await write(page, 'content', content);
			await executeStep(page);

			const output = await outputWith(page, /No credential for Medium is chosen/);
			assert.match(output, /Preview and Get Many work without one/);
			assert.deepEqual(sandbox.requests, []);
		});

		test('sees in a preview, without a credential, what would be sent and what to fix', async () => {
			const { page, sandbox } = stage();
			await choose(page, 'operation', 'Preview');
			await addField(page, 'Add option', 'Add Page');
			await switchOver(page, 'addPage');
			await executeStep(page);

			// n8n shows files first.
			await outputWith(page, /preview\.html/);
			await showOutputAs(page, 'schema');
			const output = await outputWith(page, /became plain text/);
			assert.match(output, /no full URL.*"\/parts".*Set Canonical URL or Link Base URL/);
			assert.match(output, /<h1>A lighthouse on the windowsill<\/h1>/);
			assert.deepEqual(sandbox.requests, []);
			await picture(stage(), 'preview');
		});

		test('makes a credential, and reads when its token is wrong', async () => {
			const { line, page, sandbox } = stage();
			await choose(page, 'operation', 'Create');
			await newCredential(page);
			assert.match(await credentialWindow(page).innerText(), /Medium API/);
			const notice = /Medium gives out no new integration tokens/;
			await credentialWindow(page).getByText(notice).waitFor();
			await picture(stage(), 'credential');
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
			assert.match(output, /became plain text: "\/parts"/);
		});
	});
}
