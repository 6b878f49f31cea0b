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
	description: 'Create a post once ever: this node remembers across executions what it published',
	action: 'Create a post if it is new',
	routing,
};

export const forgetPublished: INodePropertyOptions = {
	name: 'Forget Published Posts',
	value: 'forgetPublished',
	description:
		'Empty the memory of Create If New in this node. Everything it gets next is new to it.',
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
			'What stays the same for an article, e.g. its URL or ID. Leave empty to use the canonical URL. It counts for each profile and publication by itself.',
	},
	{
		displayName: 'Maximum Posts per Run',
		name: 'maxPosts',
		type: 'number',
		typeOptions: { minValue: 0 },
		displayOptions: { show: showForCreateIfNew },
		default: 10,
		description:
			'The others stay new for the next run. Medium takes about ten posts a day; 0 means no limit.',
	},
	{
		displayName: 'Only Mark as Published',
		name: 'markOnly',
		type: 'boolean',
		displayOptions: { show: showForCreateIfNew },
		default: false,
		description:
			'Whether to send nothing and remember all items as published, e.g. the old articles of a feed',
	},
];
