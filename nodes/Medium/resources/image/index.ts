import type { INodeProperties } from 'n8n-workflow';

import { upload, uploadFields } from './upload';

export const image: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['image'] } },
		options: [upload],
		default: 'upload',
	},
	...uploadFields,
];
