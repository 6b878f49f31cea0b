import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

import { mediumBaseUrl } from '../nodes/Medium/client/baseUrl';
import { baseUrlField, credentialTest } from './shared';

/** The Base URL as an expression that n8n resolves when it connects or refreshes (`$self` is the credential). */
const ownBaseUrl = `($self["baseUrl"] || "${mediumBaseUrl}").trim().replace(/\\/+$/, "")`;

export class MediumOAuth2Api implements ICredentialType {
	name = 'mediumOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Medium OAuth2 API';

	icon = {
		light: 'file:../nodes/Medium/medium.svg',
		dark: 'file:../nodes/Medium/medium.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-medium/n8n-nodes-medium/blob/main/README.md#credentials';

	properties: INodeProperties[] = [
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
				'Whether to ask for the scope "uploadImage", which uploading images needs. Medium grants it to few applications and refuses the whole connection to all others. Connect again after changing this.',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: `={{ ${ownBaseUrl} === "${mediumBaseUrl}" ? "https://medium.com/m/oauth/authorize" : ${ownBaseUrl}.replace(/\\/v1$/, "") + "/m/oauth/authorize" }}`,
			required: true,
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: `={{ ${ownBaseUrl} + "/tokens" }}`,
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
			description: 'Of the application you created in the Developers menu of Medium',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Of the same application; treat it like a password',
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
