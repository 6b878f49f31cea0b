import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stage } from '../stage';
import { chain, MEDIUM, medium, webhook } from '../workflows';
import { fileOfArticle, pngText } from './support/files';
import { expiredCredential, oAuth2 } from './support/oauth2';
import { callOnce, fieldOf, postedTitles, publish, titlesOf, wordsOf } from './support/publish';

/** A connected OAuth2 credential whose access token has expired. */
export function oAuth2Cases(stage: () => Stage): void {
	function refreshes(): number {
		return stage().sandbox.requests.filter(({ path }) => path === '/v1/tokens').length;
	}

	test('an expired access token and five posts are one refresh and five posts, and the next execution needs none', async () => {
		const { credential } = await expiredCredential(stage());
		const { execution } = await publish(stage(), { credential, parameters: oAuth2 });
		assert.equal(execution.status, 'success', wordsOf(execution));
		assert.deepEqual(postedTitles(stage()), titlesOf(5));
		assert.equal(refreshes(), 1);
		await publish(stage(), { credential, parameters: oAuth2, count: 1 });
		assert.equal(stage().sandbox.posts.length, 6);
		assert.equal(refreshes(), 1);
	});

	test('an expired access token and an image are one refresh and one image', async () => {
		const { sandbox } = stage();
		const { credential } = await expiredCredential(stage());
		const upload = medium(credential, { ...oAuth2, resource: 'image', operation: 'upload' });
		const { execution } = await callOnce(
			stage(),
			(path) => chain('Upload', [webhook(path), fileOfArticle(), upload]),
			[{ title: 'a.png', text: pngText() }],
		);
		assert.equal(execution.status, 'success', wordsOf(execution));
		assert.deepEqual(
			fieldOf(execution, MEDIUM, 'url'),
			sandbox.images.map(({ url }) => url),
		);
		assert.equal(sandbox.images.length, 1);
		assert.equal(refreshes(), 1);
	});

	test('a refused refresh is one error that says to reconnect the credential', async () => {
		const { credential, tokens } = await expiredCredential(stage());
		stage().sandbox.revokeRefreshToken(tokens.refresh_token);
		const { execution } = await publish(stage(), { credential, parameters: oAuth2 });
		assert.equal(execution.status, 'error');
		assert.match(wordsOf(execution), /reconnect/i);
		assert.equal(refreshes(), 1);
		assert.deepEqual(postedTitles(stage()), []);
	});
}
