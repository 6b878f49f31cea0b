import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { getFeedPosts } from '../../operations/post/getAll';
import {
	authorFilter,
	feedSourceFields,
	fullTextOnly,
	skipResponses,
	tagFilter,
} from '../feedFields';

const showForGetAll = { resource: ['post'], operation: ['getAll'] };

export const getAll: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	description: 'Read posts of a user, publication or tag from the public feed. No token needed.',
	action: 'Get many posts from public feed',
	routing: {
		request: { method: 'GET', url: '/feed' },
		send: { paginate: true },
		operations: { pagination: getFeedPosts },
	},
};

/** `post.getAll`: posts of a public feed. */
export const getAllFields: INodeProperties[] = [
	...feedSourceFields(showForGetAll),
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		displayOptions: { show: showForGetAll },
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		displayOptions: { show: { ...showForGetAll, returnAll: [false] } },
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		displayOptions: { show: showForGetAll },
		default: {},
		options: [authorFilter, fullTextOnly, skipResponses, tagFilter],
	},
];
