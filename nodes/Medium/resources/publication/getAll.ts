import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { getPublications } from '../../operations/publication/getAll';

export const getAll: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	description: 'Get the publications that you edit, write for or follow',
	action: 'Get many publications',
	routing: {
		request: { method: 'GET', url: '/users/{authorId}/publications' },
		send: { paginate: true },
		operations: { pagination: getPublications },
	},
};

export const getAllFields: INodeProperties[] = [
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		displayOptions: { show: { resource: ['publication'], operation: ['getAll'] } },
		default: {},
		options: [
			{
				displayName: 'Only Where I Can Publish',
				name: 'onlyWritable',
				type: 'boolean',
				default: false,
				description:
					"Whether to return only the publications where you are an editor or a writer, with the field 'role'. This makes one more request for each publication.",
			},
		],
	},
];
