import { NodeApiError } from 'n8n-workflow';
import type { INode, JsonObject } from 'n8n-workflow';

import { isOutcomeUnknown } from '../../../nodes/Medium/errors/outcome';
import {
	readAnswer,
	readOAuth2Failure,
	readThrown,
} from '../../../nodes/Medium/client/readFailure';

const node: INode = {
	id: '1',
	name: 'Medium',
	type: 'n8n-nodes-medium.medium',
	typeVersion: 2,
	position: [0, 0],
	parameters: {},
};

/** As n8n 2.41 throws it: axios' error is the cause. */
function thrownBy2(message: string, code?: string): unknown {
	const facts: JsonObject = { code: code ?? null, isAxiosError: true };
	const error = Object.assign(new Error(message), facts);
	return new NodeApiError(node, error);
}

/** As n8n 1.123 throws it: of axios' error nothing is left but its message. */
function thrownBy1(message: string): unknown {
	return {
		message: 'The service failed to process your request',
		messages: [message],
		httpCode: null,
	};
}

const lines: ReadonlyArray<[string, (message: string, code?: string) => unknown]> = [
	['n8n 2.41', thrownBy2],
	['n8n 1.123', thrownBy1],
];

describe.each(lines)('what %s throws', (_, thrown) => {
	test.each([
		['connect ECONNREFUSED 127.0.0.1:9', 'ECONNREFUSED'],
		['getaddrinfo ENOTFOUND api.medium.com', 'ENOTFOUND'],
		['getaddrinfo EAI_AGAIN api.medium.com', 'EAI_AGAIN'],
		['connect EHOSTUNREACH 10.0.0.1:443', 'EHOSTUNREACH'],
		['self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
		['certificate has expired', 'CERT_HAS_EXPIRED'],
	])('for "%s" is a connection that was never made', (message, code) => {
		const failure = readThrown(thrown(message, code));

		expect(failure.kind).toBe('notConnected');
		expect(isOutcomeUnknown(failure)).toBe(false);
	});

	test.each([
		['socket hang up', 'ECONNRESET'],
		['read ECONNRESET', 'ECONNRESET'],
		['write EPIPE', 'EPIPE'],
		['aborted', 'ECONNRESET'],
		['connect ETIMEDOUT 162.159.152.4:443', 'ETIMEDOUT'],
		['something that nobody has seen', undefined],
	])('for "%s" leaves the outcome open', (message, code) => {
		expect(isOutcomeUnknown(readThrown(thrown(message, code)))).toBe(true);
	});

	test('for a time-out leaves the outcome open and says so', () => {
		const failure = readThrown(thrown('timeout of 500ms exceeded', 'ECONNABORTED'));

		expect(failure.kind).toBe('timedOut');
		expect(isOutcomeUnknown(failure)).toBe(true);
	});
});

test('a credential that is not there is no lost connection', () => {
	const error = new Error('Node "Medium" does not have any credentials of type "mediumApi" set');

	expect(readThrown(error).kind).toBe('notSent');
});

describe('with OAuth2', () => {
	const unauthorized = { response: { status: 401, data: { errors: [{ code: 6003 }] } } };

	test('a 401 after which nothing was sent again is a refresh that was refused', () => {
		const failure = readOAuth2Failure(new Error('HTTP status 401'), {
			requests: 1,
			error: unauthorized,
		});

		expect(failure.kind).toBe('tokenRefreshFailed');
	});

	test.each(['connect ECONNREFUSED 127.0.0.1:9', 'Request failed with status code 503'])(
		'a 401 after which "%s" is a refresh that could not be made',
		(message) => {
			const failure = readOAuth2Failure(new Error(message), { requests: 1, error: unauthorized });

			expect(failure.kind).toBe('tokenRefreshUnavailable');
		},
	);

	test('a 401 with the new token is an answer', () => {
		const failure = readOAuth2Failure(new Error('x'), { requests: 2, error: unauthorized });

		expect(failure).toMatchObject({ kind: 'answered', status: 401, code: 6003 });
	});

	test('a 201 that was cut off leaves the outcome open', () => {
		const error = { message: 'aborted', response: { status: 201, data: '{"data":' } };
		const failure = readOAuth2Failure(new Error('x'), { requests: 1, error });

		expect(isOutcomeUnknown(failure)).toBe(true);
	});

	test.each(['OAuth credentials not connected', 'Unable to sign without access token'])(
		'a credential that was never connected is told as such (%s)',
		(message) => {
			const failure = readOAuth2Failure(new Error(message), { requests: 0 });

			expect(failure.kind).toBe('credentialNotConnected');
		},
	);
});

describe('an answer', () => {
	test.each([
		['30', 30],
		[' 7 ', 7],
		[new Date(Date.now() - 5000).toUTCString(), 0],
	])('with Retry-After "%s" gives %d seconds', (header, seconds) => {
		expect(readAnswer({ status: 429, headers: { 'retry-after': header } }).retryAfter).toBe(
			seconds,
		);
	});

	test('with a Retry-After that is neither a number nor a date gives none', () => {
		const failure = readAnswer({ status: 429, headers: { 'retry-after': 'soon' } });

		expect(failure).not.toHaveProperty('retryAfter');
	});

	test('gives no more of a long text than fits an error', () => {
		const data = { errors: [{ message: 'x'.repeat(10_000), code: -1 }] };

		expect(readAnswer({ status: 400, data }).text).toHaveLength(501);
	});

	test.each([null, 'nothing', { errors: [] }, { errors: 'no' }, [], 7])(
		'whose body is %j gives its status only',
		(data) => {
			expect(readAnswer({ status: 400, data })).toEqual({ kind: 'answered', status: 400 });
		},
	);
});
