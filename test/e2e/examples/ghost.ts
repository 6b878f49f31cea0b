import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { INode } from 'n8n-workflow';
import { importExample } from './import';
import { MEDIUM, requestsTo, runWorkflow } from './run';
import { serve } from '../kit/server';
import type { Stage } from '../kit/stage';

/** What Ghost's Content API answers, as far as the example reads it. */
const answer = {
	posts: [
		{
			title: 'The keeper’s tea',
			html: '<p>Four minutes.</p><figure class="kg-card kg-image-card"><img src="https://ghost.example.com/content/images/tea.png" class="kg-image" alt></figure>',
			feature_image: null,
			url: 'https://ghost.example.com/the-keepers-tea/',
			canonical_url: null,
			tags: [{ name: 'tea' }, { name: 'habits' }],
		},
		{
			title: 'Fog',
			html: '<p>See <a href="/about/">about</a>.</p>',
			feature_image: null,
			url: 'https://ghost.example.com/fog/',
			canonical_url: 'https://weather.example.com/fog/',
		},
	],
	meta: { pagination: { page: 1, limit: 10, pages: 1, total: 2, next: null, prev: null } },
};

const text = (name: string, value: string) => ({ id: name, name, value, type: 'string' });

/** The node that the note says to put behind `Read Posts`. */
const splitOut: INode = {
	id: randomUUID(),
	name: 'Split Out',
	type: 'n8n-nodes-base.splitOut',
	typeVersion: 1,
	position: [420, 0],
	parameters: { fieldToSplitOut: 'posts', options: {} },
};

/** `examples/wordpress-to-medium.json`, changed as its note on Ghost says. */
export function ghostCases(stage: () => Stage): void {
	test('the WordPress example copies posts from Ghost after the changes that its note names', async () => {
		const { credential, sandbox } = stage();
		const site = await serve(({ path }) =>
			path === '/ghost/api/content/posts/' ? answer : undefined,
		);
		const query = { key: 'content-key', include: 'tags', order: 'published_at asc', limit: '100' };
		const filter = "=published_at:>'{{ $now.minus({ days: 7 }).toISODate() }}'";
		try {
			const workflow = await importExample('wordpress-to-medium.json', {
				credentials: { [MEDIUM]: credential },
				parameters: {
					'Read Posts': {
						url: `${site.origin}/ghost/api/content/posts/`,
						queryParameters: {
							parameters: Object.entries({ ...query, filter }).map(([name, value]) => ({
								name,
								value,
							})),
						},
					},
					Article: {
						assignments: {
							assignments: [
								text('title', '={{ $json.title }}'),
								text('content', '={{ $json.html }}'),
								text('address', '={{ $json.canonical_url || $json.url }}'),
								{
									...text('tags', '={{ ($json.tags ?? []).map(({ name }) => name) }}'),
									type: 'array',
								},
							],
						},
					},
				},
			});
			await runWorkflow(stage(), {
				...workflow,
				nodes: [...workflow.nodes, splitOut],
				connections: {
					...workflow.connections,
					'Read Posts': { main: [[{ node: 'Split Out', type: 'main', index: 0 }]] },
					'Split Out': { main: [[{ node: 'Article', type: 'main', index: 0 }]] },
				},
			});
			const [asked, ...others] = site.visits.map((visit) => Object.fromEntries(visit.query));
			const { filter: resolved, ...rest } = asked ?? {};
			assert.match(resolved ?? '', /^published_at:>'\d{4}-\d\d-\d\d'$/);
			assert.deepEqual([rest, ...others], [query]);
		} finally {
			await site.close();
		}
		assert.deepEqual(
			sandbox.posts.map(({ received }) => received),
			[
				{
					title: 'The keeper’s tea',
					contentFormat: 'html',
					content:
						'<h1>The keeper’s tea</h1>\n<p>Four minutes.</p>\n<figure><img src="https://ghost.example.com/content/images/tea.png"></figure>\n<p><em>Originally published at <a href="https://ghost.example.com/the-keepers-tea/">ghost.example.com</a>.</em></p>',
					publishStatus: 'draft',
					tags: ['tea', 'habits'],
					canonicalUrl: 'https://ghost.example.com/the-keepers-tea/',
				},
				{
					title: 'Fog',
					contentFormat: 'html',
					content:
						'<h1>Fog</h1>\n<p>See <a href="https://weather.example.com/about/">about</a>.</p>\n<p><em>Originally published at <a href="https://weather.example.com/fog/">weather.example.com</a>.</em></p>',
					publishStatus: 'draft',
					canonicalUrl: 'https://weather.example.com/fog/',
				},
			],
		);
		assert.equal(requestsTo(stage()).length, 3);
	});
}
