import { noToken, scopeMissing, tokenExpired, tokenInvalid } from './errors';
import type { ApiRequest } from './types';
import type { World } from '../state/world';
import type { SandboxUser, Scope } from '../types';

/**
 * The user whose token the request carries.
 * @throws ApiError 401 without a valid token; 403 when the token lacks the scope.
 */
export function authenticate(world: World, { headers }: ApiRequest, scope: Scope): SandboxUser {
	const value = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
	if (value === undefined) throw noToken();
	const token = world.tokens.get(value);
	if (!token || token.revoked) throw tokenInvalid();
	if (world.tokens.isExpired(token)) throw tokenExpired();
	if (!token.scopes.includes(scope)) throw scopeMissing(scope);
	return token.user;
}
