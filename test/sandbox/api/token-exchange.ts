import { ApiError, badRequest, grantTypeInvalid, unexpectedField } from './errors';
import type { Answer, Handler } from './types';
import type { World } from '../state/world';

type Form = Record<string, string>;

const fieldsOf = {
	authorization_code: ['code', 'client_id', 'client_secret', 'grant_type', 'redirect_uri'],
	refresh_token: ['refresh_token', 'client_id', 'client_secret', 'grant_type'],
} as const;

/** `POST /v1/tokens`: exchanges a code or a refresh token. The answer has no `data` around it. */
export const exchangeToken: Handler = (world, { headers, body }) => {
	const contentType = headers['content-type'] ?? '';
	if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)) throw grantTypeInvalid();
	const form = readForm(body.toString('utf8'));
	const { grant_type: grantType } = form;
	if (grantType !== 'authorization_code' && grantType !== 'refresh_token') throw grantTypeInvalid();
	checkFields(form, fieldsOf[grantType]);
	checkClient(world, form);
	return grantType === 'refresh_token' ? refresh(world, form) : exchangeCode(world, form);
};

function readForm(text: string): Form {
	const form: Form = {};
	for (const [name, value] of new URLSearchParams(text)) {
		if (Object.hasOwn(form, name)) throw unexpectedField(name);
		form[name] = value;
	}
	return form;
}

function checkFields(form: Form, fields: readonly string[]): void {
	const unknown = Object.keys(form).find((name) => !fields.includes(name));
	if (unknown !== undefined) throw unexpectedField(unknown);
	const missing = fields.find((name) => !form[name]);
	if (missing !== undefined) throw badRequest(`${missing} was invalid.`);
}

function checkClient({ oauth: { client } }: World, form: Form): void {
	if (form.client_id !== client.clientId) throw new ApiError(400, 'Application not found', 6005);
	if (form.client_secret !== client.clientSecret) throw badRequest('client_secret was invalid.');
}

function exchangeCode({ oauth }: World, { code: value = '', redirect_uri: uri }: Form): Answer {
	const code = oauth.getCode(value);
	if (!code) throw badRequest('code was invalid.');
	if (code.redirectUri !== uri) throw badRequest('redirect_uri was invalid.');
	const { tokens, issue } = oauth.prepare({ user: code.user, scopes: code.scopes });
	return {
		status: 201,
		body: tokens,
		act: () => {
			oauth.useUp(value);
			issue();
		},
	};
}

/** The refresh token stays the same: it does not expire. */
function refresh({ oauth }: World, { refresh_token: refreshToken = '' }: Form): Answer {
	const grant = oauth.getGrant(refreshToken);
	if (!grant) throw new ApiError(401, 'refresh_token was invalid.', 6003);
	const { tokens, issue } = oauth.prepare(grant, refreshToken);
	return { status: 201, body: tokens, act: issue };
}
