import type { INodePropertyOptions } from 'n8n-workflow';

import { previewPost } from '../../operations/post/preview';
import { createRequest } from './create';

export const preview: INodePropertyOptions = {
	name: 'Preview',
	value: 'preview',
	description: 'See what Create would send, with all warnings. Nothing is sent.',
	action: 'Preview a post',
	routing: {
		request: createRequest,
		send: { paginate: true },
		operations: { pagination: previewPost },
	},
};
