import { newOAuthClient } from './client';
import { hexId } from '../state/ids';
import type { Tokens } from '../state/tokens';
import type { NewToken, Scope, SandboxUser } from '../types';

const codeLifetimeMs = 60_000;

/** Medium's answer to an exchange of a code or of a refresh token. */
export interface OAuthTokens {
	token_type: 'Bearer';
	access_token: string;
	refresh_token: string;
	scope: Scope[];
	/** Unix time, in seconds. */
	expires_at: number;
}

interface PreparedTokens {
	tokens: OAuthTokens;
	issue: () => void;
}

/** What the user agreed to on the consent page. */
export interface Grant {
	user: SandboxUser;
	scopes: readonly Scope[];
}

export interface Code extends Grant {
	redirectUri: string;
	expiresAt: number;
}

/** Authorization codes, refresh tokens and the application they belong to. */
export class OAuth {
	readonly client = newOAuthClient();
	private readonly codes = new Map<string, Code>();
	private readonly grants = new Map<string, Grant>();

	constructor(
		private readonly now: () => number,
		private readonly tokens: Tokens,
		private readonly accessTokenLifetimeMs: number,
	) {}

	issueCode(grant: Grant, redirectUri: string): string {
		const code = hexId(12);
		this.codes.set(code, { ...grant, redirectUri, expiresAt: this.now() + codeLifetimeMs });
		return code;
	}

	/** The code, unless it was used, never issued or issued more than a minute ago. */
	getCode(value: string): Code | undefined {
		const code = this.codes.get(value);
		return code && code.expiresAt > this.now() ? code : undefined;
	}

	useUp(code: string): void {
		this.codes.delete(code);
	}

	/** What a refresh token stands for, unless it was revoked. It does not expire. */
	getGrant(refreshToken: string): Grant | undefined {
		return this.grants.get(refreshToken);
	}

	revokeRefreshToken(refreshToken: string): void {
		if (!this.grants.delete(refreshToken)) {
			throw new Error('The sandbox never issued this refresh token, or it is revoked already.');
		}
	}

	/** Tokens for a user, not yet known to the API before `issue` is called. */
	prepare(given: NewToken = {}, refreshToken = hexId(65)): PreparedTokens {
		const token = this.tokens.create({
			...given,
			expiresInMs: given.expiresInMs ?? this.accessTokenLifetimeMs,
		});
		return {
			tokens: {
				token_type: 'Bearer',
				access_token: token.value,
				refresh_token: refreshToken,
				scope: [...token.scopes],
				expires_at: Math.floor((token.expiresAt ?? 0) / 1000),
			},
			issue: () => {
				this.tokens.add(token);
				this.grants.set(refreshToken, { user: token.user, scopes: token.scopes });
			},
		};
	}
}
