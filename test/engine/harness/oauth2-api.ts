import type { ICredentialType, INodeProperties } from 'n8n-workflow';

function field(name: string, value: string | boolean | number): INodeProperties {
	const type = typeof value === 'string' ? 'string' : typeof value;
	if (type !== 'string' && type !== 'boolean' && type !== 'number') throw new Error(type);
	return { displayName: name, name, type, default: value };
}

/** The names and defaults of n8n's `oAuth2Api`, which comes with n8n-nodes-base and not with the core. */
export const oAuth2Api: ICredentialType = {
	name: 'oAuth2Api',
	displayName: 'OAuth2 API',
	genericAuth: true,
	properties: [
		field('useDynamicClientRegistration', false),
		field('grantType', 'authorizationCode'),
		field('authUrl', ''),
		field('accessTokenUrl', ''),
		field('clientId', ''),
		field('clientSecret', ''),
		field('scope', ''),
		field('authQueryParameters', ''),
		field('authentication', 'header'),
	],
};
