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
	/** Where tokens are asked for while they are. */
	tokenUrl: string;
	/** Writes an address that a step used into the report. */
	note(step: string, address: string): void;
}

/** Posts once with the connected credential. @returns the requests for tokens that it took. */
async function tokensToPost(stage: BuiltInStage, which: Which): Promise<string[]> {
	const { application: credential, sandbox } = stage;
	sandbox.reset();
	const { titles, error } = seenIn(stage, await post(stage, which, { credential }));
	assert.deepEqual(titles, ['Article 1'], error);
	return tokenRequestsTo(sandbox);
}

/** Saves the credential and connects it through n8n's own flow, for the first time or anew. */
export function connectCase(stage: () => BuiltInStage, { nodes, tokenUrl, note }: OAuth2Phase) {
	test('connecting leads to Medium’s consent page, the code is exchanged, and posts go out', async () => {
		const { client, sandbox, application } = stage();
		// As the editor does, which saves what it was given before it connects.
		const stored = await client.call<{ data: object }>(
			'GET',
			`/credentials/${application.id}?includeData=true`,
		);
		await client.editCredential(application, stored.data);
		const authorize = await connect(stage());
		const page = authorize.origin + authorize.pathname;
		assert.equal(page, 'https://medium.com/m/oauth/authorize');
		const scope = authorize.searchParams.get('scope');
		assert.equal(scope, 'basicProfile,publishPost,listPublications');
		assert.deepEqual(tokenRequestsTo(sandbox), [`authorization_code at ${tokenUrl}: 201`]);
		note('connect, authorize at', page);
		note('connect, code exchanged at', tokenUrl);
		for (const which of nodes) assert.deepEqual(await tokensToPost(stage(), which), []);
	});
}

/** What was connected, maybe with other nodes, goes on; and an expired token is renewed. */
export function expiryCases(stage: () => BuiltInStage, { nodes, tokenUrl, note }: OAuth2Phase) {
	for (const which of nodes) {
		const node = which === 'builtIn' ? 'the built-in node' : 'this package’s node';
		test(`${node} posts with what was connected before, and after expiry with one refresh`, async () => {
			assert.deepEqual(await tokensToPost(stage(), which), []);
			expireToken(stage());
			const refresh = [`refresh_token at ${tokenUrl}: 201`];
			assert.deepEqual(await tokensToPost(stage(), which), refresh);
			note(`expired, ${node} posts, refreshed at`, tokenUrl);
			assert.deepEqual(await tokensToPost(stage(), which), []);
		});
	}
}
