import type { StoredCredentials } from '../harness';
import type { OAuthTokens, Sandbox } from '../../sandbox';

/** An integration token, as it is stored in n8n. */
export function tokenCredential(sandbox: Sandbox, accessToken = sandbox.token): StoredCredentials {
	return { mediumApi: { accessToken, baseUrl: sandbox.baseUrl } };
}

/** A connected OAuth2 credential, as n8n stores it after the consent page. */
export function oAuth2Credential(
	sandbox: Sandbox,
	tokens: OAuthTokens = sandbox.issueOAuthTokens(),
): StoredCredentials {
	const { clientId, clientSecret } = sandbox.oauthClient;
	const oauthTokenData = { ...tokens };
	return { mediumOAuth2Api: { baseUrl: sandbox.baseUrl, clientId, clientSecret, oauthTokenData } };
}
