import type { INodeProperties } from 'n8n-workflow';

import {
	authorFilter,
	feedSourceFields,
	fullTextOnly,
	skipResponses,
	tagFilter,
} from '../feedFields';

/** The fields of the trigger. n8n adds *Poll Times*. */
export const triggerFields: INodeProperties[] = [
	...feedSourceFields({}),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Also Updated',
				name: 'alsoUpdated',
				type: 'boolean',
				default: false,
				description:
					'Whether to start the workflow again when a post was changed after it was published',
			},
			authorFilter,
			{
				displayName: 'Emit Current Posts',
				name: 'emitCurrent',
				type: 'boolean',
				default: false,
				description:
					'Whether to start with the posts that are in the feed when the workflow is first activated',
			},
			fullTextOnly,
			skipResponses,
			tagFilter,
		],
	},
];
