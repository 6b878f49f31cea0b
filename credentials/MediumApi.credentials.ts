import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { bareToken } from '../nodes/Medium/client/secrets';
import { baseUrlField, credentialTest, notice } from './shared';

export class MediumApi implements ICredentialType {
	name = 'mediumApi';

	displayName = 'Medium API';

	icon = {
		light: 'file:../nodes/Medium/medium.svg',
		dark: 'file:../nodes/Medium/medium.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-medium/n8n-nodes-medium/blob/main/docs/credentials.md';

	properties: INodeProperties[] = [
		notice(
			'Medium gives out no new integration tokens. You need one that you created before 2025. <a href="https://github.com/n8n-nodes-medium/n8n-nodes-medium/blob/main/README.md#without-a-token" target="_blank">What works without a token</a>',
		),
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Your integration token, from Medium under Settings → Security and apps → Integration tokens. Treat it like a password. Extra spaces or a leading "Bearer" are fine.',
		},
		baseUrlField,
	];

	// A function and no expression on the fields: in a workflow with the combined binary mode, n8n 2.41 cannot resolve
	// those of a credential and sends nothing ("Node 'Medium' hasn't been executed").
	authenticate: IAuthenticate = (credentials, requestOptions) => {
		const token = bareToken(credentials.accessToken);
		if (!token) return Promise.reject(new Error('The access token is empty. Nothing was sent.'));
		const headers = { ...requestOptions.headers, Authorization: `Bearer ${token}` };
		return Promise.resolve({ ...requestOptions, headers });
	};

	test: ICredentialTestRequest = credentialTest;
}
