import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { runWorkflow } from './harness';
import { oAuth2Credential, tokenCredential } from './support/credentials';
import { shownError } from './support/failure';
import { png } from './support/images';
import { createPost } from './support/publish';

const sandbox = useSandbox();

let other: Server;
let location: string;
const seen: string[] = [];

beforeAll(async () => {
	other = createServer((request, response) => {
		seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`);
		response.writeHead(200, { 'Content-Type': 'application/json' });
		response.end('{"data":{"id":"elsewhere","url":"https://example.com"}}');
	});
	await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
	location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/v1/elsewhere`;
});
afterAll(async () => {
	await new Promise((resolve) => other.close(resolve));
});
beforeEach(() => seen.splice(0));

const operations: ReadonlyArray<[string, INodeParameters]> = [
	['a post', createPost],
	['a post to a publication', { ...createPost, publication: true, publicationId: 'p' }],
	['the user', { resource: 'user', operation: 'get' }],
	['publications', { resource: 'publication', operation: 'getAll' }],
	['contributors', { resource: 'publication', operation: 'getContributors', publicationId: 'p' }],
	['an image', { resource: 'image', operation: 'upload' }],
];
const statuses = [301, 302, 303, 307, 308] as const;

describe.each(operations)('another host hears nothing of %s', (_, parameters) => {
	test.each(statuses)('when Medium answers %i', async (status) => {
		sandbox().misbehave({ times: Infinity, fault: { kind: 'redirect', status, location } });
		for (const [authentication, credentials] of [
			['accessToken', tokenCredential(sandbox())],
			['oAuth2', oAuth2Credential(sandbox())],
		] as const) {
			const result = await runWorkflow({
				input: [{ json: { title: 'T', content: 'C' }, binary: { data: png('a.png') } }],
				credentials,
				node: { parameters: { ...parameters, authentication } },
			});
			expect(shownError(result).httpCode).toBe(String(status));
		}

		expect(seen).toEqual([]);
	});
});

test('a post that is redirected after the look-up is not sent elsewhere and counts as refused', async () => {
	sandbox().misbehave({
		on: { method: 'POST' },
		fault: { kind: 'redirect', status: 307, location },
	});
	const result = await runWorkflow({
		input: [{ json: { title: 'T', content: 'C' } }],
		credentials: tokenCredential(sandbox()),
		node: { parameters: createPost },
	});

	expect(shownError(result).httpCode).toBe('307');
	expect(seen).toEqual([]);
	expect(sandbox().posts).toHaveLength(0);
});
