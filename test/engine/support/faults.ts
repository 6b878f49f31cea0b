import type { FaultRule } from '../../sandbox';
import { knownErrors } from '../../sandbox';

/** What goes wrong with the second of three posts. */
export interface MatrixFault extends Pick<FaultRule, 'fault' | 'acts'> {
	name: string;
	/** What the user is told became of the post. */
	outcome: 'refused' | 'unknown' | 'delivered';
	/** How often it goes wrong: what is refused for now is sent four times within one try of the node. */
	times: number;
	/** After this answer nothing else is sent. */
	isFatal?: boolean;
	/** It ends only with the time-out of the request options. */
	needsTimeout?: boolean;
	/** Medium's own words in the answer. */
	text?: string;
}

const sentOnce = { times: 1 };
const sentAgain = { times: 4 };
/** Nothing that would be sent later could go well. */
const fatal = { outcome: 'refused', times: Infinity, isFatal: true } as const;
const refused = { outcome: 'refused', ...sentOnce } as const;
const unknown = { outcome: 'unknown', ...sentOnce } as const;

function status(code: number, headers: Record<string, string> = {}, text?: string) {
	const body = text === undefined ? '<html><title>Oops</title></html>' : errorBody(text);
	return { fault: { kind: 'status', status: code, headers, body } as const, ...(text && { text }) };
}

function errorBody(message: string, code = -1) {
	return { errors: [{ message, code }] };
}

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
	{ name: '503', ...refused, ...sentAgain, ...status(503) },
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
		name: '429 with Retry-After of an hour',
		...fatal,
		...status(429, { 'Retry-After': '3600' }, 'Too many requests.'),
	},
	{ name: 'daily limit (1007)', ...fatal, ...known('daily limit') },
	{ name: 'daily limit (-1)', ...fatal, ...known('daily limit (code -1)') },
	{ name: 'Cloudflare page', ...fatal, fault: { kind: 'cloudflare' } },
	{ name: 'nginx 413', ...refused, fault: { kind: 'nginx413' } },
	{ name: '200 with empty body', ...unknown, ...answered(200, '') },
	{ name: '200 with broken JSON', ...unknown, ...answered(200, '{"data":{"id":') },
	{ name: '200 without data', ...unknown, ...answered(200, {}) },
	{ name: '201 with empty body', ...unknown, acts: true, fault: { kind: 'emptyBody' } },
	{ name: '201 with broken JSON', ...unknown, acts: true, fault: { kind: 'brokenJson' } },
	{ name: '201 without data', ...unknown, acts: true, fault: { kind: 'noData' } },
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
