import type {
	DeclarativeRestApiSettings,
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { InputError } from '../errors/inputError';
import { normalizeBaseUrl, withOwnHost } from './baseUrl';
import type { RequestContext } from './context';
import { bareToken, secretsOf } from './secrets';

export type CredentialType = 'mediumApi' | 'mediumOAuth2Api';

/** How requests reach Medium. */
export interface ClientOptions {
	credentialType: CredentialType;
	/** What n8n is to send with, so that it need not read it again for each request; without it, n8n reads it. */
	credential?: ICredentialsDecrypted;
	/** Without a slash at its end. */
	baseUrl: string;
	/** What nobody may read of it. */
	secrets: readonly string[];
	/** What n8n and the user's request options set for every request. */
	transport: Pick<IHttpRequestOptions, 'allowedDomains' | 'proxy' | 'skipSslCertificateValidation'>;
}

/**
 * Reads the credential, for each item: its fields may be expressions, which n8n resolves for the item.
 * @param options what n8n's routing and the user's request options set
 * @param itemIndex for a function that n8n calls with all items at once
 * @throws InputError where no credential is chosen or n8n cannot read it, and for a Base URL that is not safe
 */
export async function readClientOptions(
	context: RequestContext,
	credentialType: CredentialType,
	options: DeclarativeRestApiSettings.HttpRequestOptions = {},
	itemIndex?: number,
): Promise<ClientOptions> {
	const chosen = context.getNode().credentials?.[credentialType];
	if (!chosen) throw noCredential();
	const data = await context
		.getCredentials<ICredentialDataDecryptedObject>(credentialType, itemIndex)
		.catch((error: unknown) => unreadableCredential(error));
	if (data instanceof InputError) throw data;
	const baseUrl = normalizeBaseUrl(data.baseUrl);
	if (baseUrl === undefined) throw unsafeBaseUrl();
	if (credentialType === 'mediumApi' && !bareToken(data.accessToken)) throw noToken();
	const credential = { id: chosen.id ?? '', name: chosen.name, type: credentialType, data };
	return {
		credentialType,
		// n8n keeps renewed OAuth2 tokens itself.
		...(credentialType === 'mediumApi' && { credential }),
		baseUrl,
		secrets: secretsOf(data),
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
): ClientOptions['transport'] {
	return {
		...(allowedDomains !== undefined && { allowedDomains: withOwnHost(allowedDomains, baseUrl) }),
		...(proxy !== undefined && { proxy }),
		...(skipSslCertificateValidation === true && { skipSslCertificateValidation }),
	};
}

function noCredential(): InputError {
	return new InputError(
		'No credential for Medium is chosen.',
		'Choose one in the node, or create one with an integration token or an OAuth2 application. Preview and Get Many work without one. Nothing was sent.',
	);
}

function noToken(): InputError {
	return new InputError(
		'The credential has no access token.',
		'Open the credential and paste the complete token. Nothing was sent.',
	);
}

function unreadableCredential(error: unknown): InputError {
	const text = error instanceof Error ? error.message : String(error);
	return new InputError(
		'n8n could not read the credential.',
		`n8n says: ${text} Open the credential and save it again, or choose another one. Nothing was sent.`,
	);
}

function unsafeBaseUrl(): InputError {
	return new InputError(
		'The Base URL of the credential is neither https nor on this machine.',
		'Open the credential and set Base URL to a URL that begins with https://, or with http://localhost for the sandbox. Nothing was sent.',
	);
}
