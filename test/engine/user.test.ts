import { useSandbox } from '../sandbox/testing';
import { runWorkflow } from './harness';
import { oAuth2Credential, tokenCredential } from './support/credentials';
import { articles, wire } from './support/publish';

const sandbox = useSandbox();
const parameters = { resource: 'user', operation: 'get' };

test('the user is given out as Medium describes them', async () => {
	const { items } = await runWorkflow({
		credentials: tokenCredential(sandbox()),
		node: { parameters },
	});

	const { id, username, name, url, imageUrl } = sandbox().user;
	expect(items.map(({ json }) => json)).toEqual([{ id, username, name, url, imageUrl }]);
	expect(wire(sandbox())).toEqual(['GET /v1/me']);
});

test('an OAuth2 credential gives its own user', async () => {
	const user = sandbox().addUser({ username: 'somebody' });
	const { items } = await runWorkflow({
		credentials: oAuth2Credential(sandbox(), sandbox().issueOAuthTokens({ user })),
		node: { parameters: { ...parameters, authentication: 'oAuth2' } },
	});

	expect(items[0]?.json.username).toBe('somebody');
});

test('every item gets the user', async () => {
	const { items, error } = await runWorkflow({
		input: articles(3),
		credentials: tokenCredential(sandbox()),
		node: { parameters },
	});

	expect(error).toBeUndefined();
	expect(items).toHaveLength(3);
	expect(new Set(items.map(({ json }) => json.id))).toEqual(new Set([sandbox().user.id]));
});

test('the node has the user in version 1, too', async () => {
	const { items } = await runWorkflow({
		credentials: tokenCredential(sandbox()),
		node: { parameters, typeVersion: 1 },
	});

	expect(items[0]?.json.id).toBe(sandbox().user.id);
});
