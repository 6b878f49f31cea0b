import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/** Both types serve n8n's built-in Medium node too: a credential that is already stored keeps working. */
export const credentials: INodeCredentialDescription[] = [
	{
		name: 'mediumApi',
		required: true,
		displayOptions: { show: { authentication: ['accessToken'] } },
	},
	{
		name: 'mediumOAuth2Api',
		required: true,
		displayOptions: { show: { authentication: ['oAuth2'] } },
	},
	{
		// n8n demands a required credential even where it is not shown: what sends nothing names none.
		name: 'mediumApi',
		required: false,
		displayOptions: { show: { authentication: ['none'] } },
	},
];

export const authentication: INodeProperties[] = [
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		displayOptions: { hide: { operation: ['preview'] } },
		options: [
			{
				name: 'Access Token',
				value: 'accessToken',
				description: 'An integration token from the settings of a Medium account',
			},
			{
				name: 'OAuth2',
				value: 'oAuth2',
				description: 'An application from the Developers menu of Medium',
			},
		],
		default: 'accessToken',
	},
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'hidden',
		displayOptions: { show: { operation: ['preview'] } },
		default: 'none',
	},
];
