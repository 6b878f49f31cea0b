import type {
	IAuthenticateRuleResponseCode,
	ICredentialTestRequest,
	INodeProperties,
} from 'n8n-workflow';

import { mediumBaseUrl } from '../nodes/Medium/client/baseUrl';

/** The Base URL as an expression on a credential's own fields. A credential stored without the field has Medium's. */
const storedBaseUrl = `($credentials.baseUrl || "${mediumBaseUrl}").trim().replace(/\\/+$/, "")`;

/**
 * The same pattern that the node checks before every request (see `client/baseUrl.ts`). A credential test has
 * no code of its own: where the pattern does not match, it gets no address at all, so that nothing is sent.
 */
const isSafe = '/^(https:\\/\\/|http:\\/\\/(localhost|127(\\.\\d+){3}|\\[::1\\])(:\\d+)?(\\/|$))/i';

/** Without it n8n shows the bare status text ("Unauthorized"); a credential test cannot show Medium's own words. */
function refused(status: number, message: string): IAuthenticateRuleResponseCode {
	return { type: 'responseCode', properties: { value: status, message } };
}

/** Asks who the user is. A redirect is not followed: the token must not go to another host. */
export const credentialTest: ICredentialTestRequest = {
	request: {
		baseURL: `={{ ${isSafe}.test(${storedBaseUrl}) ? ${storedBaseUrl} : "" }}`,
		url: '/me',
		headers: { Accept: 'application/json', 'Accept-Charset': 'utf-8' },
		disableFollowRedirect: true,
	},
	rules: [
		refused(
			401,
			'Medium does not accept this access token: it is mistyped, expired or revoked. Check that the whole token is here; Medium gives out no new ones.',
		),
		refused(
			403,
			'Medium refused to say who you are: the token lacks the scope basicProfile, or Medium blocks the address of this server.',
		),
		refused(404, `There is no API of Medium at this Base URL. Medium’s own is ${mediumBaseUrl}.`),
	],
};

export const baseUrlField: INodeProperties = {
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: mediumBaseUrl,
	placeholder: `e.g. ${mediumBaseUrl}`,
	description:
		'Where the API is. Change it only for the sandbox of this package or a gateway of your own. Must be https, or http on this machine (localhost).',
};
