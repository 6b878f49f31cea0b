import type { INodePropertyOptions } from 'n8n-workflow';

import { previewPost } from '../../operations/post/preview';
import { createRequest } from './create';

export const preview: INodePropertyOptions = {
	name: 'Preview',
	value: 'preview',
	description: 'Show a post as it would be sent and as readers would see it. Nothing is sent.',
	action: 'Preview post',
	routing: {
		request: createRequest,
		send: { paginate: true },
		operations: { pagination: previewPost },
	},
};
