import type { IHttpRequestOptions } from 'n8n-workflow';

import type { Connection } from './connection';
import type { Failure } from './failure';
import { isRecord } from '../../isRecord';
import type { Observation, RequestContext } from './observedContext';
import { observedContext } from './observedContext';
import { readAnswer, readOAuth2Failure, readThrown } from './readFailure';

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
	context: RequestContext,
	connection: Connection,
	request: Request<Data>,
): Promise<Reply<Data>> {
	const cancel =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	if (cancel?.aborted) return { failure: { kind: 'stoppedBefore' } };
	const deadline = AbortSignal.timeout(request.timeout);
	const signal = cancel ? AbortSignal.any([deadline, cancel]) : deadline;
	const observation: Observation = { requests: 0 };
	const response: unknown = await context.helpers.httpRequestWithAuthentication
		.call(
			observedContext(context, signal, observation),
			connection.credentialType,
			toOptions(connection, request),
			connection.credential && { credentialsDecrypted: connection.credential },
		)
		.catch((error: unknown) => new Thrown(error));
	if (!(response instanceof Thrown)) return readResponse(response, request.read);
	if (cancel?.aborted) return { failure: { kind: 'cancelled' } };
	if (deadline.aborted) return { failure: { kind: 'timedOut' } };
	const { error } = response;
	return {
		failure: usesOAuth2(connection) ? readOAuth2Failure(error, observation) : readThrown(error),
	};
}

/** What n8n threw: a value of its own, as an answer may be anything. */
class Thrown {
	constructor(readonly error: unknown) {}
}

function toOptions<Data>(
	connection: Connection,
	{ body, headers, method, timeout, url }: Request<Data>,
): IHttpRequestOptions {
	return {
		...connection.transport,
		method,
		url,
		baseURL: connection.baseUrl,
		headers: { Accept: 'application/json', 'Accept-Charset': 'utf-8', ...headers },
		...(body !== undefined && { body }),
		timeout,
		disableFollowRedirect: true,
		returnFullResponse: true,
		// So that every answer comes whole. With OAuth2 n8n must throw at a 401: only then it renews the token.
		...(!usesOAuth2(connection) && { ignoreHttpStatusErrors: true }),
	};
}

function usesOAuth2({ credentialType }: Connection): boolean {
	return credentialType === 'mediumOAuth2Api';
}

function readResponse<Data>(response: unknown, read: Request<Data>['read']): Reply<Data> {
	const { body, headers, statusCode } = isRecord(response) ? response : {};
	const status = Number(statusCode);
	if (status < 200 || status > 299) return { failure: readAnswer({ status, headers, data: body }) };
	const data = isRecord(body) ? read(body.data) : undefined;
	if (data !== undefined) return { data };
	const isHtml = typeof body === 'string' && /^\s*<(!doctype|html)/i.test(body);
	return { failure: { kind: 'unreadable', status, ...(isHtml && { isHtml }) } };
}
