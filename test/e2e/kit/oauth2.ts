import type { StoredCredential } from '../../n8n';
import type { LoggedRequest, SandboxUser } from '../../sandbox';
import { pressOnConsentPage } from '../../sandbox/consent';
import type { Stage } from './stage';

type Parties = Pick<Stage, 'client' | 'sandbox'>;

/** What the user types into an OAuth2 credential for the sandbox, and other values besides them. */
export function typed({ sandbox }: Pick<Stage, 'sandbox'>, others: object = {}): object {
	const { clientId, clientSecret } = sandbox.oauthClient;
	return { baseUrl: sandbox.baseUrl, clientId, clientSecret, ...others };
}

/** The switch *Request Image Scope*. */
export const withImages = { uploadImageScope: true };

/** An OAuth2 credential that was saved and not yet connected. */
export async function unconnected(stage: Parties, others: object = {}): Promise<StoredCredential> {
	return await stage.client.createCredential(
		'mediumOAuth2Api',
		'Medium (OAuth2)',
		typed(stage, others),
	);
}

/** How the user was led to Medium and back. */
export interface Journey {
	/** Where n8n sent the user. */
	authorize: URL;
	/** Where Medium sent the user then. */
	callback: URL;
	/** What n8n's page says in the end. */
	page: string;
}

/** Presses *Connect my account* in n8n and a button on the consent page, there as the first user by default. */
export async function connect(
	{ client }: Pick<Stage, 'client'>,
	credential: StoredCredential,
	decision: 'allow' | 'deny' = 'allow',
	user?: SandboxUser,
): Promise<Journey> {
	const authorize = new URL(await client.authorizeUrl(credential));
	const callback = await pressOnConsentPage(authorize.href, decision, user?.id);
	return { authorize, callback, page: wordsOn(await client.open(callback.href)) };
}

/** An OAuth2 credential connected through n8n's own flow. */
export async function connected(
	stage: Parties,
	others: object = {},
	user?: SandboxUser,
): Promise<StoredCredential> {
	const credential = await unconnected(stage, others);
	const { page } = await connect(stage, credential, 'allow', user);
	if (!(await stage.client.isConnected(credential))) throw new Error(`Not connected: ${page}`);
	return credential;
}

const entities: Readonly<Record<string, string>> = {
	'&quot;': '"',
	'&#x27;': "'",
	'&lt;': '<',
	'&gt;': '>',
	'&amp;': '&',
};

/** The text that a person reads on a page. */
export function wordsOn(html: string): string {
	return html
		.replace(/<(script|style|title)\b[\s\S]*?<\/\1>/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)
		.replace(/\s+/g, ' ')
		.trim();
}

/** The token of the sandbox's latest request to the API. */
export function latestToken({ sandbox }: Pick<Stage, 'sandbox'>): string {
	const { authorization = '' } = sandbox.requests.at(-1)?.headers ?? {};
	return authorization.replace(/^Bearer /, '');
}

/** The requests for tokens that arrived at the sandbox. */
export function tokenRequests({ sandbox }: Pick<Stage, 'sandbox'>): LoggedRequest[] {
	return sandbox.requests.filter(({ path }) => path === '/v1/tokens');
}

/** Connects, or does anything else, as an application that Medium allowed to ask for the extended scope. */
export async function asPartner<Result>(
	{ sandbox: { oauthClient } }: Pick<Stage, 'sandbox'>,
	use: () => Promise<Result>,
): Promise<Result> {
	oauthClient.extendedScopes = true;
	try {
		return await use();
	} finally {
		oauthClient.extendedScopes = false;
	}
}

/** The parameter that makes the node use an OAuth2 credential. */
export const oAuth2 = { authentication: 'oAuth2' };
