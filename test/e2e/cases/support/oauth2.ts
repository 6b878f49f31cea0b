import type { StoredCredential } from '../../../n8n';
import type { OAuthTokens } from '../../../sandbox';
import type { Stage } from '../../stage';

/** The parameter that makes the node use such a credential. */
export const oAuth2 = { authentication: 'oAuth2' };

export interface Connected {
	credential: StoredCredential;
	tokens: OAuthTokens;
}

/** An OAuth2 credential as n8n keeps it once it is connected, whose access token has expired since. */
export async function expiredCredential({
	client,
	sandbox,
}: Pick<Stage, 'client' | 'sandbox'>): Promise<Connected> {
	const tokens = sandbox.issueOAuthTokens({
		scopes: ['basicProfile', 'publishPost', 'listPublications', 'uploadImage'],
	});
	sandbox.expireToken(tokens.access_token);
	const { clientId, clientSecret } = sandbox.oauthClient;
	const credential = await client.createCredential('mediumOAuth2Api', 'Medium (OAuth2)', {
		baseUrl: sandbox.baseUrl,
		clientId,
		clientSecret,
		oauthTokenData: tokens,
	});
	return { credential, tokens };
}
