import type { INodeProperties } from 'n8n-workflow';

import { deliverUser } from '../../delivery/deliverUser';

export const user: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['user'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				description: 'Get the profile that the credential belongs to',
				action: 'Get the authenticated user',
				routing: {
					request: { method: 'GET', url: '/me' },
					send: { paginate: true },
					operations: { pagination: deliverUser },
				},
			},
		],
		default: 'get',
	},
];
