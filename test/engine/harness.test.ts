import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { ICredentialType, INodeType } from 'n8n-workflow';

import { retryExecution, runWorkflow } from './harness';
import type { WorkflowCase } from './harness';
import { mediumType } from './harness/package';

let server: Server;
let origin: string;
let requests: IncomingMessage[];
let status: number;

beforeAll(async () => {
	server = createServer((request, response) => {
		requests.push(request);
		response.writeHead(status, { 'Content-Type': 'application/json' });
		response.end(JSON.stringify({ data: { url: request.url } }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
	requests = [];
	status = 200;
});

const declarative: INodeType = {
	description: {
		displayName: 'Declarative',
		name: 'declarative',
		group: [],
		version: [1, 2],
		description: '',
		defaults: { name: 'Declarative' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'tokenApi', required: true }],
		requestDefaults: { baseURL: '={{ $credentials.baseUrl }}' },
		properties: [
			{
				displayName: 'Id',
				name: 'id',
				type: 'string',
				default: '',
				routing: {
					request: { method: 'GET', url: '=/{{ $value }}' },
					output: { postReceive: [{ type: 'rootProperty', properties: { property: 'data' } }] },
				},
			},
		],
	},
};

const tokenApi: ICredentialType = {
	name: 'tokenApi',
	displayName: 'Token',
	properties: [
		{ displayName: 'Token', name: 'token', type: 'string', default: '' },
		{ displayName: 'Host', name: 'host', type: 'string', default: '' },
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'hidden',
			default: '={{ $self["host"] + "/v1" }}',
		},
	],
	authenticate: {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{ $credentials.token }}' } },
	},
};

function workflow(rest: Partial<WorkflowCase> = {}): WorkflowCase {
	return {
		input: [{ json: { id: 'a' } }, { json: { id: 'b' } }],
		node: { parameters: { id: '={{ $json.id }}' } },
		credentials: { tokenApi: { token: 'secret', host: origin } },
		nodeTypes: { [mediumType]: declarative },
		credentialTypes: { tokenApi },
		...rest,
	};
}

test('the engine runs a declarative node over real HTTP with its credential', async () => {
	const { items, error } = await runWorkflow(workflow());
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json)).toEqual([{ url: '/v1/a' }, { url: '/v1/b' }]);
	expect(requests.map(({ headers }) => headers.authorization)).toEqual([
		'Bearer secret',
		'Bearer secret',
	]);
});

test('a node behind sees the item that led to the one it got', async () => {
	const { behind } = await runWorkflow(workflow({ input: [{ json: { id: 'a' } }], behind: true }));
	expect(behind.items.map(({ json }) => json)).toEqual([
		{ item: { url: '/v1/a' }, linked: { id: 'a' } },
	]);
});

test('a failed execution can be retried with the saved workflow and with an edited one', async () => {
	status = 400;
	const failed = await runWorkflow(workflow());
	expect(failed.error?.name).toBe('NodeApiError');

	status = 200;
	const retried = await retryExecution(failed);
	expect(retried.items).toHaveLength(2);
	const edited = await retryExecution(failed, { edited: { id: 'other' } });
	expect(edited.items.map(({ json }) => json)).toEqual([
		{ url: '/v1/other' },
		{ url: '/v1/other' },
	]);
});
