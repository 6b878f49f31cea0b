import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INodeParameters } from 'n8n-workflow';
import { MEDIUM, requestsTo, runExample } from './run';
import type { Stage } from '../kit/stage';

/** What a writer puts into the node `My Article`. */
function article(publication: string): INodeParameters {
	const text = (name: string, value: string) => ({ id: name, name, value, type: 'string' });
	return {
		assignments: {
			assignments: [
				text('publication', publication),
				text('title', 'What the Keeper Reads'),
				text('content', '<p>Whatever the boat brings.</p>'),
				{ id: 'tags', name: 'tags', value: '["books", "lighthouses"]', type: 'array' },
			],
		},
	};
}

/** `examples/publication-submission.json`. */
export function publicationCases(stage: () => Stage): void {
	const submitTo = async (publication: string) =>
		await runExample(stage(), 'publication-submission.json', {
			credentials: { [MEDIUM]: stage().credential },
			parameters: { 'My Article': article(publication) },
		});

	test('the publication example submits a draft where the user is a writer', async () => {
		const { sandbox } = stage();
		const { user } = sandbox;
		const followed = sandbox.addPublication({ name: 'Quiet Harbours', followers: [user] });
		const editor = sandbox.addUser();
		const written = sandbox.addPublication({
			name: 'Lamp & Library',
			editors: [editor],
			writers: [user],
		});

		await submitTo('lamp & library');

		assert.deepEqual(
			sandbox.posts.map(({ received, publicationId }) => ({ received, publicationId })),
			[
				{
					publicationId: written.id,
					received: {
						title: 'What the Keeper Reads',
						contentFormat: 'html',
						content: '<h1>What the Keeper Reads</h1>\n<p>Whatever the boat brings.</p>',
						publishStatus: 'draft',
						tags: ['books', 'lighthouses'],
					},
				},
			],
		);
		assert.deepEqual(requestsTo(stage()).sort(), [
			`GET /v1/me 200`,
			...[followed.id, written.id]
				.map((id) => `GET /v1/publications/${id}/contributors 200`)
				.sort(),
			`GET /v1/users/${user.id}/publications 200`,
			`POST /v1/publications/${written.id}/posts 201`,
		]);

		sandbox.reset();
		await submitTo('Quiet Harbours');
		assert.deepEqual(sandbox.posts, []);
	});
}
