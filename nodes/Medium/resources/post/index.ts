import type { INodeProperties } from 'n8n-workflow';

import {
	preparePost,
	preparePostAsGiven as prepareAsGiven,
} from '../../operations/post/preparePost';
import { deliverPost } from '../../delivery/deliverPost';
import { previewPost } from '../../delivery/previewPost';
import { additionalFields } from './additionalFields';
import { contentOptions } from './contentOptions';
import { fields } from './fields';
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
];
