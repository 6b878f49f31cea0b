import type { INodeProperties } from 'n8n-workflow';

/** What an AI agent reads about each operation, unless the user writes something else. */
const texts = {
	post: {
		create:
			'Creates a post on Medium and gives its address. It cannot be undone: nothing can change or delete a post afterwards. Call this once for each post.',
		createIfNew: 'Does not work as a tool. Use the operation Create.',
		forgetPublished: 'Does not work as a tool.',
		getAll:
			'Reads the latest public posts of a user, a publication or a tag on Medium, ten at most, with their text where Medium gives it. Needs no account.',
		preview: 'Shows what would be sent to Medium for a post, with all warnings. Nothing is sent.',
	},
	publication: {
		getAll: 'Lists the publications on Medium that the user writes for or follows.',
		getContributors: 'Lists the editors and writers of a publication on Medium, by user ID.',
	},
	image: {
		upload: 'Uploads an image to Medium. An AI agent cannot give the file that it needs.',
	},
	user: { get: 'Gives the profile on Medium that posts are created for.' },
};

/**
 * The node's field *Description* where it is a tool. n8n adds one of its own unless the node has it; that one says
 * `Create a post in Medium` by default, and nothing of what cannot be undone (1.123 and 2.41).
 */
export const toolDescriptions: INodeProperties[] = Object.entries(texts).flatMap(
	([resource, operations]) =>
		Object.entries(operations).map(([operation, words]): INodeProperties => ({
			displayName: 'Tool Description',
			name: 'toolDescription',
			type: 'string',
			typeOptions: { rows: 4 },
			displayOptions: { show: { '@tool': [true], resource: [resource], operation: [operation] } },
			default: words,
			description: 'What the AI agent reads about this tool',
		})),
);
