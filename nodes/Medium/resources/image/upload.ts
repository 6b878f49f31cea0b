import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { upload as uploadImage } from '../../operations/image/upload';

const showForUpload = { resource: ['image'], operation: ['upload'] };

export const upload: INodePropertyOptions = {
	name: 'Upload',
	value: 'upload',
	description: 'Upload an image to Medium and get its URL, to use it in a post',
	action: 'Upload image',
	routing: {
		request: { method: 'POST', url: '/images' },
		send: { paginate: true },
		operations: { pagination: uploadImage },
	},
};

export const uploadFields: INodeProperties[] = [
	{
		displayName: 'Input Data Field Name',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		displayOptions: { show: showForUpload },
		default: 'data',
		hint: 'The name of the input field containing the file to be uploaded',
		description: 'The image must be a JPEG, PNG, GIF or TIFF. An AI agent cannot give files.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		displayOptions: { show: showForUpload },
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
