import type { INode, INodeParameters } from 'n8n-workflow';
import type { StoredCredential, WorkflowToCreate } from '../../n8n';
import {
	chain,
	graph,
	MEDIUM,
	medium,
	postOfItem,
	splitArticles,
	webhook,
} from '../../e2e/kit/workflows';

type Part = ReturnType<typeof webhook>;

/** The node of the HTTP Request workflow that asks for the author's ID. */
export const ME = 'Me';

/** A webhook that answers with nothing when the workflow has ended: the answer would be work that no contestant does. */
function quietWebhook(path: string): Part {
	const part = webhook(path);
	return { ...part, parameters: { ...part.parameters, responseData: 'noData' } };
}

function credentialsOf({ id, name, type }: StoredCredential): INode['credentials'] {
	return { [type]: { id, name } };
}

/** The same two nodes before each contestant, and the same items for it. */
function publishing(name: string, node: Part): (path: string) => WorkflowToCreate {
	return (path) => chain(name, [quietWebhook(path), splitArticles(), node]);
}

export function ourNode(credential: StoredCredential, parameters: INodeParameters = {}) {
	return publishing('Our node', medium(credential, { ...postOfItem, ...parameters }));
}

/** Our node, each article once ever. */
export function createIfNew(credential: StoredCredential) {
	const key = '={{ $json.title }}';
	return ourNode(credential, { operation: 'createIfNew', key, maxPosts: 0 });
}

export function builtInNode(credential: StoredCredential) {
	const { publishStatus, ...parameters } = postOfItem;
	return publishing('Built-in node', {
		name: MEDIUM,
		type: 'n8n-nodes-base.medium',
		typeVersion: 1,
		credentials: credentialsOf(credential),
		parameters: {
			authentication: 'accessToken',
			...parameters,
			additionalFields: { publishStatus },
		},
	});
}

/** A node of the benchmark's own (`declarative/`), in the same place. */
export function bareDeclarativeNode(credential: StoredCredential) {
	return publishing('Bare declarative node', {
		name: MEDIUM,
		type: 'CUSTOM.bareDeclarative',
		typeVersion: 1,
		credentials: credentialsOf(credential),
		parameters: postOfItem,
	});
}

/** Does nothing with the items: what n8n itself costs around a contestant. */
export const emptyWorkflow = publishing('Nothing', {
	name: MEDIUM,
	type: 'n8n-nodes-base.noOp',
	typeVersion: 1,
	parameters: {},
});

function httpRequest(
	name: string,
	credential: StoredCredential,
	parameters: INodeParameters,
): Part {
	const pairs = (values: Record<string, string>) => ({
		parameters: Object.entries(values).map(([key, value]) => ({ name: key, value })),
	});
	return {
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		credentials: credentialsOf(credential),
		parameters: {
			authentication: 'predefinedCredentialType',
			nodeCredentialType: credential.type,
			sendHeaders: true,
			headerParameters: pairs({ Accept: 'application/json', 'Accept-Charset': 'utf-8' }),
			...parameters,
			...(parameters.method === 'POST' && {
				sendBody: true,
				bodyParameters: pairs({
					title: '={{ $json.title }}',
					contentFormat: 'html',
					content: '={{ $json.text }}',
					publishStatus: 'draft',
				}),
			}),
			options: {},
		},
	};
}

/** `GET /me` once, in a branch that n8n runs first because it lies higher; then a POST for each article. */
export function httpRequestNode(credential: StoredCredential): (path: string) => WorkflowToCreate {
	const base = 'https://api.medium.com/v1';
	const me = httpRequest(ME, credential, { url: `${base}/me` });
	const post = httpRequest(MEDIUM, credential, {
		method: 'POST',
		url: `=${base}/users/{{ $('${ME}').first().json.data.id }}/posts`,
	});
	return (path) =>
		graph(
			'HTTP Request node',
			[
				{ ...quietWebhook(path), position: [0, 0] },
				{ ...me, position: [220, -200] },
				{ ...splitArticles(), position: [220, 0] },
				{ ...post, position: [440, 0] },
			],
			[
				['Webhook', 0, ME],
				['Webhook', 0, 'Articles'],
				['Articles', 0, MEDIUM],
			],
		);
}

/** Uploads all PNG files of a folder, each from an item of its own. */
export function uploading(credential: StoredCredential, folder: string) {
	return (path: string): WorkflowToCreate =>
		chain('Images', [
			quietWebhook(path),
			{
				name: 'Files',
				type: 'n8n-nodes-base.readWriteFile',
				typeVersion: 1,
				parameters: { fileSelector: `${folder}/*.png`, options: {} },
			},
			medium(credential, { resource: 'image', operation: 'upload' }),
		]);
}
