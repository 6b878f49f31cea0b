import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

type Show = NonNullable<IDisplayOptions['show']>;

/** Which feed is read, in the node and in the trigger. `show` says where; empty for everywhere. */
export function feedSourceFields(show: Show): INodeProperties[] {
	const where = Object.keys(show).length > 0 ? { displayOptions: { show } } : {};
	const whenSource = (source: string) => ({
		displayOptions: { show: { ...show, source: [source] } },
	});
	return [
		{
			displayName: 'Source',
			name: 'source',
			type: 'options',
			...where,
			options: [
				{ name: 'Feed URL', value: 'url', description: 'Any feed of Medium, by its URL' },
				{
					name: 'Publication',
					value: 'publication',
					description: 'Posts of a publication',
				},
				{
					name: 'Tag',
					value: 'tag',
					description: 'Posts by anyone that have a tag, as previews without the full text',
				},
				{ name: 'User', value: 'user', description: 'Posts of a user, with their responses' },
			],
			default: 'user',
			description: 'Where to read public posts. A feed has the last ten.',
		},
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			required: true,
			...whenSource('user'),
			default: '',
			placeholder: 'e.g. @username',
			description: 'The user name, or the URL of the profile',
		},
		{
			displayName: 'Publication',
			name: 'publicationName',
			type: 'string',
			required: true,
			...whenSource('publication'),
			default: '',
			placeholder: 'e.g. better-programming',
			description:
				'The name of the publication as in its URL, or the URL itself. Custom domains work, and so do URLs that end in /tagged/ and a tag.',
		},
		{
			displayName: 'Tag',
			name: 'tag',
			type: 'string',
			required: true,
			...whenSource('tag'),
			default: '',
			placeholder: 'e.g. machine-learning',
			description: 'The name of the tag, or the URL of its page',
		},
		{
			displayName: 'Feed URL',
			name: 'feedUrl',
			type: 'string',
			required: true,
			...whenSource('url'),
			default: '',
			placeholder: 'e.g. https://medium.com/feed/@username',
			description: 'The URL of the feed, or of the page it belongs to',
		},
	];
}

/** Which posts of the feed come out. */
export const authorFilter: INodeProperties = {
	displayName: 'Author',
	name: 'author',
	type: 'string',
	default: '',
	placeholder: 'e.g. Ada Lovelace, @grace',
	description: 'Only posts of these authors, by name or user name, separated by commas',
};

export const fullTextOnly: INodeProperties = {
	displayName: 'Full Text Only',
	name: 'fullTextOnly',
	type: 'boolean',
	default: false,
	description:
		'Whether to leave out posts without the full text in the feed, such as members-only posts',
};

export const skipResponses: INodeProperties = {
	displayName: 'Skip Responses',
	name: 'skipResponses',
	type: 'boolean',
	default: false,
	description:
		'Whether to leave out what looks like a response to another post. Feeds do not mark responses, so this is a guess.',
};

export const tagFilter: INodeProperties = {
	displayName: 'Tag',
	name: 'tag',
	type: 'string',
	default: '',
	placeholder: 'e.g. javascript, web-development',
	description: 'Only posts that have one of these tags, separated by commas',
};
