const { env } = require('node:process');

/**
 * The least that a declarative node can be: the fields that the contestants set, one POST for each item, and no code.
 * n8n loads it from N8N_CUSTOM_EXTENSIONS. What it costs is n8n's own share of any declarative node with these fields.
 */
class BareDeclarative {
	description = {
		displayName: 'Bare Declarative',
		name: 'bareDeclarative',
		group: ['output'],
		version: 1,
		description: 'Creates a post',
		defaults: { name: 'Bare Declarative' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'mediumApi', required: true }],
		requestDefaults: {
			baseURL: 'https://api.medium.com/v1',
			headers: { Accept: 'application/json', 'Accept-Charset': 'utf-8' },
		},
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: [
					{
						name: 'Create',
						value: 'create',
						routing: { request: { method: 'POST', url: `/users/${env.BENCH_AUTHOR_ID}/posts` } },
					},
				],
				default: 'create',
			},
			...['title', 'contentFormat', 'content', 'publishStatus'].map((name) => ({
				displayName: name,
				name,
				type: 'string',
				default: '',
				routing: { send: { type: 'body', property: name } },
			})),
		],
	};
}

module.exports = { BareDeclarative };
