import { NodeApiError } from 'n8n-workflow';
import type { INode, JsonObject } from 'n8n-workflow';

import { isOutcomeUnknown } from '../../../nodes/Medium/errors/outcome';
import { readFailedAnswer, readRetryAfter } from '../../../nodes/Medium/client/readFailure';
import {
	readRefreshFailure,
	readThrown,
	readUnsent,
} from '../../../nodes/Medium/client/readThrown';
import { longestRetryAfter } from '../../../nodes/Medium/errors/failure';

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
		['connect ETIMEDOUT 162.159.152.4:443', 'ETIMEDOUT'],
		[
			'Client network socket disconnected before secure TLS connection was established',
			'ECONNRESET',
		],
		['write EPROTO 1:error:0A00010B:SSL routines:ssl3_get_record:wrong version number', 'EPROTO'],
		['write EPROTO 1:error:0A000410:SSL routines::ssl/tls alert handshake failure', 'EPROTO'],
		['Proxy connection ended before receiving CONNECT response', undefined],
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
		['read ETIMEDOUT', 'ETIMEDOUT'],
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

describe('a token that n8n could not renew', () => {
	test('was refused by Medium, unless the words speak of something else', () => {
		expect(readRefreshFailure(new Error('HTTP status 401'), []).kind).toBe('tokenRefreshFailed');
	});

	test.each(['connect ECONNREFUSED 127.0.0.1:9', 'Request failed with status code 503'])(
		'could not be asked for ("%s")',
		(message) => {
			expect(readRefreshFailure(new Error(message), []).kind).toBe('tokenRefreshUnavailable');
		},
	);

	test('is reported in Medium’s words, without the secrets that they repeat', () => {
		const body = { errors: [{ message: 'The secret abc-secret is wrong.', code: 6003 }] };
		const error = Object.assign(new Error('HTTP status 401'), { body });

		expect(readRefreshFailure(error, ['abc-secret'])).toMatchObject({
			text: 'The secret *** is wrong.',
			code: 6003,
		});
	});
});

test.each(['OAuth credentials not connected', 'Unable to sign without access token'])(
	'a credential that was never connected is reported as such (%s)',
	(message) => {
		expect(readUnsent(new Error(message)).kind).toBe('credentialNotConnected');
	},
);

describe('Retry-After', () => {
	test.each([
		['30', 30],
		[' 7 ', 7],
		[new Date(Date.now() - 5000).toUTCString(), 0],
		['Sunday, 06-Nov-94 08:49:37 GMT', 0],
		['Sun Nov  6 08:49:37 1994', 0],
	])('"%s" gives %d seconds', (header, seconds) => {
		expect(readRetryAfter(header)).toEqual({ retryAfter: seconds });
	});

	test.each([
		...['sunset 2099', 'monday 9', 'tuesday 2030-01-01', 'Wed, 21 Oct 2037 07:28:00 +0200'],
		...['Sat, 32 Foo 2037 07:28:00 GMT', 'soon', '-5', '1.5', '+5', '0x10', '5, 5', ''],
		...['9'.repeat(400), undefined],
		['5'],
	])('%j is neither whole seconds nor a date: it says nothing', (header) => {
		expect(readRetryAfter(header)).toEqual({});
	});

	test('a date in the time zone of HTTP is read in it', () => {
		const inAMinute = new Date(Date.now() + 60_000).toUTCString();
		const { retryAfter = 0 } = readRetryAfter(inAMinute);

		expect(retryAfter).toBeGreaterThan(longestRetryAfter);
		expect(retryAfter).toBeLessThanOrEqual(60);
	});
});

describe('an answer', () => {
	const answer = { status: 400, headers: {}, body: {}, isCut: false, isProxyAnswer: false };

	test('gives no more of a long text than fits an error', () => {
		const body = { errors: [{ message: 'x'.repeat(10_000), code: -1 }] };

		expect(readFailedAnswer({ ...answer, body }).text).toHaveLength(501);
	});

	test.each([null, 'nothing', { errors: [] }, { errors: 'no' }, [], 7])(
		'whose body is %j gives its status only',
		(body) => {
			expect(readFailedAnswer({ ...answer, body })).toEqual({ kind: 'answered', status: 400 });
		},
	);

	test('that says it is HTML but has Medium’s error is Medium’s', () => {
		const body = { errors: [{ message: 'No.', code: 6003 }] };
		const headers = { 'content-type': 'text/html', 'cf-mitigated': 'challenge' };

		expect(readFailedAnswer({ ...answer, headers, body })).toEqual({
			kind: 'answered',
			status: 400,
			text: 'No.',
			code: 6003,
		});
	});

	test('that is a page gives the title of the page', () => {
		const body = '<html><head><title lang="en"> Bad gateway </title></head>';

		expect(readFailedAnswer({ ...answer, status: 502, body })).toMatchObject({
			isHtml: true,
			text: 'Bad gateway',
		});
	});

	test('that was cut off after it said that all went well leaves the outcome open', () => {
		const failure = readFailedAnswer({ ...answer, status: 201, body: '{"data":', isCut: true });

		expect(failure.kind).toBe('connectionLost');
		expect(isOutcomeUnknown(failure)).toBe(true);
	});

	test('of a proxy, whatever it says, means that nothing reached Medium', () => {
		const body = { data: { id: '1' } };
		const failure = readFailedAnswer({ ...answer, status: 201, body, isProxyAnswer: true });

		expect(failure).toEqual({ kind: 'notConnected', isProxyAnswer: true, status: 201 });
		expect(isOutcomeUnknown(failure)).toBe(false);
	});
});
