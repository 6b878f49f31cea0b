import type {
	DeclarativeRestApiSettings,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { InvalidInput } from '../../content/types';
import { checkBaseUrl } from './baseUrl';

/** How requests reach Medium. */
export interface Connection {
	credentialType: 'mediumApi' | 'mediumOAuth2Api';
	/** Without a slash at its end. */
	baseUrl: string;
	/** What n8n and the user's request options set for every request. */
	transport: Pick<IHttpRequestOptions, 'allowedDomains' | 'proxy' | 'skipSslCertificateValidation'>;
}

/** @throws InvalidInput where no credential is chosen, and for a Base URL that is not safe */
export function readConnection(
	context: IExecutePaginationFunctions,
	options: DeclarativeRestApiSettings.HttpRequestOptions,
): Connection {
	const { allowedDomains, proxy, skipSslCertificateValidation } = options;
	const usesOAuth2 = context.getNodeParameter('authentication', 'accessToken') === 'oAuth2';
	const credentialType = usesOAuth2 ? 'mediumOAuth2Api' : 'mediumApi';
	if (!context.getNode().credentials?.[credentialType]) throw noCredential();
	return {
		credentialType,
		baseUrl: checkBaseUrl(options.baseURL),
		transport: {
			...(allowedDomains !== undefined && { allowedDomains }),
			...(proxy !== undefined && { proxy }),
			...(skipSslCertificateValidation === true && { skipSslCertificateValidation }),
		},
	};
}

function noCredential(): InvalidInput {
	return new InvalidInput(
		'Credential',
		'No credential for Medium is chosen.',
		'Choose one in the node, or create one with an integration token or an OAuth2 application. Only Preview works without. Nothing was sent.',
	);
}
