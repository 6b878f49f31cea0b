import type { INodePropertyOptions } from 'n8n-workflow';

import { createAsGiven, createPost } from '../../operations/post/create';

/** Where a post goes unless a publication is chosen. */
export const createRequest = { method: 'POST', url: '/users/{authorId}/posts' } as const;

export const create: INodePropertyOptions = {
	name: 'Create',
	value: 'create',
	description:
		'Create a post in every run. It cannot be undone. To publish each article only once, use Create If New.',
	action: 'Create post',
	routing: {
		request: createRequest,
		send: { paginate: true },
		operations: { pagination: createPost },
	},
};

/** In version 1, the contract of n8n's built-in node: the content is sent as it is. */
export const createVersion1: INodePropertyOptions = {
	...create,
	routing: { ...create.routing, operations: { pagination: createAsGiven } },
};
