import type { INodePropertyOptions } from 'n8n-workflow';

import { getProfile } from '../../operations/user/get';

export const get: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	description: 'Get the user (the profile) that the credential belongs to',
	action: 'Get authenticated user',
	routing: {
		request: { method: 'GET', url: '/me' },
		send: { paginate: true },
		operations: { pagination: getProfile },
	},
};
