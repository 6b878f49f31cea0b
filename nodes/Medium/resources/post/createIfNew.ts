import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { refuseAsTool } from '../../operations/post/createIfNew';
import { createRequest } from './create';

/** n8n runs these two as custom operations of the node, and as a tool (1.x) by their routing. */
const routing: INodePropertyOptions['routing'] = {
	request: createRequest,
	send: { paginate: true },
	operations: { pagination: refuseAsTool },
};

export const createIfNew: INodePropertyOptions = {
	name: 'Create If New',
	value: 'createIfNew',
	description: 'Create a post only if this node has not published it before, in any execution',
	action: 'Create post if new',
	routing,
};

export const forgetPublished: INodePropertyOptions = {
	name: 'Forget Published Posts',
	value: 'forgetPublished',
	description:
		'Clear the memory of published posts in this node. Create If New then treats all articles as new.',
	action: 'Forget published posts',
	routing,
};

const showForCreateIfNew = { resource: ['post'], operation: ['createIfNew'] };

export const createIfNewFields: INodeProperties[] = [
	{
		displayName: 'Published Once Per',
		name: 'key',
		type: 'string',
		displayOptions: { show: showForCreateIfNew },
		default: '',
		placeholder: 'e.g. {{ $json.guid }}',
		description:
			'A value that stays the same for an article, e.g. its URL or ID. Leave empty to use the canonical URL. Each profile and publication has its own memory.',
	},
	{
		displayName: 'Maximum Posts per Run',
		name: 'maxPosts',
		type: 'number',
		typeOptions: { minValue: 0 },
		displayOptions: { show: showForCreateIfNew },
		default: 10,
		description:
			'The others are left for the next run. Medium accepts about ten posts a day. Use 0 for no limit.',
	},
	{
		displayName: 'Only Mark as Published',
		name: 'markOnly',
		type: 'boolean',
		displayOptions: { show: showForCreateIfNew },
		default: false,
		description:
			'Whether to remember all items as published and send nothing, e.g. for the old articles of a feed',
	},
];
