import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

import { baseUrlField, credentialTest, notice, urlExpression } from './shared';

/** In any spelling of its host. */
const isMedium = String.raw`/^https:\/\/api\.medium\.com(?::443)?\/v1$/i`;

export class MediumOAuth2Api implements ICredentialType {
	name = 'mediumOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Medium OAuth2 API';

	icon = {
		light: 'file:../nodes/Medium/medium.svg',
		dark: 'file:../nodes/Medium/medium.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-medium/n8n-nodes-medium/blob/main/docs/credentials.md';

	properties: INodeProperties[] = [
		notice(
			'You need an application that you registered with Medium before it stopped giving out tokens. <a href="https://github.com/n8n-nodes-medium/n8n-nodes-medium/blob/main/README.md#without-a-token" target="_blank">What works without a token</a>',
		),
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		baseUrlField,
		{
			displayName: 'Request Image Scope',
			name: 'uploadImageScope',
			type: 'boolean',
			default: false,
			description:
				'Whether to ask for the scope "uploadImage", which you need to upload images. Medium allows it for a few applications and refuses to connect all others. Connect again after you change this.',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: urlExpression(
				'$self',
				(base) =>
					`(${isMedium}.test(${base}) ? "https://medium.com" : ${base}.replace(/\\/v1$/, "")) + "/m/oauth/authorize"`,
			),
			required: true,
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: urlExpression('$self', (base) => `${base} + "/tokens"`),
			required: true,
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default:
				'={{ "basicProfile,publishPost,listPublications" + ($self["uploadImageScope"] ? ",uploadImage" : "") }}',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'Client ID of your application, from Medium under Settings → Security and apps',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Client secret of the same application. Treat it like a password.',
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
	];

	test: ICredentialTestRequest = credentialTest;
}
