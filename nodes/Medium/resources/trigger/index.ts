import type { INodeProperties } from 'n8n-workflow';

import {
	authorFilter,
	feedSourceFields,
	fullTextOnly,
	skipResponses,
	tagFilter,
} from '../feedFields';

/** n8n lists the choices of a field with this label as the events of the node, by their actions. */
const triggerOn: INodeProperties = {
	displayName: 'Trigger On',
	name: 'source',
	type: 'options',
	options: [
		{
			name: 'New Post by User',
			value: 'user',
			description: 'With the responses of the user',
			action: 'On new post by user',
		},
		{
			name: 'New Post in Feed',
			value: 'url',
			description: 'Any feed of Medium, by its URL',
			action: 'On new post in feed',
		},
		{
			name: 'New Post in Publication',
			value: 'publication',
			action: 'On new post in publication',
		},
		{
			name: 'New Post with Tag',
			value: 'tag',
			description: 'By anyone, as a preview without the full text',
			action: 'On new post with tag',
		},
	],
	default: 'user',
};

const [, ...whichFeed] = feedSourceFields({});

/** The fields of the trigger. n8n adds *Poll Times*. */
export const triggerFields: INodeProperties[] = [
	triggerOn,
	...whichFeed,
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
