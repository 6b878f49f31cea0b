import type { INodeProperties } from 'n8n-workflow';

import { publicationIdField } from '../publication/publicationId';

export const showForPost = { resource: ['post'], operation: ['create', 'preview'] };

export const fields: INodeProperties[] = [
	{
		displayName: 'Publication',
		name: 'publication',
		type: 'boolean',
		displayOptions: { show: showForPost },
		default: false,
		description: 'Whether to post to a publication instead of the own profile',
	},
	publicationIdField(
		{ show: { ...showForPost, publication: [true] } },
		(id) => `/publications/${id}/posts`,
	),
	{
		displayName:
			'A draft in a publication is submitted to its editors. Writers can submit drafts only; public and unlisted posts need the role of an editor.',
		name: 'publicationNotice',
		type: 'notice',
		displayOptions: { show: { ...showForPost, publication: [true] } },
		default: '',
	},
	{
		// Not `required`: front matter may give the title, and n8n (2.41) evaluates an expression anew for each
		// description of its field, so that there is one. `content/` refuses a post without a title.
		displayName: 'Title',
		name: 'title',
		type: 'string',
		displayOptions: { show: showForPost },
		default: '',
		placeholder: 'e.g. My Open Source Contribution',
		description:
			'The title in listings and for search engines, at most 100 characters. Medium ignores a longer one and makes one up from the content. It can be empty only where front matter gives it.',
		routing: { send: { type: 'body', property: 'title' } },
	},
	{
		displayName: 'Content Format',
		name: 'contentFormat',
		type: 'options',
		required: true,
		displayOptions: { show: showForPost },
		options: [
			{ name: 'HTML', value: 'html', description: 'A semantic HTML fragment' },
			{ name: 'Markdown', value: 'markdown', description: 'Markdown text' },
		],
		default: 'html',
		description: 'The format of the content',
		routing: { send: { type: 'body', property: 'contentFormat' } },
	},
	{
		displayName: 'Content',
		name: 'content',
		type: 'string',
		typeOptions: { rows: 4 },
		required: true,
		displayOptions: { show: showForPost },
		default: '',
		placeholder: 'e.g. <p>You’ll <em>never</em> walk alone.</p> or You’ll *never* walk alone.',
		description: 'The body of the post, as an HTML fragment or Markdown',
		routing: { send: { type: 'body', property: 'content' } },
	},
	{
		displayName: 'Publish Status',
		name: 'publishStatus',
		type: 'options',
		displayOptions: { show: { ...showForPost, '@version': [2] } },
		options: [
			{
				name: 'Draft',
				value: 'draft',
				description:
					'Only you see it until you publish it on Medium. In a publication it goes to its editors.',
			},
			{
				name: 'Public',
				value: 'public',
				description: 'Everybody sees it and followers may be notified. It cannot be undone here.',
			},
			{ name: 'Unlisted', value: 'unlisted', description: 'Everybody who has the address sees it' },
		],
		default: 'draft',
		description: 'The status of the post. The API has no way to change or delete it later.',
		routing: { send: { type: 'body', property: 'publishStatus' } },
	},
];
