import type { FaultRule } from './faults/types';
import type { OAuthTokens } from './oauth/tokens';
import type { OAuthClient } from './oauth/client';

export interface SandboxOptions {
	/** Default 0: any free port. */
	port?: number;
	/** Posts a user can create in 24 hours, counted from the first; null for no limit. Default 10. */
	dailyLimit?: number | null;
	/** How long every request to the API waits before it is looked at. Default 0. */
	latencyMs?: number;
	/** The sandbox's clock, in milliseconds since 1970. Default `Date.now`. */
	now?: () => number;
	/** How long an OAuth2 access token is valid. Default 60 days, as documented. */
	accessTokenLifetimeMs?: number;
	/** Whether a GET may carry the body `{}`, as n8n's built-in node sends it. Default false: refused. */
	emptyObjectOnGet?: boolean;
}

export interface SandboxUser {
	id: string;
	username: string;
	name: string;
	url: string;
	imageUrl: string;
}

export interface SandboxPublication {
	id: string;
	name: string;
	description: string;
	url: string;
	imageUrl: string;
	editors: SandboxUser[];
	writers: SandboxUser[];
	/** Users who only read it. It is in their list of publications, too. */
	followers: SandboxUser[];
}

export type NewPublication = Partial<SandboxPublication>;

export type Scope = 'basicProfile' | 'publishPost' | 'listPublications' | 'uploadImage';
export type ContentFormat = 'html' | 'markdown';
export type PublishStatus = 'public' | 'draft' | 'unlisted';

export interface SandboxPost {
	id: string;
	title: string;
	content: string;
	contentFormat: ContentFormat;
	/** The tags that were kept. */
	tags: string[];
	canonicalUrl?: string;
	publishStatus: PublishStatus;
	license: string;
	notifyFollowers?: boolean;
	authorId: string;
	publicationId?: string;
	url: string;
	/** Absent for a draft. */
	publishedAt?: number;
	createdAt: number;
	/** When the author changed it; default `publishedAt`. Feeds show it. */
	updatedAt?: number;
	/** Feeds have a preview of it only. */
	isMembersOnly?: boolean;
	/** A comment to another post: feeds show it without tags. */
	isResponse?: boolean;
	/** The JSON body as it came. */
	received: Record<string, unknown>;
}

export interface SandboxImage {
	url: string;
	md5: string;
	fileName: string;
	contentType: string;
	size: number;
	authorId: string;
	/** Absent once the sandbox has too many bytes of later images. */
	bytes?: Buffer;
}

export interface LoggedRequest {
	method: string;
	/** As it came: not decoded, without the query. */
	path: string;
	/** As it came, without the question mark; empty when there was none. */
	query: string;
	/** Names in lower case; `authorization` as it was sent. */
	headers: Record<string, string>;
	/** The text of a JSON or form body; a summary of a multipart body. */
	body: string;
	/** What was answered; undefined while that is open and when the connection was cut. */
	status?: number;
	/** When it arrived, in milliseconds since 1970. */
	at: number;
}

export interface NewToken {
	/** Default: the default user. */
	user?: SandboxUser;
	scopes?: readonly Scope[];
	/** Default: never for an integration token, `accessTokenLifetimeMs` for an OAuth2 access token. */
	expiresInMs?: number;
}

/** A running sandbox. The lists are live: they grow as requests come in. */
export interface Sandbox {
	/** `http://127.0.0.1:PORT` */
	origin: string;
	/** What goes into the credential's Base URL: `origin` + `/v1`. */
	baseUrl: string;
	/** The default user. */
	user: SandboxUser;
	/** An integration token of the default user. */
	token: string;
	/** In order of creation. */
	posts: readonly SandboxPost[];
	images: readonly SandboxImage[];
	/** Every request to the API and to feeds in order of arrival, unknown paths included; visits to the web pages are not. */
	requests: readonly LoggedRequest[];
	oauthClient: OAuthClient;
	addUser(user?: Partial<SandboxUser>): SandboxUser;
	addPublication(publication?: NewPublication): SandboxPublication;
	/** A post that was written on Medium and not through the API: public, by the default user. */
	addPost(post: Partial<SandboxPost> & Pick<SandboxPost, 'title'>): SandboxPost;
	/** Issues an integration token. */
	issueToken(token?: NewToken): string;
	/** From now on the token is answered 401. */
	revokeToken(token: string): void;
	/** Issues what the consent page and the exchange of its code would have. */
	issueOAuthTokens(token?: NewToken): OAuthTokens;
	/** From now on the access token is answered 401, as after 60 days. */
	expireToken(token: string): void;
	revokeRefreshToken(token: string): void;
	misbehave(rule: FaultRule): void;
	clearFaults(): void;
	setLatency(ms: number): void;
	setDailyLimit(limit: number | null): void;
	/** Forgets posts, images, requests, faults and counters; users, tokens and publications stay. */
	reset(): void;
	/** Stops listening and destroys every open connection. */
	close(): Promise<void>;
}
