import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../../n8n';
import { requestsTo, runExample } from './run';
import { serve } from '../kit/server';
import type { Stage } from '../kit/stage';

/** The examples that read Medium's public feeds. */
export function feedCases(stage: () => Stage): void {
	const ofAda = () => ({ source: 'url', feedUrl: `${stage().sandbox.origin}/@ada` });

	test('a new post on Medium becomes a message', async () => {
		const { sandbox } = stage();
		const { url } = sandbox.addPost({ title: 'Fog', content: '<p>See the map.</p>' });
		const execution = await runExample(stage(), 'new-medium-post-to-message.json', {
			parameters: { 'Medium Trigger': ofAda() },
		});
		assert.deepEqual(itemsOf(execution, 'Message'), [
			{ subject: 'New on Medium: Fog', text: `${sandbox.user.name}: See the map.\n\n${url}` },
		]);
	});

	test('a post on Medium becomes a draft in WordPress with a link to it', async () => {
		const { sandbox, client } = stage();
		const { url } = sandbox.addPost({ title: 'Fog', content: '<p>"See" the map.</p>' });
		const site = await serve(() => ({ id: 1 }));
		try {
			const wordpress = await client.createCredential('wordpressApi', 'WordPress', {
				username: 'ada',
				password: 'none',
				url: site.origin,
			});
			await runExample(stage(), 'medium-to-wordpress.json', {
				credentials: { 'n8n-nodes-base.httpRequest': wordpress },
				parameters: {
					'Medium Trigger': ofAda(),
					'Create Draft': { url: `${site.origin}/wp-json/wp/v2/posts` },
				},
			});
			assert.deepEqual(
				site.visits.map(({ body }) => JSON.parse(body) as unknown),
				[
					{
						title: 'Fog',
						status: 'draft',
						excerpt: '"See" the map.',
						content: `<p>"See" the map.</p><p><em>Originally published at <a href="${url}" rel="canonical">Medium</a>.</em></p>`,
						meta: { _yoast_wpseo_canonical: url },
					},
				],
			);
		} finally {
			await site.close();
		}
	});

	test('a post on Medium becomes a draft in Ghost with its URL as the canonical one', async () => {
		const { sandbox, client } = stage();
		const { url } = sandbox.addPost({ title: 'Fog', content: '<p>"See" the map.</p>' });
		const site = await serve(({ body }) => JSON.parse(body) as unknown);
		try {
			const ghost = await client.createCredential('ghostAdminApi', 'Ghost', {
				url: site.origin,
				apiKey: `${'1'.repeat(24)}:${'2'.repeat(64)}`,
			});
			await runExample(stage(), 'medium-to-ghost.json', {
				credentials: { 'n8n-nodes-base.ghost': ghost },
				parameters: { 'Medium Trigger': ofAda() },
			});
			const html = '<p>"See" the map.</p>';
			const post = { title: 'Fog', canonical_url: url, status: 'draft', html };
			assert.deepEqual(
				site.visits.map(({ body, path, query }) => [path, query.get('source'), JSON.parse(body)]),
				[['/ghost/api/v2/admin/posts', 'html', { posts: [post] }]],
			);
		} finally {
			await site.close();
		}
	});

	test('the posts of a tag become one digest', async () => {
		const { sandbox } = stage();
		const { name } = sandbox.user;
		const older = sandbox.addPost({ title: 'Tea', publishedAt: Date.now() - 60_000 });
		const newer = sandbox.addPost({ title: 'Fog' });
		const execution = await runExample(stage(), 'medium-tag-digest.json', {
			parameters: {
				'Read Tag': { source: 'url', feedUrl: `${sandbox.origin}/tag/tests` },
			},
		});
		assert.deepEqual(itemsOf(execution, 'Digest'), [
			{
				subject: '2 new posts on Medium',
				text: `Fog\n${name}: Text of Fog\n${newer.url}\n\nTea\n${name}: Text of Tea\n${older.url}`,
			},
		]);
		assert.deepEqual(requestsTo(stage()), ['GET /feed/tag/tests 200']);
	});
}
