import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { mediumBaseUrl } from './client/baseUrl';
import { getPublications } from './methods/getPublications';
import { createIfNew } from './operations/post/createIfNew';
import { forgetPublished } from './operations/post/forgetPublished';
import { authentication, credentials } from './resources/authentication';
import { image } from './resources/image';
import { post } from './resources/post';
import { publication } from './resources/publication';
import { toolDescriptions } from './resources/toolDescriptions';
import { user } from './resources/user';

export class Medium implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Medium (Reliable)',
		name: 'medium',
		icon: { light: 'file:medium.svg', dark: 'file:medium.dark.svg' },
		group: ['output'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Publish posts to Medium: once and in order. A post cannot be undone.',
		defaults: { name: 'Medium' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		requestDefaults: {
			// Not what is sent: client/clientOptions.ts reads the Base URL, and client/request.ts sets the headers. n8n would
			// evaluate an expression here twice for each item.
			baseURL: mediumBaseUrl,
			headers: { Accept: 'application/json', 'Accept-Charset': 'utf-8' },
			disableFollowRedirect: true,
		},
		properties: [
			...toolDescriptions,
			authentication,
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Image', value: 'image' },
					{ name: 'Post', value: 'post' },
					{ name: 'Publication', value: 'publication' },
					{ name: 'User', value: 'user' },
				],
				default: 'post',
			},
			...post,
			...publication,
			...image,
			...user,
		],
	};

	methods = { loadOptions: { getPublications } };

	/** n8n calls these with all items at once; it gives its memory across executions to them only. */
	customOperations = { post: { createIfNew, forgetPublished } };
}
