import { errorBody } from './api/errors';
import { nginx5xxPage } from './faults/pages';
import type { Fault } from './faults/types';

/** An answer with which Medium was documented or seen to refuse a request. */
export interface KnownError {
	name: string;
	status: number;
	/** Medium's own number, where there is one. */
	code?: number;
	/** Medium's own words; empty where there are none. */
	text: string;
	fault: Fault;
}

function json(name: string, status: number, code: number, text: string): KnownError {
	return {
		name,
		status,
		code,
		text,
		fault: { kind: 'status', status, body: errorBody(text, code) },
	};
}

function gatewayPage(status: 500 | 502 | 503 | 504): KnownError {
	const fault: Fault = { kind: 'status', status, body: nginx5xxPage(status) };
	return { name: `gateway page ${status}`, status, text: '', fault };
}

const dailyLimitText = 'User has reached the rate limit for publishing today.';

/** The table of known errors, one row per answer. */
export const knownErrors: readonly KnownError[] = [
	json('token missing', 401, 6000, 'An access token is required.'),
	json('token invalid (6001)', 401, 6001, 'The access token is invalid.'),
	json('token invalid (6003)', 401, 6003, 'Token was invalid.'),
	json('scope missing (401)', 401, 6002, 'Token does not have the required scope.'),
	json('scope missing (403)', 403, 6002, 'Token does not have the required scope.'),
	json('user not found', 401, 6004, 'User not found'),
	json('application not found', 401, 6005, 'Application not found'),
	json('unexpected fields', 400, 6007, 'Unexpected fields specified.'),
	json('grant type invalid', 400, 6021, 'grant_type was invalid.'),
	json('API disabled', 403, 6027, 'The API is temporarily disabled.'),
	json('no content', 400, 2002, 'No content specified.'),
	json('media not understood', 400, -1, 'The media is not in a format we understand.'),
	json('daily limit', 429, 1007, dailyLimitText),
	json('daily limit (code -1)', 429, -1, dailyLimitText),
	json('may not publish here', 403, -1, 'User may not publish here.'),
	json('author unknown', 404, -1, 'User was not found.'),
	{ name: 'Cloudflare block', status: 403, text: '', fault: { kind: 'cloudflare' } },
	{ name: 'too large', status: 413, text: '', fault: { kind: 'nginx413' } },
	gatewayPage(500),
	gatewayPage(502),
	gatewayPage(504),
	json('server error with JSON', 500, -1, 'Something went wrong.'),
	gatewayPage(503),
	json('service unavailable with JSON', 503, -1, 'Service unavailable.'),
	{
		name: 'redirect',
		status: 302,
		text: '',
		fault: { kind: 'redirect', status: 302, location: 'http://127.0.0.1:9/elsewhere' },
	},
];
