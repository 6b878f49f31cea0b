import type { Fault, FaultRule } from '../../sandbox';
import { knownErrors } from '../../sandbox';
import { proxyStatuses } from './ways';

/** What goes wrong with the second of three posts. */
export interface MatrixFault extends Partial<Pick<FaultRule, 'fault' | 'acts'>> {
	name: string;
	/** The outcome that the user reads. */
	outcome: 'refused' | 'unknown' | 'notSent' | 'delivered';
	/** How often it goes wrong: what is refused for now is sent four times within one try of the node. */
	times: number;
	/** After this answer nothing else is sent. */
	isFatal?: boolean;
	/** It ends only with the time-out of the request options. */
	needsTimeout?: boolean;
	/** Medium's own words in the answer. */
	text?: string;
	/** In place of a fault: how the way to Medium is closed (see `ways.ts`). */
	way?: string;
	/** What the item warns of, where the answer contradicts the request or itself. */
	warning?: RegExp;
}

const sentOnce = { times: 1 };
const sentAgain = { times: 4 };
/** Nothing that would be sent later could go well. */
const fatal = { outcome: 'refused', times: Infinity, isFatal: true } as const;
const refused = { outcome: 'refused', ...sentOnce } as const;
const unknown = { outcome: 'unknown', ...sentOnce } as const;
const delivered = { outcome: 'delivered', ...sentOnce } as const;
const notConnected = { outcome: 'notSent', times: Infinity } as const;

function status(code: number, headers: Record<string, string> = {}, text?: string) {
	const body = text === undefined ? '<html><title>Oops</title></html>' : errorBody(text);
	return { fault: { kind: 'status', status: code, headers, body } as const, ...(text && { text }) };
}

function errorBody(message: string, code = -1) {
	return { errors: [{ message, code }] };
}

/** Medium's own word that it did not act: such a 503 may be sent again. */
export const unavailable: Fault = {
	kind: 'status',
	status: 503,
	body: errorBody('Service unavailable.'),
};

function known(name: string) {
	const error = knownErrors.find((candidate) => candidate.name === name);
	if (error === undefined) throw new Error(`The sandbox knows no error ${name}.`);
	return { fault: error.fault, text: error.text };
}

function redirect(code: 302 | 307) {
	return { kind: 'redirect', status: code, location: 'http://127.0.0.1:9/v1/elsewhere' } as const;
}

/** The time-out of the request options where one is needed. In milliseconds. */
export const timeout = 1500;

const answered = (code: number, body: string | object) =>
	({ acts: true, fault: { kind: 'status', status: code, body } }) as const;

/** Every code of Medium that speaks of the token, the request or a limit, with a status that leaves all open. */
const codes = new Map(knownErrors.map(({ code, text }) => [code, text]));
const serverErrors = [...codes]
	.filter(([code = -1]) => code > 0)
	.map(([code, text], index) => {
		const answer = [500, 502, 504][index % 3] ?? 500;
		const name = `${answer} with Medium’s code ${code} though created`;
		return { name, ...unknown, text, ...answered(answer, errorBody(text, code)) };
	});

const page = '<html><title>503 Service Temporarily Unavailable</title></html>';
const limitText = 'User has reached the rate limit for publishing today.';
const blockPage = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>';
const postData = { id: 'p1', title: 'Article 2', url: 'https://medium.com/p/p1' };

