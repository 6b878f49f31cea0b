import type {
	DeclarativeRestApiSettings,
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { InvalidInput } from '../../content/types';
import { checkBaseUrl, mediumBaseUrl, withOwnHost } from './baseUrl';

/** How requests reach Medium. */
export interface Connection {
	credentialType: 'mediumApi' | 'mediumOAuth2Api';
	/** What n8n is to send with, so that it need not read it again for each request; without it, n8n reads it. */
	credential?: ICredentialsDecrypted;
	/** Without a slash at its end. */
	baseUrl: string;
	/** What n8n and the user's request options set for every request. */
	transport: Pick<IHttpRequestOptions, 'allowedDomains' | 'proxy' | 'skipSslCertificateValidation'>;
}

/** The values of the credential that a node uses, read once for all its items; undefined if n8n cannot read it. */
export type CredentialReader = (
	credentialType: Connection['credentialType'],
) => Promise<ICredentialDataDecryptedObject | undefined>;

/** @throws InvalidInput where no credential is chosen, and for a Base URL that is not safe */
export async function readConnection(
	context: IExecutePaginationFunctions,
	options: DeclarativeRestApiSettings.HttpRequestOptions,
	readCredential: CredentialReader,
): Promise<Connection> {
	const usesOAuth2 = context.getNodeParameter('authentication', 'accessToken') === 'oAuth2';
	const credentialType = usesOAuth2 ? 'mediumOAuth2Api' : 'mediumApi';
	const chosen = context.getNode().credentials?.[credentialType];
	if (!chosen) throw noCredential();
	const data = await readCredential(credentialType);
	const baseUrl = checkBaseUrl(data?.baseUrl || mediumBaseUrl);
	return {
		credentialType,
		// n8n keeps renewed OAuth2 tokens itself.
		...(data !== undefined &&
			!usesOAuth2 && {
				credential: { id: chosen.id ?? '', name: chosen.name, type: credentialType, data },
			}),
		baseUrl,
		transport: toTransport(options, baseUrl),
	};
}

function toTransport(
	{
		allowedDomains,
		proxy,
		skipSslCertificateValidation,
	}: DeclarativeRestApiSettings.HttpRequestOptions,
	baseUrl: string,
): Connection['transport'] {
	return {
		...(allowedDomains !== undefined && { allowedDomains: withOwnHost(allowedDomains, baseUrl) }),
		...(proxy !== undefined && { proxy }),
		...(skipSslCertificateValidation === true && { skipSslCertificateValidation }),
	};
}

function noCredential(): InvalidInput {
	return new InvalidInput(
		'Credential',
		'No credential for Medium is chosen.',
		'Choose one in the node, or create one with an integration token or an OAuth2 application. Only Preview works without. Nothing was sent.',
	);
}
