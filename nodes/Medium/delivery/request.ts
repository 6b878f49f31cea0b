import type {
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import type { Connection } from './connection';
import { RequestFailed } from './failure';
import { isRecord } from './isRecord';
import { readFailure } from './readFailure';

/** A 2xx answer as n8n gives it with `returnFullResponse`. */
export interface Answer {
	status: number;
	/** What stands in Medium's envelope `{ data: … }`. */
	data: Record<string, unknown> | Array<Record<string, unknown>>;
}

/**
 * Sends one request over the connection and waits at most `timeoutMs` for the whole of its answer.
 * Redirects are not followed: n8n would take the token to the other host.
 * @throws RequestFailed
 */
export async function sendRequest(
	context: IExecutePaginationFunctions | ILoadOptionsFunctions,
	connection: Connection,
	options: Omit<IHttpRequestOptions, 'baseURL'>,
	timeoutMs: number,
): Promise<Answer> {
	const cancel =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	if (cancel?.aborted) throw new RequestFailed({ kind: 'stoppedBefore' });
	const deadline = AbortSignal.timeout(timeoutMs);
	// n8n overwrites `abortSignal` with the signal of the execution (1.123 and 2.41), and its `timeout` is
	// an idle time-out that an answer that drips never reaches. So it is given a context with both signals.
	const bounded: typeof context = Object.create(context, {
		getExecutionCancelSignal: {
			value: () => (cancel ? AbortSignal.any([deadline, cancel]) : deadline),
		},
	});
	let response: unknown;
	try {
		response = await context.helpers.httpRequestWithAuthentication.call(
			bounded,
			connection.credentialType,
			{
				...connection.transport,
				...options,
				baseURL: connection.baseUrl,
				headers: { Accept: 'application/json', 'Accept-Charset': 'utf-8', ...options.headers },
				timeout: timeoutMs,
				disableFollowRedirect: true,
				returnFullResponse: true,
			},
		);
	} catch (error) {
		if (cancel?.aborted) throw new RequestFailed({ kind: 'cancelled' });
		if (deadline.aborted) throw new RequestFailed({ kind: 'timedOut' });
		throw new RequestFailed(readFailure(error));
	}
	return readAnswer(response);
}

function readAnswer(response: unknown): Answer {
	const status = isRecord(response) ? Number(response.statusCode) : 0;
	const body = isRecord(response) ? response.body : undefined;
	const data = isRecord(body) ? body.data : undefined;
	if (isRecord(data)) return { status, data };
	if (Array.isArray(data) && data.every(isRecord)) return { status, data };
	throw new RequestFailed({
		kind: 'unreadable',
		status,
		...(typeof body === 'string' && /^\s*<(!doctype|html)/i.test(body) && { isHtml: true }),
	});
}
