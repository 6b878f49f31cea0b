import type { OAuthClient } from './client';
import type { Scope } from '../types';

const required = ['client_id', 'scope', 'state', 'response_type', 'redirect_uri'] as const;
const scopes: readonly Scope[] = ['basicProfile', 'publishPost', 'listPublications', 'uploadImage'];

/** An authorization request that the user can be asked about. */
export interface AuthorizationRequest {
	redirectUri: string;
	state: string;
	scopes: Scope[];
}

/** Why the user is not even asked; the sentence is shown on the page. */
export class AuthorizationError extends Error {}

/**
 * Reads the query of `GET /m/oauth/authorize`.
 * @throws AuthorizationError when a documented parameter is missing or wrong
 */
export function readAuthorization(
	query: URLSearchParams,
	client: OAuthClient,
): AuthorizationRequest {
	const missing = required.find((name) => !query.get(name));
	if (missing !== undefined) throw new AuthorizationError(`The parameter ${missing} is missing.`);
	const value = (name: (typeof required)[number]) => query.get(name) ?? '';
	if (value('client_id') !== client.clientId) {
		throw new AuthorizationError('No application has this client_id.');
	}
	if (value('response_type') !== 'code')
		throw new AuthorizationError('response_type must be code.');
	return {
		redirectUri: checkedRedirect(value('redirect_uri'), client),
		state: value('state'),
		scopes: value('scope')
			.split(',')
			.map((name) => checkedScope(name, client)),
	};
}

function checkedRedirect(uri: string, { redirectUris }: OAuthClient): string {
	if (!URL.canParse(uri)) throw new AuthorizationError('redirect_uri is not an address.');
	if (redirectUris.length > 0 && !redirectUris.includes(uri)) {
		throw new AuthorizationError('redirect_uri is not one of the application’s callback URLs.');
	}
	return uri;
}

function checkedScope(name: string, { extendedScopes }: OAuthClient): Scope {
	const scope = scopes.find((known) => known === name);
	if (!scope) throw new AuthorizationError(`There is no scope named “${name}”.`);
	if (scope === 'uploadImage' && !extendedScopes) {
		throw new AuthorizationError('Medium has not allowed this application to ask for uploadImage.');
	}
	return scope;
}
