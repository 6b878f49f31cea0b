import type { Failure } from '../../../nodes/Medium/errors/failure';
import type { RequestKind } from '../../../nodes/Medium/errors/outcome';

const kinds: ReadonlyArray<Failure['kind']> = [
	...(['unreadable', 'connectionLost', 'timedOut', 'cancelled', 'stoppedBefore'] as const),
	...(['notConnected', 'tokenRefreshFailed', 'tokenRefreshUnavailable'] as const),
	...(['credentialNotConnected', 'notSent'] as const),
];

const statuses = [
	...[300, 302, 307, 400, 401, 403, 404, 407, 408, 409, 413, 418, 422, 429, 451],
	...[500, 501, 502, 503, 504, 507, 520, 524, 599],
];

const codes = [undefined, -1, 1007, 2002, 6000, 6001, 6002, 6003, 6004, 6005, 6007, 6021, 6027];

const bodies: ReadonlyArray<Partial<Failure>> = [
	{},
	{ text: 'User has reached the rate limit for publishing today.' },
	{ text: 'Just a moment...', isHtml: true, isCloudflareBlock: true },
	{ text: '503 Service Temporarily Unavailable', isHtml: true },
];

const waits = [undefined, 0, 30, 3600];

const requests: readonly RequestKind[] = [
	{ kind: 'lookUp' },
	{ kind: 'image' },
	{ kind: 'post' },
	{ kind: 'post', publication: { publishStatus: 'draft' } },
	{ kind: 'post', publication: { publishStatus: 'public' } },
];

function facts(
	status: number,
	code: number | undefined,
	retryAfter: number | undefined,
): Partial<Failure> {
	return {
		status,
		...(code !== undefined && { code }),
		...(retryAfter !== undefined && { retryAfter }),
	};
}

const answers = statuses.flatMap((status) =>
	codes.flatMap((code) =>
		waits.flatMap((wait) =>
			bodies.map((body): Failure => ({ kind: 'answered', ...facts(status, code, wait), ...body })),
		),
	),
);

const proxies = [201, 401, 403, 407, 502].map((status): Failure => ({
	kind: 'notConnected',
	isProxyAnswer: true,
	status,
}));

/** Every failure with every kind of request. */
export const allFailures = [
	...answers,
	...proxies,
	...kinds.map((kind): Failure => ({ kind })),
].flatMap((failure) => requests.map((request) => ({ failure, request })));
