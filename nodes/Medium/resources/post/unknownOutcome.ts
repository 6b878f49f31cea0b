import type { INodeProperties } from 'n8n-workflow';

/** What to do with a post that Medium may have or may not have. */
export const unknownOutcome: INodeProperties = {
	displayName: "If Medium Doesn't Confirm the Post",
	name: 'unknownOutcome',
	type: 'options',
	displayOptions: { show: { '/operation': ['create', 'createIfNew'] } },
	options: [
		{
			name: 'Look in the Public Feed',
			value: 'lookInFeed',
			description:
				'Look for the post in the public feed for about 15 seconds, then stop if it is not there. Works for public posts only.',
		},
		{
			name: 'Send Again',
			value: 'sendAgain',
			description: 'The next try sends the post again. It may then be on Medium twice.',
		},
		{
			name: 'Stop',
			value: 'stop',
			description: 'Fail, and do not send the post again until you choose otherwise',
		},
		{
			name: 'Treat as Published',
			value: 'treatAsPublished',
			description: "Output the item with 'unknown' in the field 'outcome' and continue",
		},
	],
	default: 'stop',
	description:
		'What to do when Medium may have published a post but did not confirm it. Look at your stories on Medium, choose, then use "Retry with currently saved workflow". With Create If New, run the node again in any way.',
};