export const matrixFaults: readonly MatrixFault[] = [
	{ name: 'reset before acting', ...unknown, fault: { kind: 'reset' } },
	{ name: 'reset after acting', ...unknown, acts: true, fault: { kind: 'reset' } },
	{ name: 'answer cut in the middle', ...unknown, acts: true, fault: { kind: 'cutAnswer' } },
	{
		name: 'no answer until the time-out',
		...unknown,
		needsTimeout: true,
		fault: { kind: 'noAnswer' },
	},
	{
		name: 'no answer though created',
		...unknown,
		needsTimeout: true,
		acts: true,
		fault: { kind: 'noAnswer' },
	},
	{ name: '400', ...refused, ...status(400, {}, 'Bad request.') },
	{ name: '408', ...unknown, ...status(408) },
	{ name: '500', ...unknown, ...status(500, {}, 'Something went wrong.') },
	{ name: '502', ...unknown, ...status(502) },
	{
		name: '503 in Medium’s words',
		...refused,
		...sentAgain,
		fault: unavailable,
		text: 'Service unavailable.',
	},
	{ name: '503 as a page', ...unknown, ...status(503) },
	{ name: '503 as a page though created', ...unknown, ...answered(503, page) },
	{
		name: '503 as JSON of a gateway though created',
		...unknown,
		...answered(503, { message: 'no healthy upstream' }),
	},
	{ name: '503 without a body', ...unknown, fault: { kind: 'status', status: 503, body: '' } },
	{ name: '503 without a body though created', ...unknown, ...answered(503, '') },
	{
		name: '503 as a page with Retry-After',
		...refused,
		...sentAgain,
		...status(503, { 'Retry-After': '1' }),
	},
	{
		name: '503 as a page with an unreadable Retry-After',
		...unknown,
		...status(503, { 'Retry-After': '1.5' }),
	},
	{
		name: '503 with Medium’s code 6003',
		...refused,
		...sentAgain,
		fault: { kind: 'status', status: 503, body: errorBody('Token was invalid.', 6003) },
		text: 'Token was invalid.',
	},
	...serverErrors,
	{ name: '502 as Cloudflare’s page though created', ...unknown, ...answered(502, blockPage) },
	{ name: '504', ...unknown, ...status(504) },
	{ name: '504 though created', ...unknown, acts: true, ...status(504) },
	{ name: '429', ...refused, ...status(429, {}, 'Too many requests.') },
	{
		name: '429 with Retry-After in seconds',
		...refused,
		...sentAgain,
		...status(429, { 'Retry-After': '1' }, 'Too many requests.'),
	},
	{
		name: '429 with Retry-After as a date that is over',
		...refused,
		...sentAgain,
		...status(429, { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 'Too many requests.'),
	},
	{
		name: '429 with a Retry-After beyond all numbers',
		...refused,
		...status(429, { 'Retry-After': '9'.repeat(400) }, 'Too many requests.'),
	},
	{
		name: '429 with Retry-After of an hour',
		...fatal,
		...status(429, { 'Retry-After': '3600' }, 'Too many requests.'),
	},
	{ name: 'daily limit (1007)', ...fatal, ...known('daily limit') },
	{ name: 'daily limit (-1)', ...fatal, ...known('daily limit (code -1)') },
	{
		name: 'daily limit (1007) with status 400',
		...fatal,
		...answered(400, errorBody('No more.', 1007)),
		acts: false,
		text: 'No more.',
	},
	{
		name: 'daily limit (1007) with status 503',
		...fatal,
		...answered(503, errorBody('No more.', 1007)),
		acts: false,
		text: 'No more.',
	},
	{
		name: 'daily limit in words with status 403',
		...fatal,
		...answered(403, errorBody(limitText)),
		acts: false,
		text: limitText,
	},
	{ name: 'Cloudflare page', ...fatal, fault: { kind: 'cloudflare' } },
	{ name: 'nginx 413', ...refused, fault: { kind: 'nginx413' } },
	{ name: '200 with empty body', ...unknown, ...answered(200, '') },
	{ name: '200 with broken JSON', ...unknown, ...answered(200, '{"data":{"id":') },
	{ name: '200 without data', ...unknown, ...answered(200, {}) },
	{ name: '201 with empty body', ...unknown, acts: true, fault: { kind: 'emptyBody' } },
	{ name: '201 with broken JSON', ...unknown, acts: true, fault: { kind: 'brokenJson' } },
	{ name: '201 without data', ...unknown, acts: true, fault: { kind: 'noData' } },
	{ name: '201 with an empty ID', ...unknown, ...answered(201, { data: { ...postData, id: '' } }) },
	{
		name: '200 with errors and no data',
		...unknown,
		...answered(200, errorBody('Odd.')),
		text: 'Odd.',
	},
	{
		name: '201 with errors beside the data',
		...delivered,
		...answered(201, { data: { ...postData, publishStatus: 'public' }, ...errorBody('Odd.', 7) }),
		warning: /Odd\./,
	},
	{
		name: '201 with another publish status than asked for',
		...delivered,
		...answered(201, { data: { ...postData, publishStatus: 'draft' } }),
		warning: /draft/,
	},
	{
		name: '201 of another author',
		...delivered,
		...answered(201, { data: { ...postData, authorId: 'somebody' } }),
		warning: /author ID is "somebody"/,
	},
	{ name: '401 as a page', ...refused, ...status(401) },
	...proxyStatuses.map((code) => ({
		name: `a proxy that answers CONNECT with ${code}`,
		...notConnected,
		way: `proxy${code}`,
	})),
	{ name: 'a proxy that hangs up', ...notConnected, way: 'hangsUpProxy' },
	{ name: 'a proxy that connects and then hangs up', ...notConnected, way: 'leavingProxy' },
	{ name: 'a certificate that is not trusted', ...notConnected, way: 'untrusted' },
	{ name: 'a server without TLS', ...notConnected, way: 'plain' },
	{ name: 'a server that hangs up during the TLS handshake', ...notConnected, way: 'hangsUp' },
	{ name: '302 to another host', ...refused, fault: redirect(302) },
	{ name: '307 to another host', ...refused, fault: redirect(307) },
	{
		name: 'answer that drips for longer than the limit',
		...unknown,
		needsTimeout: true,
		fault: { kind: 'drip', everyMs: 50, forMs: 4 * timeout },
	},
	{
		name: 'answer of 50 MB',
		outcome: 'delivered',
		...sentOnce,
		fault: { kind: 'huge', bytes: 50_000_000 },
	},
];
