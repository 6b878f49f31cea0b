import type {
	IAuthenticateRuleResponseCode,
	ICredentialTestRequest,
	INodeProperties,
} from 'n8n-workflow';

import { mediumBaseUrl, safeBaseUrl } from '../nodes/Medium/client/baseUrl';

/**
 * An expression for a URL of the API, of a credential's own fields. Where the Base URL is not safe it gives no URL at
 * all, so that nothing is sent: n8n runs no code of ours for a test, for *Connect* and when it renews a token.
 * @param fields how n8n names them there: `$credentials`, or `$self` in a field of the credential itself
 * @param toUrl JavaScript that makes the URL of `base`, the Base URL without a slash at its end
 */
export function urlExpression(
	fields: '$credentials' | '$self',
	toUrl: (base: string) => string,
): string {
	// A credential stored without the field has Medium's.
	const trimmed = `(${fields}["baseUrl"] || "${mediumBaseUrl}").trim()`;
	const base = `${trimmed}.replace(/(?<!\\/)\\/+$/, "")`;
	return `={{ ${safeBaseUrl.toString()}.test(${trimmed}) ? ${toUrl(base)} : "" }}`;
}

/** Without it n8n shows the bare status text ("Unauthorized"); a credential test cannot show Medium's own words. */
function refused(status: number, message: string): IAuthenticateRuleResponseCode {
	return { type: 'responseCode', properties: { value: status, message } };
}

/** Asks who the user is. A redirect is not followed: the token must not go to another host. */
export const credentialTest: ICredentialTestRequest = {
	request: {
		baseURL: urlExpression('$credentials', (base) => base),
		url: '/me',
		headers: { Accept: 'application/json', 'Accept-Charset': 'utf-8' },
		disableFollowRedirect: true,
	},
	rules: [
		refused(
			401,
			'Medium does not accept this access token: it is mistyped, expired or revoked. Check that it is complete; Medium gives out no new ones.',
		),
		refused(
			403,
			'Medium refused to say who you are: the token does not have the scope basicProfile, or Medium blocks the IP address of this server.',
		),
		refused(404, `There is no Medium API at this Base URL. Medium’s own is ${mediumBaseUrl}.`),
	],
};

export function notice(displayName: string): INodeProperties {
	return { displayName, name: 'notice', type: 'notice', default: '' };
}

export const baseUrlField: INodeProperties = {
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: mediumBaseUrl,
	placeholder: `e.g. ${mediumBaseUrl}`,
	description:
		'URL of the API. Change it only for the sandbox of this package or for your own gateway. It must begin with https://, or with http:// for this machine (localhost).',
};
