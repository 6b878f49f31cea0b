import { hexId } from './ids';
import type { NewToken, Scope, SandboxUser } from '../types';

/** Documented are basicProfile and publishPost; integration tokens were seen to do all four. */
export const integrationTokenScopes: readonly Scope[] = [
	'basicProfile',
	'listPublications',
	'publishPost',
	'uploadImage',
];

export interface Token {
	value: string;
	user: SandboxUser;
	scopes: readonly Scope[];
	/** Undefined: never. */
	expiresAt?: number;
	revoked: boolean;
}

/** Integration tokens and OAuth2 access tokens: the API treats them alike. */
export class Tokens {
	private readonly byValue = new Map<string, Token>();

	constructor(
		private readonly now: () => number,
		private readonly defaultUser: () => SandboxUser,
	) {}

	/** A token that is not yet known to the API. */
	create({ user, scopes, expiresInMs }: NewToken = {}): Token {
		return {
			value: hexId(65),
			user: user ?? this.defaultUser(),
			scopes: scopes ?? integrationTokenScopes,
			expiresAt: expiresInMs === undefined ? undefined : this.now() + expiresInMs,
			revoked: false,
		};
	}

	add(token: Token): void {
		this.byValue.set(token.value, token);
	}

	get(value: string): Token | undefined {
		return this.byValue.get(value);
	}

	isExpired({ expiresAt }: Token): boolean {
		return expiresAt !== undefined && expiresAt <= this.now();
	}

	revoke(value: string): void {
		this.known(value).revoked = true;
	}

	expire(value: string): void {
		this.known(value).expiresAt = this.now();
	}

	private known(value: string): Token {
		const token = this.byValue.get(value);
		if (!token) throw new Error('The sandbox never issued this token.');
		return token;
	}
}
