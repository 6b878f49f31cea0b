import type { INodeProperties } from 'n8n-workflow';

import { get } from './get';

export const user: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['user'] } },
		options: [get],
		default: 'get',
	},
];
