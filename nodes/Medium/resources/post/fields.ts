import type { INodeProperties } from 'n8n-workflow';

import { publicationIdField } from '../publication/publicationId';
import { createIfNewFields } from './createIfNew';

export const showForPost = { resource: ['post'], operation: ['create', 'createIfNew', 'preview'] };

const publication: INodeProperties = {
	displayName: 'Post To',
	name: 'publication',
	type: 'options',
	displayOptions: { show: showForPost },
	options: [
		{ name: 'My Profile', value: false, description: 'The profile that the credential belongs to' },
		{
			name: 'Publication',
			value: true,
			description: 'As a writer you can only submit drafts. As an editor you can also publish.',
		},
	],
	default: false,
	description: 'Where the post is created',
};

/**
 * Described once for both versions and both formats: n8n (2.41) evaluates the expression in a field anew for each of its
 * descriptions. n8n does not run a node whose required field is empty, so the default is an expression: where it gives
 * nothing, front matter can give the title.
 */
const title: INodeProperties = {
	displayName: 'Title',
	name: 'title',
	type: 'string',
	required: true,
	displayOptions: { show: showForPost },
	default: '={{ $json.title }}',
	placeholder: 'e.g. My Open Source Contribution',
	description:
		'The title in listings and for search engines, at most 100 characters. Medium ignores a longer one. To take it from front matter, leave an expression here that is empty for the item.',
	routing: { send: { type: 'body', property: 'title' } },
};

const contentFormat: INodeProperties = {
	displayName: 'Content Format',
	name: 'contentFormat',
	type: 'options',
	required: true,
	displayOptions: { show: showForPost },
	options: [
		{ name: 'HTML', value: 'html', description: 'The inside of a page, without head and body' },
		{ name: 'Markdown', value: 'markdown', description: 'Markdown text' },
	],
	default: 'html',
	description: 'The format of the content',
	routing: { send: { type: 'body', property: 'contentFormat' } },
};

const content: INodeProperties = {
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
};

const publishStatus: INodeProperties = {
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
			description:
				'Everyone sees it and followers may be notified. You cannot undo it through the API.',
		},
		{ name: 'Unlisted', value: 'unlisted', description: 'Everyone with the link sees it' },
	],
	default: 'draft',
	description: 'The status of the post. You cannot change it or delete the post through the API.',
	routing: { send: { type: 'body', property: 'publishStatus' } },
};

const contentNotice: INodeProperties = {
	displayName:
		"By default, the content is converted to what Medium can show. See 'Options', or run Preview.",
	name: 'contentNotice',
	type: 'notice',
	displayOptions: { show: { ...showForPost, '@version': [2] } },
	default: '',
};

/** The fields of a post that are always visible, in their order. */
export const fields: INodeProperties[] = [
	publication,
	publicationIdField(
		{ show: { ...showForPost, publication: [true] } },
		(id) => `/publications/${id}/posts`,
	),
	title,
	contentFormat,
	content,
	publishStatus,
	...createIfNewFields,
	contentNotice,
];
