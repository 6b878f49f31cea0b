import type {
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import type { Connection } from './connection';
import type { Failure } from './failure';
import { isRecord } from './isRecord';
import { readFailure } from './readFailure';

/** What a request brought: the data in Medium's envelope `{ data: … }`, or a failure. Nothing is thrown. */
export type Reply<Data> =
	{ data: Data; failure?: undefined } | { failure: Failure; data?: undefined };

export interface Request<Data> extends Pick<IHttpRequestOptions, 'body' | 'headers'> {
	method: 'GET' | 'POST';
	/** Below the Base URL. */
	url: string;
	/** In milliseconds, for the whole of the answer. */
	timeout: number;
	/** Takes the data if it is what the documentation promises: an answer without it is a failure. */
	read: (data: unknown) => Data | undefined;
}

/**
 * Sends one request, with the credential, and waits at most `timeout` for its answer.
 * Redirects are not followed: n8n would take the token to the other host.
 */
export async function sendRequest<Data>(
	context: IExecutePaginationFunctions | ILoadOptionsFunctions,
	connection: Connection,
	{ body, headers, method, read, timeout, url }: Request<Data>,
): Promise<Reply<Data>> {
	const cancel =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	if (cancel?.aborted) return { failure: { kind: 'stoppedBefore' } };
	const deadline = AbortSignal.timeout(timeout);
	const response: unknown = await context.helpers.httpRequestWithAuthentication
		.call(withSignal(context, cancel, deadline), connection.credentialType, {
			...connection.transport,
			method,
			url,
			baseURL: connection.baseUrl,
			headers: { Accept: 'application/json', 'Accept-Charset': 'utf-8', ...headers },
			...(body !== undefined && { body }),
			timeout,
			disableFollowRedirect: true,
			returnFullResponse: true,
		})
		.catch((error: unknown) => new Thrown(error));
	if (!(response instanceof Thrown)) return readResponse(response, read);
	if (cancel?.aborted) return { failure: { kind: 'cancelled' } };
	if (deadline.aborted) return { failure: { kind: 'timedOut' } };
	return { failure: readFailure(response.error) };
}

/** What n8n threw: a value of its own, as an answer may be anything. */
class Thrown {
	constructor(readonly error: unknown) {}
}

/**
 * The context, but with both signals. n8n overwrites `abortSignal` with the signal of the execution (1.123 and 2.41),
 * and its `timeout` is an idle time-out, which an answer that drips never reaches.
 */
function withSignal<Context extends object>(
	context: Context,
	cancel: AbortSignal | undefined,
	deadline: AbortSignal,
): Context {
	const signal = cancel ? AbortSignal.any([deadline, cancel]) : deadline;
	return Object.create(context, { getExecutionCancelSignal: { value: () => signal } }) as Context;
}

function readResponse<Data>(response: unknown, read: Request<Data>['read']): Reply<Data> {
	const { body, statusCode } = isRecord(response) ? response : {};
	const data = isRecord(body) ? read(body.data) : undefined;
	if (data !== undefined) return { data };
	const isHtml = typeof body === 'string' && /^\s*<(!doctype|html)/i.test(body);
	return {
		failure: { kind: 'unreadable', status: Number(statusCode), ...(isHtml && { isHtml }) },
	};
}
