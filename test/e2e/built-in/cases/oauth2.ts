import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seenIn } from '../both';
import { post, type Which } from '../nodes';
import { connect, expireToken } from '../oauth2';
import type { BuiltInStage } from '../stage';
import { tokenRequestsTo } from '../wire';

/** Where tokens are asked for: the built-in credential's own address, and the documented one of this package's. */
export const tokenUrls = {
	builtIn: 'https://medium.com/v1/tokens',
	ours: 'https://api.medium.com/v1/tokens',
};

export interface OAuth2Phase {
	/** The nodes that are there. */
	nodes: readonly Which[];
	tokenUrl: string;
	/** Writes an address that a step used into the report. */
	note(step: string, address: string): void;
}

/** What one connected OAuth2 credential goes through while the same nodes are there. */
export function oAuth2Cases(
	stage: () => BuiltInStage,
	{ nodes, tokenUrl, note }: OAuth2Phase,
): void {
	/** Posts once. @returns the requests for tokens that it took. */
	async function tokensToPost(which: Which): Promise<string[]> {
		const { application: credential, sandbox } = stage();
		sandbox.reset();
		const { titles, error } = seenIn(stage(), await post(stage(), which, { credential }));
		assert.deepEqual(titles, ['Article 1'], error);
		return tokenRequestsTo(sandbox);
	}

	test('connecting leads to Medium’s consent page, and the code is exchanged', async () => {
		const { client, sandbox, application } = stage();
		// As the editor does, which saves what it was given before it connects.
		const stored = await client.call<{ data: object }>(
			'GET',
			`/credentials/${application.id}?includeData=true`,
		);
		await client.editCredential(application, stored.data);
		const authorize = await connect(stage());
		assert.equal(authorize.origin + authorize.pathname, 'https://medium.com/m/oauth/authorize');
		assert.equal(authorize.searchParams.get('scope'), 'basicProfile,publishPost,listPublications');
		assert.deepEqual(tokenRequestsTo(sandbox), [`authorization_code at ${tokenUrl}: 201`]);
		note('connect, authorize at', authorize.origin + authorize.pathname);
		note('connect, code exchanged at', tokenUrl);
	});

	for (const which of nodes) {
		const node = which === 'builtIn' ? 'the built-in node' : 'this package’s node';
		test(`${node} posts, and again after the token has expired, with one refresh`, async () => {
			assert.deepEqual(await tokensToPost(which), []);
			expireToken(stage());
			assert.deepEqual(await tokensToPost(which), [`refresh_token at ${tokenUrl}: 201`]);
			note(`expired, ${node} posts, refreshed at`, tokenUrl);
			assert.deepEqual(await tokensToPost(which), []);
		});
	}
}

/** What was connected before, in another set of nodes, goes on without a new connection. */
export function goingOnCase(stage: () => BuiltInStage, nodes: readonly Which[]): void {
	test('what was connected before goes on without a new connection', async () => {
		for (const which of nodes) {
			const { application: credential, sandbox } = stage();
			sandbox.reset();
			const { titles, error } = seenIn(stage(), await post(stage(), which, { credential }));
			assert.deepEqual(titles, ['Article 1'], error);
			assert.deepEqual(tokenRequestsTo(sandbox), []);
		}
	});
}
