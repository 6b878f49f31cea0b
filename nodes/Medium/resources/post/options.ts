import type { INodeProperties } from 'n8n-workflow';

import { previewOptions } from './previewOptions';

export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	displayOptions: { show: { resource: ['post'], operation: ['create', 'preview'] } },
	default: {},
	options: [
		...previewOptions,
		{
			displayName: 'If the Outcome Is Unknown',
			name: 'unknownOutcome',
			type: 'options',
			displayOptions: { show: { '/operation': ['create'] } },
			options: [
				{
					name: 'Send Again',
					value: 'sendAgain',
					description: 'The next try sends the post again. It may then be on Medium twice.',
				},
				{
					name: 'Stop',
					value: 'stop',
					description: 'Fail, and never send the post again without being told to',
				},
				{
					name: 'Treat as Published',
					value: 'treatAsPublished',
					description: 'Give the item out with the field "outcome": "unknown" and go on',
				},
			],
			default: 'stop',
			description:
				'What to do when Medium may have published a post but gave no readable answer. Look at your stories on Medium, choose, then use "Retry with currently saved workflow".',
		},
	],
};
