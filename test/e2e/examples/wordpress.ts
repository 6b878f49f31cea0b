import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importExample } from './import';
import { MEDIUM, requestsTo, runExample } from './run';
import { itemsOf } from '../../n8n';
import { postedTitles, posts as postRequests, wordsOf } from '../kit/publish';
import { serve } from '../kit/server';
import type { Stage } from '../kit/stage';

/** Two posts as WordPress 6 gives them, as far as the example reads them. */
const posts = [
	{
		id: 101,
		date: '2026-01-05T09:00:00',
		link: 'https://blog.example.com/2026/01/the-keepers-tea/',
		title: { rendered: 'The keeper&#8217;s tea &amp; other habits' },
		content: {
			rendered:
				'\n<p class="wp-block-paragraph">Read <a href="/about/">about me</a> first.</p>\n\n\n\n<figure class="wp-block-table"><table><tbody><tr><td>Tea</td><td>4 min</td></tr></tbody></table></figure>\n',
			protected: false,
		},
		_embedded: {
			'wp:featuredmedia': [
				{ id: 7, source_url: 'https://blog.example.com/wp-content/uploads/2026/01/tea.jpg' },
			],
			'wp:term': [
				[{ id: 1, name: 'Uncategorized', taxonomy: 'category' }],
				[
					{ id: 2, name: 'tea', taxonomy: 'post_tag' },
					{ id: 3, name: 'lighthouses', taxonomy: 'post_tag' },
				],
			],
		},
	},
	{
		id: 102,
		date: '2026-01-06T09:00:00',
		link: 'https://blog.example.com/2026/01/fog/',
		title: { rendered: 'Fog' },
		content: { rendered: '\n<p>Nothing to see.</p>\n', protected: false },
	},
];

function footer(address: string): string {
	return `\n<p><em>Originally published at <a href="${address}">blog.example.com</a>.</em></p>`;
}

/** `examples/wordpress-to-medium.json`. */
export function wordPressCases(stage: () => Stage): void {
	test('the WordPress example copies the posts as drafts with their canonical URLs, and a second run nothing', async () => {
		const { client, credential, sandbox } = stage();
		const site = await serve(({ path }) => (path === '/wp-json/wp/v2/posts' ? posts : undefined));
		try {
			const { workflowId } = await runExample(stage(), 'wordpress-to-medium.json', {
				credentials: { [MEDIUM]: credential },
				parameters: { 'Read Posts': { url: `${site.origin}/wp-json/wp/v2/posts` } },
			});
			const [visit, ...others] = [...site.visits];
			const second = await client.runByHand(workflowId);
			assert.equal(second.status, 'success', wordsOf(second));
			assert.deepEqual(others, []);
			assert.equal(visit?.query.get('_embed'), 'wp:featuredmedia,wp:term');
			assert.equal(visit.query.get('order'), 'asc');
			assert.match(visit.query.get('after') ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
		} finally {
			await site.close();
		}
		assert.deepEqual(
			sandbox.posts.map(({ received }) => received),
			[
				{
					title: 'The keeper’s tea & other habits',
					contentFormat: 'html',
					content: `<h1>The keeper’s tea &amp; other habits</h1>\n<figure><img src="https://blog.example.com/wp-content/uploads/2026/01/tea.jpg"></figure>\n<p>Read <a href="https://blog.example.com/about/">about me</a> first.</p>\n<ul><li><strong>Tea</strong><br>4 min</li></ul>${footer('https://blog.example.com/2026/01/the-keepers-tea/')}`,
					publishStatus: 'draft',
					tags: ['tea', 'lighthouses'],
					canonicalUrl: 'https://blog.example.com/2026/01/the-keepers-tea/',
				},
				{
					title: 'Fog',
					contentFormat: 'html',
					content: `<h1>Fog</h1>\n<p>Nothing to see.</p>${footer('https://blog.example.com/2026/01/fog/')}`,
					publishStatus: 'draft',
					canonicalUrl: 'https://blog.example.com/2026/01/fog/',
				},
			],
		);
		const ofUser = `POST /v1/users/${sandbox.user.id}/posts 201`;
		const lookUp = 'GET /v1/me 200';
		assert.deepEqual(requestsTo(stage()), [lookUp, ofUser, ofUser, lookUp]);
	});

	test('when Medium refuses a post, the WordPress example sends the others and writes a message; the next run sends that post', async () => {
		const { client, credential, sandbox } = stage();
		const site = await serve(() => posts);
		try {
			const workflow = await importExample('wordpress-to-medium.json', {
				credentials: { [MEDIUM]: credential },
				parameters: { 'Read Posts': { url: `${site.origin}/wp-json/wp/v2/posts` } },
			});
			const { id } = await client.createWorkflow(workflow);
			const body = { errors: [{ message: 'No content specified.', code: 2002 }] };
			sandbox.misbehave({ on: postRequests, fault: { kind: 'status', status: 400, body } });
			const failed = await client.runByHand(id);
			assert.equal(failed.status, 'error');
			assert.match(wordsOf(failed), /^Not on Medium: The keeper/);
			const [message, ...others] = itemsOf(failed, 'Message').map((item) => Object(item).text);
			assert.deepEqual(others, []);
			assert.match(
				message,
				/found no content[^]*"No content specified\."[^]*\n\nhttps:\/\/blog\.example\.com\/2026\/01\/the-keepers-tea\/$/,
			);
			assert.deepEqual(postedTitles(stage()), ['Fog']);
			const next = await client.runByHand(id);
			assert.equal(next.status, 'success', wordsOf(next));
			assert.deepEqual(postedTitles(stage()), ['Fog', 'The keeper’s tea & other habits']);
		} finally {
			await site.close();
		}
	});
}
