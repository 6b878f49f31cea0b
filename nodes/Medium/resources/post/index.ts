import type { INodeProperties } from 'n8n-workflow';

import { additionalFields } from './additionalFields';
import { create, createVersion1 } from './create';
import { createIfNew, forgetPublished } from './createIfNew';
import { fields } from './fields';
import { getAll, getAllFields } from './getAll';
import { options } from './options';
import { preview } from './preview';

const operations: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['post'], '@version': [2] } },
	options: [create, createIfNew, forgetPublished, getAll, preview],
	default: 'create',
};

const operationsVersion1: INodeProperties = {
	...operations,
	displayOptions: { show: { resource: ['post'], '@version': [1] } },
	options: [createVersion1],
};

export const post: INodeProperties[] = [
	// The newest first: n8n 1's list of a node's actions is made from the first "operation" of a resource.
	operations,
	operationsVersion1,
	...fields,
	additionalFields,
	options,
	...getAllFields,
];
