import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { importExample } from '../../examples/import';
import { storeCredential } from '../../kit/stage';
import { picture } from '../picture';
import type { EditorStage } from '../stage';
import { hostile } from '../steps/hostile';
import { useVisitor } from '../steps/visitor';

/** `examples/review-before-publishing.json`, from the form to the post. */
export function reviewJourney(stage: () => EditorStage): void {
	const visitor = useVisitor(stage);

	describe('somebody who reviews a post before it is published', () => {
		const form = '0b0a6d0e-1b5c-4f0f-9d0e-0010000000a1';
		let workflowId = '';

		before(async () => {
			const { client } = stage();
			const credential = await storeCredential(stage());
			const workflow = await importExample('review-before-publishing.json', {});
			const { id, name, type } = credential;
			const nodes = workflow.nodes.map((node) =>
				node.name === 'Publish' ? { ...node, credentials: { [type]: { id, name } } } : node,
			);
			workflowId = (await client.createWorkflow({ ...workflow, nodes })).id;
			await client.activate(workflowId);
		});
		after(async () => await stage().client.deactivate(workflowId));

		async function send(article: string, url: string): Promise<void> {
			const { page } = visitor();
			await visitor().open(`${stage().n8n.url}/form/${form}`);
			await page.getByLabel('Title').fill('A lighthouse on a relay');
			await page.getByLabel('Format').selectOption('Markdown');
			await page.getByLabel('Article').fill(article);
			await page.getByLabel('URL').fill(url);
			await page.getByRole('button', { name: 'Show preview' }).click();
		}

		async function paste(article: string): Promise<void> {
			const { page } = visitor();
			await send(article, '');
			await page.getByRole('button', { name: 'Copy article' }).waitFor();
			// The page tells n8n that it is shown; the workflow then waits for a click. No person is faster.
			await page.waitForTimeout(1000);
		}

		const markdown = 'It **blinks** every ten seconds.\n\n```go\nfor {\n\tlamp.Toggle()\n}\n```\n';

		test('pastes an article, sees the page, publishes, and gets the URL', async () => {
			const { sandbox } = stage();
			const { page } = visitor();
			await paste(markdown);
			assert.equal(visitor().sentToMedium(), 0);
			const seen = await visitor().story();
			if (stage().line === 2) await picture({ ...stage(), page }, 'review');
			await page.getByRole('link', { name: 'Publish as unlisted' }).click();
			await page.getByRole('heading', { name: 'It is on Medium' }).waitFor();
			const [created] = sandbox.posts;
			assert.equal(created?.publishStatus, 'unlisted');
			await page.getByRole('link', { name: created?.url }).click();
			await page.locator('article.story').waitFor();
			assert.equal(await visitor().story(), seen);
			assert.equal(sandbox.posts.length, 1);
		});

		test('copies the article from the completion page of n8n’s Form', async () => {
			await paste(markdown);
			const { html, text } = await visitor().copyAndPaste();
			assert.match(html, /<pre>for \{<br>\tlamp\.Toggle\(\)<br>\}<\/pre>/);
			assert.match(text, /It blinks every ten seconds\./);
			assert.equal(visitor().sentToMedium(), 0);
		});

		test('reads why it could not be published', async () => {
			const { sandbox } = stage();
			const { page } = visitor();
			sandbox.setDailyLimit(0);
			await paste(markdown);
			await page.getByRole('link', { name: 'Publish as draft' }).click();
			await page.getByRole('heading', { name: "You reached Medium's daily limit" }).waitFor();
			sandbox.setDailyLimit(null);
			assert.deepEqual(sandbox.posts, []);
		});

		test('reads why it cannot be shown, and what to do', async () => {
			const { page } = visitor();
			await send(markdown, '<img src=x onerror="window.ran = 1">');
			await page
				.getByRole('heading', {
					name: 'Canonical URL must be a full http or https URL, but it is "<img src=x',
				})
				.waitFor();
			await page.getByText('Set Canonical URL to a full URL').waitFor();
			assert.equal(await page.evaluate('window.ran'), undefined);
			assert.equal(visitor().sentToMedium(), 0);
		});

		test('is safe from what stands in the article', async () => {
			const { page } = visitor();
			await paste(`${hostile}\n`);
			await page.waitForTimeout(500);
			assert.equal(await page.evaluate('window.ran'), undefined);
			assert.equal(visitor().dialogs, 0);
		});
	});
}
