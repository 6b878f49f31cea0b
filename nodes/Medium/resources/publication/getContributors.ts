import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { getContributors as getContributorsOf } from '../../operations/publication/getContributors';
import { publicationIdField } from './publicationId';

export const getContributors: INodePropertyOptions = {
	name: 'Get Contributors',
	value: 'getContributors',
	description: 'Get the editors and writers of a publication',
	action: 'Get contributors of publication',
	routing: {
		request: { method: 'GET' },
		send: { paginate: true },
		operations: { pagination: getContributorsOf },
	},
};

export const getContributorsFields: INodeProperties[] = [
	publicationIdField(
		{ show: { resource: ['publication'], operation: ['getContributors'] } },
		(id) => `/publications/${id}/contributors`,
	),
];
