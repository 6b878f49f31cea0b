import type {
	IAuthenticateGeneric,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { baseUrlField, credentialTest } from './shared';

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

	// People paste tokens with white space around them, or with the "Bearer " of an example in front.
	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: {
				Authorization:
					'=Bearer {{ ($credentials.accessToken || "").trim().replace(/^Bearer\\s+/i, "") }}',
			},
		},
	};

	test: ICredentialTestRequest = credentialTest;
}
