import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { StoredCredential } from '../../n8n';
import { oAuth2 } from '../cases/support/oauth2';
import { postedTitles, publish, titlesOf, wordsOf } from '../cases/support/publish';
import type { Stage } from '../stage';
import { connected, latestToken, tokenRequests } from './journey';

const posts = 5;
const goodPosts = 2;
/** So long is a request under way before the sandbox looks at its token. */
const latencyMs = 400;

/** A connected credential whose access token runs out. */
export function refreshCases(stage: () => Stage): void {
	/** Lets the access token expire while the next post is under way. */
	async function expireAfterPosts(count: number): Promise<void> {
		const { sandbox } = stage();
		const deadline = Date.now() + 60_000;
		while (sandbox.posts.length < count) {
			if (Date.now() > deadline) throw new Error('The posts did not arrive.');
			await wait(5);
		}
		sandbox.expireToken(latestToken(stage()));
	}

	async function publishWhileTokenExpires(credential: StoredCredential) {
		const { sandbox } = stage();
		sandbox.setLatency(latencyMs);
		try {
			const publishing = publish(stage(), { credential, parameters: oAuth2, count: posts });
			const [{ execution }] = await Promise.all([publishing, expireAfterPosts(goodPosts)]);
			return execution;
		} finally {
			sandbox.setLatency(0);
		}
	}

	test('OAuth2: a token that expires between the posts of a run is renewed once, no post is doubled, and the next execution needs no other', async () => {
		const { sandbox } = stage();
		const credential = await connected(stage());
		sandbox.reset();
		const execution = await publishWhileTokenExpires(credential);
		assert.equal(execution.status, 'success', wordsOf(execution));
		assert.deepEqual(postedTitles(stage()), titlesOf(posts));
		assert.deepEqual(
			sandbox.requests.map(({ path, status }) => `${path.split('/').at(-1)} ${status ?? 'cut'}`),
			[
				'me 200',
				...['posts 201', 'posts 201', 'posts 401'],
				'tokens 201',
				...['posts 201', 'posts 201', 'posts 201'],
			],
		);
		const renewed = latestToken(stage());
		await publish(stage(), { credential, parameters: oAuth2, count: 1 });
		assert.equal(latestToken(stage()), renewed);
		assert.equal(tokenRequests(stage()).length, 1);
		assert.equal(sandbox.posts.length, posts + 1);
	});
}
