import type { INodeParameters } from 'n8n-workflow';

import type { LoggedRequest } from '../sandbox';
import { useSandbox } from '../sandbox/testing';
import { runWorkflow } from './harness';
import type { StoredCredentials } from './harness';
import { oAuth2Credential, tokenCredential } from './support/credentials';
import { png } from './support/images';
import { articles, createPost } from './support/publish';

const sandbox = useSandbox({ dailyLimit: null });

const operations: ReadonlyArray<[string, INodeParameters]> = [
	['a post', createPost],
	['a post to a publication', { ...createPost, publication: true, publicationId: '{publication}' }],
	['the user', { resource: 'user', operation: 'get' }],
	['publications', { resource: 'publication', operation: 'getAll' }],
	[
		'contributors',
		{ resource: 'publication', operation: 'getContributors', publicationId: '{publication}' },
	],
	['an image', { resource: 'image', operation: 'upload' }],
];

async function send(
	parameters: INodeParameters,
	credentials: StoredCredentials,
): Promise<readonly LoggedRequest[]> {
	const { id } = sandbox().addPublication({ editors: [sandbox().user] });
	const { error } = await runWorkflow({
		input: articles(1).map(({ json }) => ({ json, binary: { data: png('photo.png') } })),
		credentials,
		node: {
			parameters: {
				...parameters,
				...(parameters.publicationId !== undefined && { publicationId: id }),
			},
		},
	});
	expect(error).toBeUndefined();
	return sandbox().requests;
}

describe.each(operations)('the requests of %s', (_, parameters) => {
	test('carry what the documentation shows and nothing in the query', async () => {
		const requests = await send(parameters, tokenCredential(sandbox()));

		expect(requests.length).toBeGreaterThan(0);
		for (const { headers, query, path } of requests) {
			expect(headers).toMatchObject({
				accept: 'application/json',
				'accept-charset': 'utf-8',
				authorization: `Bearer ${sandbox().token}`,
			});
			expect(query).toBe('');
			expect(path).toMatch(/^\/v1\/[^/]/);
		}
	});

	test('have a body only where something is sent, with its own content type', async () => {
		const requests = await send(parameters, tokenCredential(sandbox()));

		for (const { method, headers, body, path } of requests) {
			if (method === 'GET') {
				expect(body).toBe('');
				expect(headers).not.toHaveProperty('content-type');
			} else {
				const type = path.endsWith('/images')
					? 'multipart/form-data; boundary='
					: 'application/json';
				expect(headers['content-type']).toContain(type);
			}
		}
	});

	test('carry the access token of an OAuth2 credential', async () => {
		const tokens = sandbox().issueOAuthTokens({
			scopes: ['basicProfile', 'publishPost', 'listPublications', 'uploadImage'],
		});
		const requests = await send(
			{ ...parameters, authentication: 'oAuth2' },
			oAuth2Credential(sandbox(), tokens),
		);

		const carried = new Set(requests.map(({ headers }) => headers.authorization));
		expect([...carried]).toEqual([`Bearer ${tokens.access_token}`]);
	});
});
