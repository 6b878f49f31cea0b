import type { INodeProperties } from 'n8n-workflow';

import { prepareAsGiven } from '../../content/post';
import { preparePost } from '../../content/prepare';
import { deliverFeed } from '../../delivery/deliverFeed';
import { deliverPost } from '../../delivery/deliverPost';
import { previewPost } from '../../delivery/previewPost';
import { additionalFields } from './additionalFields';
import { contentOptions } from './contentOptions';
import { fields } from './fields';
import { getAllFields } from './getAll';
import { options } from './options';

const createRequest = { method: 'POST', url: '/users/{authorId}/posts' } as const;

/** Version 1 is the contract of n8n's built-in node: the content is sent as it is. */
const operationsVersion1: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['post'], '@version': [1] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			description: 'Create a post on the own profile or in a publication. It cannot be undone.',
			action: 'Create a post',
			routing: {
				request: createRequest,
				send: { paginate: true },
				operations: { pagination: deliverPost(prepareAsGiven) },
			},
		},
	],
	default: 'create',
};

const operations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['post'], '@version': [2] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			description: 'Create a post on the own profile or in a publication. It cannot be undone.',
			action: 'Create a post',
			routing: {
				request: createRequest,
				send: { paginate: true },
				operations: { pagination: deliverPost(preparePost) },
			},
		},
		{
			name: 'Get Many',
			value: 'getAll',
			description:
				'Read posts of a user, publication or tag from the public feed. No token needed.',
			action: 'Get many posts from a public feed',
			routing: {
				request: { method: 'GET', url: '/feed' },
				send: { paginate: true },
				operations: { pagination: deliverFeed },
			},
		},
		{
			name: 'Preview',
			value: 'preview',
			description: 'See what Create would send, with all warnings. Nothing is sent.',
			action: 'Preview a post',
			routing: {
				request: createRequest,
				send: { paginate: true },
				operations: { pagination: previewPost(preparePost) },
			},
		},
	],
	default: 'create',
};

export const post: INodeProperties[] = [
	// The newest first: n8n 1's list of a node's actions is made from the first "operation" of a resource.
	operations,
	operationsVersion1,
	...fields,
	additionalFields,
	contentOptions,
	options,
	...getAllFields,
];
