import type { Failure } from '../../../nodes/Medium/errors/failure';
import { isDailyLimit } from '../../../nodes/Medium/errors/failure';
import type { FailedOutcome, RequestKind } from '../../../nodes/Medium/errors/outcome';
import { outcomeOf } from '../../../nodes/Medium/errors/outcome';
import { DeliveryError } from '../../../nodes/Medium/errors/deliveryError';
import { allFailures } from './failures';

const post: RequestKind = { kind: 'post' };

const answered = (facts: Partial<Failure>): Failure => ({ kind: 'answered', ...facts });
const mediumsWord = { text: 'Something.', code: -1 };
const page = { text: 'Oops', isHtml: true };

/** What surely did not happen, and what nobody knows. */
const table: ReadonlyArray<[string, Failure, FailedOutcome]> = [
	['a connection that was never made', { kind: 'notConnected' }, 'notSent'],
	['a proxy’s 201', { kind: 'notConnected', isProxyAnswer: true, status: 201 }, 'notSent'],
	['a proxy’s 502', { kind: 'notConnected', isProxyAnswer: true, status: 502 }, 'notSent'],
	['a token that was not renewed', { kind: 'tokenRefreshFailed' }, 'notSent'],
	['a token that could not be renewed', { kind: 'tokenRefreshUnavailable' }, 'notSent'],
	['a credential without a token', { kind: 'credentialNotConnected' }, 'notSent'],
	['an execution that was stopped before', { kind: 'stoppedBefore' }, 'notSent'],
	['a request that n8n did not make', { kind: 'notSent' }, 'notSent'],
	['an execution that was stopped during the request', { kind: 'cancelled' }, 'unknown'],
	['a time-out', { kind: 'timedOut' }, 'unknown'],
	['a lost connection', { kind: 'connectionLost' }, 'unknown'],
	['a 200 that cannot be read', { kind: 'unreadable', status: 200 }, 'unknown'],
	['301', answered({ status: 301 }), 'refused'],
	['400', answered({ status: 400 }), 'refused'],
	['401', answered({ status: 401 }), 'refused'],
	['408', answered({ status: 408 }), 'unknown'],
	['408 in Medium’s words', answered({ status: 408, ...mediumsWord }), 'unknown'],
	['429', answered({ status: 429 }), 'refused'],
	['451', answered({ status: 451 }), 'refused'],
	['500 in Medium’s words', answered({ status: 500, ...mediumsWord }), 'unknown'],
	['502 of Cloudflare', answered({ status: 502, isCloudflareBlock: true, ...page }), 'unknown'],
	['503 in Medium’s words', answered({ status: 503, ...mediumsWord }), 'refused'],
	['503 with a code alone', answered({ status: 503, code: 6027 }), 'refused'],
	['503 as a page', answered({ status: 503, ...page }), 'unknown'],
	['503 without a body', answered({ status: 503 }), 'unknown'],
	['503 as a page with Retry-After', answered({ status: 503, retryAfter: 0, ...page }), 'refused'],
	['504 with Retry-After', answered({ status: 504, retryAfter: 5 }), 'unknown'],
	['599', answered({ status: 599 }), 'unknown'],
	['an answer with a status of 1xx', answered({ status: 199 }), 'unknown'],
];

test.each(table)('%s: the outcome of a post', (_, failure, outcome) => {
	expect(outcomeOf(failure, post)).toBe(outcome);
});

test.each(table)('%s: a look-up leaves its item not sent', (_, failure) => {
	expect(outcomeOf(failure, { kind: 'lookUp' })).toBe('notSent');
});

/** What may stand in a text only when nobody knows, and what only when it is sure. */
const words = {
	unknown: /did not confirm|look at your stories/i,
	sure: /nothing (?:was|reached)|token|scope|refused|blocked|limit|not available|does not (?:know|accept|allow)/i,
};

test('every text agrees with the outcome, for every failure and every kind of request', () => {
	const contradictions = allFailures.flatMap(({ failure, request }) => {
		const { outcome, problem } = DeliveryError.ofFailure(failure, request);
		const text = `${problem.message} ${problem.nextStep}`;
		const saysUnknown = words.unknown.test(text);
		const isRight = outcome === 'unknown' ? saysUnknown && !words.sure.test(text) : !saysUnknown;
		return isRight ? [] : [{ failure, request, outcome, text }];
	});

	expect(allFailures.length).toBeGreaterThan(5000);
	expect(contradictions).toEqual([]);
});

test('after an unknown outcome the items that are left have their turn', () => {
	const fatal = allFailures.filter(
		({ failure, request }) =>
			DeliveryError.ofFailure(failure, request).problem.isFatal === true &&
			outcomeOf(failure, request) === 'unknown',
	);

	expect(fatal).toEqual([]);
});

describe('the daily limit', () => {
	const text = 'User has reached the rate limit for publishing today.';

	test.each([
		['429 with code 1007', { status: 429, code: 1007 }],
		['400 with code 1007', { status: 400, code: 1007, text: 'No.' }],
		['403 with code -1 and the words', { status: 403, code: -1, text }],
		['429 with other words for it', { status: 429, code: -1, text: 'Publishing limit reached' }],
	])('is seen in %s', (_, facts) => {
		expect(isDailyLimit(answered(facts))).toBe(true);
	});

	test.each([
		['429 with other words', { status: 429, code: -1, text: 'Too many requests.' }],
		['a 500 with code 1007', { status: 500, code: 1007 }],
		['a page with the words', { status: 403, text, isHtml: true }],
		['a 403 that speaks of publishing', { status: 403, text: 'Publishing here is for editors.' }],
	])('is not seen in %s', (_, facts) => {
		expect(isDailyLimit(answered(facts))).toBe(false);
	});
});
