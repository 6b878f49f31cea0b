import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { showForPost } from './fields';
import { unknownOutcome } from './unknownOutcome';

type Option = INodeProperties | INodePropertyCollection | INodePropertyOptions;

/** Version 1 sends the content as it is, as n8n's built-in node does. */
const showForContent = { show: { '@version': [2] } };

/** The routing of an option for the content puts it under `options` in the request body, where `operations/` reads it. */
const choices: Option[] = [
	{
		displayName: 'Add Footer',
		name: 'footer',
		type: 'boolean',
		displayOptions: showForContent,
		default: false,
		description:
			'Whether to end the post with "Originally published at …" and a link to the canonical URL',
		routing: { send: { type: 'body', property: 'options.footer' } },
	},
	{
		displayName: 'Add Page',
		name: 'addPage',
		type: 'boolean',
		displayOptions: { show: { '/operation': ['preview'] } },
		default: false,
		description:
			"Whether to output a page that shows the post as readers on Medium would see it, with buttons to copy it. The page is in the field 'page' and in the file 'preview'.",
		routing: { send: { type: 'body', property: 'options.addPage' } },
	},
	{
		displayName: 'If an Image Cannot Be Uploaded',
		name: 'onImageFailure',
		type: 'options',
		displayOptions: showForContent,
		options: [
			{ name: 'Fail', value: 'fail', description: 'The post is not sent' },
			{ name: 'Keep', value: 'keep', description: 'The post is sent with the reference as it is' },
			{ name: 'Leave Out', value: 'leaveOut', description: 'The post is sent without the image' },
		],
		default: 'fail',
		description: 'What to do when an image of the item cannot be uploaded to Medium',
		routing: { send: { type: 'body', property: 'options.onImageFailure' } },
	},
	unknownOutcome,
	{
		displayName: 'Link Base URL',
		name: 'linkBaseUrl',
		type: 'string',
		displayOptions: showForContent,
		default: '',
		placeholder: 'e.g. https://example.com/posts/',
		description:
			'The URL that relative links and images start from. If empty, the canonical URL is used.',
		routing: { send: { type: 'body', property: 'options.linkBaseUrl' } },
	},
	{
		displayName: 'Long Tags',
		name: 'longTags',
		type: 'options',
		displayOptions: showForContent,
		options: [
			{ name: 'Drop', value: 'drop', description: 'Leave them out, with a warning' },
			{ name: 'Refuse', value: 'refuse', description: 'Send nothing and name the tag' },
		],
		default: 'drop',
		description: 'What to do with tags of more than 25 characters, which Medium ignores',
		routing: { send: { type: 'body', property: 'options.longTags' } },
	},
	{
		displayName: 'Maximum Tags',
		name: 'maxTags',
		type: 'options',
		displayOptions: showForContent,
		options: [
			{ name: 'Five', value: 5, description: 'Medium documents that it keeps the first three' },
			{ name: 'Three', value: 3, description: 'As many as Medium documents' },
		],
		default: 5,
		description: 'How many tags are sent',
		routing: { send: { type: 'body', property: 'options.maxTags' } },
	},
	{
		displayName: 'Obsidian Markdown',
		name: 'obsidian',
		type: 'boolean',
		displayOptions: showForContent,
		default: false,
		description: 'Whether to turn [[wikilinks]] into text and remove %%comments%%',
		routing: { send: { type: 'body', property: 'options.obsidian' } },
	},
	{
		displayName: 'Output Skipped Items',
		name: 'outputSkipped',
		type: 'boolean',
		displayOptions: { show: { '/operation': ['createIfNew'] } },
		default: false,
		description:
			'Whether to also output items that were published before, as { "skipped": true, "key": … }',
	},
	{
		displayName: 'Read Front Matter',
		name: 'frontMatter',
		type: 'boolean',
		displayOptions: showForContent,
		default: true,
		description:
			"Whether to read the YAML or TOML block at the start of Markdown, remove it, and fill empty fields from it. It never makes a post more public than 'Publish Status'.",
		routing: { send: { type: 'body', property: 'options.frontMatter' } },
	},
	{
		displayName: 'Send as Is',
		name: 'sendAsIs',
		type: 'boolean',
		displayOptions: showForContent,
		default: false,
		description:
			'Whether to send the content exactly as it is. The other options for content and the subtitle then have no effect.',
		routing: { send: { type: 'body', property: 'options.sendAsIs' } },
	},
	{
		displayName: 'Tables',
		name: 'tables',
		type: 'options',
		displayOptions: showForContent,
		options: [
			{
				name: 'Automatic',
				value: 'auto',
				description: 'Preformatted text where it fits, or else a list',
			},
			{ name: 'List', value: 'list', description: 'A list with an entry for each row' },
			{
				name: 'Preformatted Text',
				value: 'preformatted',
				description: 'A block of text with aligned columns',
			},
		],
		default: 'auto',
		description: 'What tables become, as Medium cannot show them',
		routing: { send: { type: 'body', property: 'options.tables' } },
	},
	{
		displayName: 'Title in Content',
		name: 'titleInContent',
		type: 'options',
		displayOptions: showForContent,
		options: [
			{
				name: 'Add if Missing',
				value: 'add',
				description: 'Put the title in front unless the content starts with it',
			},
			{ name: 'Leave as Is', value: 'leave', description: 'Add no title to the content' },
		],
		default: 'add',
		description: 'Medium shows a title only if the content contains it',
		routing: { send: { type: 'body', property: 'options.titleInContent' } },
	},
];

export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	displayOptions: { show: showForPost },
	default: {},
	options: choices,
};
