import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/**
 * Both types serve n8n's built-in Medium node too: a credential that is already stored keeps working.
 * They are not `required`, as n8n would require them for Preview, too, which sends nothing; what sends requires one
 * itself. (A field that shows Authentication for some operations only would make n8n's editor hide Operation.)
 */
export const credentials: INodeCredentialDescription[] = [
	{
		name: 'mediumApi',
		required: false,
		displayOptions: { show: { authentication: ['accessToken'] } },
	},
	{
		name: 'mediumOAuth2Api',
		required: false,
		displayOptions: { show: { authentication: ['oAuth2'] } },
	},
];

export const authentication: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
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
};
