import type { INodeProperties } from 'n8n-workflow';

import { deliverList } from '../../delivery/deliverList';
import { publicationIdField } from './publicationId';

const showForContributors = { show: { resource: ['publication'], operation: ['getContributors'] } };

export const publication: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['publication'] } },
		options: [
			{
				name: 'Get Contributors',
				value: 'getContributors',
				description: 'Get the editors and writers of a publication',
				action: 'Get the contributors of a publication',
				routing: {
					request: { method: 'GET' },
					send: { paginate: true },
					operations: { pagination: deliverList },
				},
			},
			{
				name: 'Get Many',
				value: 'getAll',
				description: 'Get the publications that the user edits, writes for or follows',
				action: 'Get many publications',
				routing: {
					request: { method: 'GET', url: '/users/{authorId}/publications' },
					send: { paginate: true },
					operations: { pagination: deliverList },
				},
			},
		],
		default: 'getAll',
	},
	publicationIdField(showForContributors, (id) => `/publications/${id}/contributors`),
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		displayOptions: { show: { resource: ['publication'] } },
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		displayOptions: { show: { resource: ['publication'], returnAll: [false] } },
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		routing: { output: { maxResults: '={{ $value }}' } },
	},
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
					'Whether to return only the publications where the user is an editor or a writer, with the field "role". This takes one request more for each publication.',
			},
		],
	},
];
