import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { baseUrlField, credentialTest } from './shared';

/** People paste tokens with white space around them, or with the "Bearer " of an example in front. */
function bareToken(value: unknown): string {
	return typeof value === 'string' ? value.trim().replace(/^Bearer\s+/i, '') : '';
}

export class MediumApi implements ICredentialType {
	name = 'mediumApi';

	displayName = 'Medium API';

	icon = {
		light: 'file:../nodes/Medium/medium.svg',
		dark: 'file:../nodes/Medium/medium.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-medium/n8n-nodes-medium/blob/main/README.md#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The integration token from Medium, under Settings → Security and apps → Integration tokens. Medium gives out no new ones; treat it like a password.',
		},
		baseUrlField,
	];

	// A function and no expression on the fields: in a workflow with the combined binary mode, n8n 2.41 cannot resolve
	// those of a credential and sends nothing ("Node 'Medium' hasn't been executed").
	authenticate: IAuthenticate = (credentials, requestOptions) => {
		const Authorization = `Bearer ${bareToken(credentials.accessToken)}`;
		const headers = { ...requestOptions.headers, Authorization };
		return Promise.resolve({ ...requestOptions, headers });
	};

	test: ICredentialTestRequest = credentialTest;
}
