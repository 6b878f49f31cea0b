import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toolArticles } from '../../../browser/tools';
import { blogArticlesAt } from '../../../sandbox';
import { importExample } from '../../examples/import';
import { MEDIUM } from '../../examples/run';
import { storeCredential } from '../../kit/stage';
import { chain, manualTrigger, medium, type Part } from '../../kit/workflows';
import type { EditorStage } from '../stage';
import { hostile } from '../steps/hostile';
import { useVisitor } from '../steps/visitor';

const post = {
	title: '={{ $json.title }}',
	contentFormat: '={{ $json.contentFormat }}',
	content: '={{ $json.content }}',
	publishStatus: 'draft',
	additionalFields: { canonicalUrl: '={{ $json.canonicalUrl }}' },
};

/** Pages that workflows show to people who do not use the editor. */
export function pageJourney(stage: () => EditorStage): void {
	const visitor = useVisitor(stage);

	describe('somebody who opens the page of a post', () => {
		const articles = () => {
			const { origin } = stage().sandbox;
			const ofBlog = blogArticlesAt(origin).map(({ title, html, link }) => ({
				title,
				content: html,
				contentFormat: 'html',
				canonicalUrl: link,
			}));
			const ofTools = toolArticles.map(({ title, content, contentFormat, canonicalUrl }) => ({
				...{ title, contentFormat, canonicalUrl },
				content: content.replaceAll('{{site}}', origin),
			}));
			const canonicalUrl = 'https://blog.example/hostile';
			const last = { title: 'Hostile', content: hostile, contentFormat: 'html', canonicalUrl };
			return [...ofBlog, ...ofTools, last];
		};
		const list = (): Part[] => [
			{
				name: 'All',
				type: 'n8n-nodes-base.set',
				typeVersion: 3.4,
				parameters: { mode: 'raw', jsonOutput: JSON.stringify({ all: articles() }), options: {} },
			},
			{
				name: 'Articles',
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				parameters: { fieldToSplitOut: 'all', options: {} },
			},
		];

		test('sees what readers on Medium will see, block for block, through Respond to Webhook', async () => {
			const { client, n8n, sandbox } = stage();
			const { page } = visitor();
			const { id } = await client.createWorkflow(
				chain('Pages', [
					{
						name: 'Webhook',
						type: 'n8n-nodes-base.webhook',
						typeVersion: 2,
						webhookId: 'pages-of-posts',
						parameters: { path: 'pages-of-posts', httpMethod: 'GET', responseMode: 'responseNode' },
					},
					...list(),
					{
						name: 'Preview',
						type: MEDIUM,
						typeVersion: 2,
						parameters: { operation: 'preview', ...post, options: { addPage: true } },
					},
					{
						name: 'Show',
						type: 'n8n-nodes-base.respondToWebhook',
						typeVersion: 1.1,
						parameters: {
							respondWith: 'text',
							responseBody:
								"={{ $('Preview').all()[Number($('Webhook').first().json.query.n)].json.page }}",
							options: {
								responseHeaders: {
									entries: [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }],
								},
							},
						},
					},
				]),
			);
			await client.activate(id);
			const shown: string[] = [];
			for (const [n] of articles().entries()) {
				await visitor().open(`${n8n.url}/webhook/pages-of-posts?n=${n}`);
				shown.push(await visitor().story());
			}
			assert.equal(visitor().sentToMedium(), 0);
			const isolated = await page.evaluate<boolean>("window.origin === 'null'");
			assert.ok(isolated, 'the page does not stand in n8n’s sandbox');
			await client.deactivate(id);

			const { id: creating } = await client.createWorkflow(
				chain('Posts', [manualTrigger(), ...list(), medium(await storeCredential(stage()), post)]),
			);
			assert.equal((await client.runByHand(creating)).status, 'success');
			const read: string[] = [];
			for (const { url } of sandbox.posts) {
				await page.goto(url);
				read.push(await visitor().story());
			}
			assert.equal(read.length, articles().length);
			assert.deepEqual(shown, read);
			assert.equal(visitor().dialogs, 0);
		});
	});

	describe('somebody without a token who gets a link to a page', () => {
		test('opens the page of that article, and copies it', async () => {
			const { client, n8n, sandbox } = stage();
			const { page } = visitor();
			const url = `${sandbox.origin}/blog/feed.xml`;
			const workflow = await importExample('without-a-token.json', {
				parameters: { 'Read Feed for the Link': { url } },
			});
			const { id } = await client.createWorkflow(workflow);
			await client.activate(id);
			const article = encodeURIComponent(`${sandbox.origin}/blog/night-train-north`);
			await visitor().open(`${n8n.url}/webhook/medium-preview?url=${article}`);
			await page.getByRole('heading', { name: 'Night train north' }).waitFor();
			const { text } = await visitor().copyAndPaste();
			assert.match(text, /cinnamon buns/);
			assert.equal(visitor().sentToMedium(), 0);
			await client.deactivate(id);
		});
	});
}
