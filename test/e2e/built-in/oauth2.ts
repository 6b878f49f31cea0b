import { pressOnConsentPage } from '../../sandbox/consent';
import type { BuiltInStage } from './stage';

/**
 * Connects the stage's OAuth2 application through n8n's own flow, with the sandbox's consent page.
 * @returns where n8n sent the user
 */
export async function connect({ client, medium, application }: BuiltInStage): Promise<URL> {
	const authorize = new URL(await client.authorizeUrl(application));
	const callback = await pressOnConsentPage(medium.behind(authorize.href), 'allow');
	await client.open(callback.href);
	return authorize;
}

/** From now on Medium refuses the access token of the latest request, as after 60 days. */
export function expireToken({ sandbox }: Pick<BuiltInStage, 'sandbox'>): void {
	const { authorization = '' } = sandbox.requests.at(-1)?.headers ?? {};
	sandbox.expireToken(authorization.replace(/^Bearer /, ''));
}
