import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { licenses, publishStatuses } from '../../content/enums';
import { showForPost } from './fields';

type Field = INodeProperties | INodePropertyCollection | INodePropertyOptions;

const canonicalUrl: Field = {
	displayName: 'Canonical URL',
	name: 'canonicalUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/posts/liverpool-fc',
	description:
		'The URL where this content was first published, if not on Medium. A full http or https URL.',
	routing: { send: { type: 'body', property: 'canonicalUrl' } },
};

const license: Field = {
	displayName: 'License',
	name: 'license',
	type: 'options',
	options: licenses.map((choice) => ({ ...choice, description: `Sent as "${choice.value}"` })),
	default: 'all-rights-reserved',
	description: 'The license of the post',
	routing: { send: { type: 'body', property: 'license' } },
};

const notifyFollowers: Field = {
	displayName: 'Notify Followers',
	name: 'notifyFollowers',
	type: 'boolean',
	default: false,
	description: 'Whether to notify your followers that you have published',
	routing: { send: { type: 'body', property: 'notifyFollowers' } },
};

const publishStatus: Field = {
	displayName: 'Publish Status',
	name: 'publishStatus',
	type: 'options',
	displayOptions: { show: { '@version': [1] } },
	options: publishStatuses.map((choice) => ({
		...choice,
		description: `Sent as "${choice.value}"`,
	})),
	default: 'public',
	description: 'The status of the post. Without this field the post is public.',
	routing: { send: { type: 'body', property: 'publishStatus' } },
};

const subtitle: Field = {
	displayName: 'Subtitle',
	name: 'subtitle',
	type: 'string',
	displayOptions: { show: { '@version': [2] } },
	default: '',
	placeholder: 'e.g. What I learned on the way',
	description: 'Shown right under the title',
	routing: { send: { type: 'body', property: 'subtitle' } },
};

const tags: Field = {
	displayName: 'Tags',
	name: 'tags',
	type: 'string',
	default: '',
	placeholder: 'e.g. open-source,fellowship',
	description:
		'Comma-separated tags, or an expression that gives a list, e.g. the categories of an RSS item. Up to five are sent, at most 25 characters each; Medium documents that it keeps the first three.',
	routing: { send: { type: 'body', property: 'tags' } },
};

/** Described once for both versions: n8n (2.41) evaluates the expressions in it anew for each description. */
export const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	displayOptions: { show: showForPost },
	default: {},
	options: [canonicalUrl, license, notifyFollowers, publishStatus, subtitle, tags],
};
