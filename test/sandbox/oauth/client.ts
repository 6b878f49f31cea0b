import { hexId } from '../state/ids';

/** The one application that is registered with the sandbox. */
export interface OAuthClient {
	clientId: string;
	clientSecret: string;
	/** Empty: any address is taken, which the exchange of the code must then repeat exactly. */
	redirectUris: string[];
	/** Whether Medium allowed the application to ask for `uploadImage`. */
	extendedScopes: boolean;
}

export function newOAuthClient(): OAuthClient {
	return {
		clientId: hexId(12),
		clientSecret: hexId(40),
		redirectUris: [],
		extendedScopes: false,
	};
}
