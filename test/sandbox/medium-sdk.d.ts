/** The parts of Medium's official client that are used here; it has no types of its own. */
declare module 'medium-sdk' {
	type Callback<T> = (error: MediumError | null, data: T) => void;

	export interface MediumError {
		message: string;
		code: number;
	}

	export interface PostOptions {
		userId: string;
		publicationId?: string;
		title: string;
		contentFormat: string;
		content: string;
		tags?: string[];
		canonicalUrl?: string;
		publishStatus?: string;
		license?: string;
	}

	export interface Tokens {
		access_token: string;
		refresh_token: string;
		scope: string[];
	}

	export class MediumClient {
		constructor(options: { clientId: string; clientSecret: string });
		setAccessToken(token: string): this;
		getAuthorizationUrl(state: string, redirectUrl: string, scopes: string[]): string;
		exchangeAuthorizationCode(code: string, redirectUrl: string, callback: Callback<Tokens>): void;
		exchangeRefreshToken(refreshToken: string, callback: Callback<Tokens>): void;
		getUser(callback: Callback<Record<string, string>>): void;
		getPublicationsForUser(
			options: { userId: string },
			callback: Callback<Array<Record<string, string>>>,
		): void;
		getContributorsForPublication(
			options: { publicationId: string },
			callback: Callback<Array<Record<string, string>>>,
		): void;
		createPost(options: PostOptions, callback: Callback<Record<string, unknown>>): void;
		createPostInPublication(
			options: PostOptions & { publicationId: string },
			callback: Callback<Record<string, unknown>>,
		): void;
	}

	const sdk: {
		MediumClient: typeof MediumClient;
		Scope: Record<'BASIC_PROFILE' | 'LIST_PUBLICATIONS' | 'PUBLISH_POST', string>;
		PostContentFormat: Record<'HTML' | 'MARKDOWN', string>;
		PostPublishStatus: Record<'DRAFT' | 'UNLISTED' | 'PUBLIC', string>;
		PostLicense: Record<'CC_40_BY', string>;
	};
	export default sdk;
}
