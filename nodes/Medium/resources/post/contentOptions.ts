import type { INodeProperties } from 'n8n-workflow';

import { showForPost } from './fields';

/** How the content is changed before it is sent. Each option's routing puts it under `shape`, where `content/` reads it. */
export const contentOptions: INodeProperties = {
	displayName: 'Content Options',
	name: 'contentOptions',
	type: 'collection',
	placeholder: 'Add option',
	displayOptions: { show: { ...showForPost, '@version': [2] } },
	default: {},
	options: [
		{
			displayName: 'Add Footer',
			name: 'footer',
			type: 'boolean',
			default: false,
			description:
				'Whether to end the post with "Originally published at …" and a link to the canonical URL',
			routing: { send: { type: 'body', property: 'shape.footer' } },
		},
		{
			displayName: 'If an Image Cannot Be Uploaded',
			name: 'onImageFailure',
			type: 'options',
			options: [
				{ name: 'Fail', value: 'fail', description: 'The post is not sent' },
				{
					name: 'Keep',
					value: 'keep',
					description: 'The post is sent with the reference as it is',
				},
				{ name: 'Leave Out', value: 'leaveOut', description: 'The post is sent without the image' },
			],
			default: 'fail',
			description: 'What happens when an image of the item cannot be uploaded to Medium',
			routing: { send: { type: 'body', property: 'shape.onImageFailure' } },
		},
		{
			displayName: 'Link Base URL',
			name: 'linkBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/posts/',
			description:
				'What relative links and images are resolved against. Without it, the canonical URL is used.',
			routing: { send: { type: 'body', property: 'shape.linkBaseUrl' } },
		},
		{
			displayName: 'Long Tags',
			name: 'longTags',
			type: 'options',
			options: [
				{ name: 'Drop', value: 'drop', description: 'Leave them out, with a warning' },
				{ name: 'Refuse', value: 'refuse', description: 'Send nothing and name the tag' },
			],
			default: 'drop',
			description: 'What happens with a tag of more than 25 characters, which Medium ignores',
			routing: { send: { type: 'body', property: 'shape.longTags' } },
		},
		{
			displayName: 'Make Links Absolute',
			name: 'makeLinksAbsolute',
			type: 'boolean',
			default: true,
			description:
				'Whether to complete relative links and images with the canonical URL, as relative ones are dead on Medium',
			routing: { send: { type: 'body', property: 'shape.makeLinksAbsolute' } },
		},
		{
			displayName: 'Maximum Tags',
			name: 'maxTags',
			type: 'options',
			options: [
				{ name: 'Five', value: 5, description: 'Medium documents that it keeps the first three' },
				{ name: 'Three', value: 3, description: 'As many as Medium documents' },
			],
			default: 5,
			description: 'How many tags are sent',
			routing: { send: { type: 'body', property: 'shape.maxTags' } },
		},
		{
			displayName: 'Obsidian Markdown',
			name: 'obsidian',
			type: 'boolean',
			default: false,
			description: 'Whether to turn [[wikilinks]] into text and to remove %%comments%%',
			routing: { send: { type: 'body', property: 'shape.obsidian' } },
		},
		{
			displayName: 'Read Front Matter',
			name: 'frontMatter',
			type: 'boolean',
			default: false,
			description:
				'Whether to cut off the YAML or TOML block at the start of Markdown and to fill empty fields from it. It never makes a post more public than Publish Status.',
			routing: { send: { type: 'body', property: 'shape.frontMatter' } },
		},
		{
			displayName: 'Subtitle',
			name: 'subtitle',
			type: 'string',
			default: '',
			description: 'Put right under the title',
			routing: { send: { type: 'body', property: 'shape.subtitle' } },
		},
		{
			displayName: 'Tables',
			name: 'tables',
			type: 'options',
			options: [
				{ name: 'Leave as Is', value: 'leave', description: 'Medium loses them' },
				{ name: 'To List', value: 'list', description: 'A list with an entry for each row' },
				{
					name: 'To Preformatted Text',
					value: 'preformatted',
					description: 'A block of text with aligned columns',
				},
			],
			default: 'leave',
			description: 'What becomes of tables, which Medium cannot show',
			routing: { send: { type: 'body', property: 'shape.tables' } },
		},
		{
			displayName: 'Title in Content',
			name: 'titleInContent',
			type: 'options',
			options: [
				{
					name: 'Add if Missing',
					value: 'add',
					description: 'Put the title in front unless the content starts with a heading',
				},
				{ name: 'Leave as Is', value: 'leave', description: 'Send the content without a change' },
			],
			default: 'add',
			description: 'Medium shows a title only if it stands in the content',
			routing: { send: { type: 'body', property: 'shape.titleInContent' } },
		},
		{
			displayName: 'Upload Local Images',
			name: 'uploadLocalImages',
			type: 'boolean',
			default: true,
			description:
				'Whether to upload images that the content names and that are files of the item, and images inside the content (data URIs)',
			routing: { send: { type: 'body', property: 'shape.uploadLocalImages' } },
		},
	],
};
