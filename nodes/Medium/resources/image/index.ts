import type { INodeProperties } from 'n8n-workflow';

import { deliverImage } from '../../delivery/deliverImage';

export const image: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['image'] } },
		options: [
			{
				name: 'Upload',
				value: 'upload',
				description: 'Upload an image to Medium and get its address, to use it in a post',
				action: 'Upload an image',
				routing: {
					request: { method: 'POST', url: '/images' },
					send: { paginate: true },
					operations: { pagination: deliverImage },
				},
			},
		],
		default: 'upload',
	},
	{
		displayName: 'Input Data Field Name',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		displayOptions: { show: { resource: ['image'], operation: ['upload'] } },
		default: 'data',
		hint: 'The name of the input field containing the file to be uploaded',
		description: 'The image must be a JPEG, PNG, GIF or TIFF. An AI agent cannot give files.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		displayOptions: { show: { resource: ['image'], operation: ['upload'] } },
		default: {},
		options: [
			{
				displayName: 'File Name',
				name: 'fileName',
				type: 'string',
				default: '',
				placeholder: 'e.g. photo.png',
				description: 'The name sent with the image. Without it, the name of the file is sent.',
			},
		],
	},
];
