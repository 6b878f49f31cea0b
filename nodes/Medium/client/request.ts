import type { IHttpRequestOptions } from 'n8n-workflow';

import type { Failure } from '../errors/failure';
import { isRecord } from '../isRecord';
import type { ClientOptions } from './clientOptions';
import type { Observation, RequestContext } from './observedContext';
import { observedContext } from './observedContext';
import { readAnswer, readOAuth2Failure, readThrown } from './readFailure';
import { retry } from './retry';

/** What a request brought: the data in Medium's envelope `{ data: … }`, or a failure. Nothing is thrown. */
export type Result<Data> =
	| {
			data: Data;
			/** What the answer says against itself, e.g. errors beside the data. For the item's warnings. */
			warnings: string[];
			failure?: undefined;
	  }
	| { failure: Failure; data?: undefined };

export interface Request<Data> extends Pick<IHttpRequestOptions, 'body' | 'headers'> {
	method: 'GET' | 'POST';
	/** Below the Base URL. */
	url: string;
	/** In milliseconds, for all that one try needs: renewing the token, sending, and the whole answer. */
	timeout: number;
	/** Takes the data if it is what the documentation promises: an answer without it is a failure. */
	read: (data: unknown) => Data | undefined;
	/** Sending twice does no harm: any failure that may pass is tried again, not only what was surely refused. */
	idempotent: boolean;
	/** `false`: a person waits for the answer. */
	retries?: boolean;
}

/**
 * Sends a request with the credential, and sends it again where that can double nothing.
 * Redirects are not followed: n8n would take the token to the other host.
 */
export async function sendRequest<Data>(
	context: RequestContext,
	options: ClientOptions,
	request: Request<Data>,
): Promise<Result<Data>> {
	const send = async () => await sendOnce(context, options, request);
	return request.retries === false ? await send() : await retry(context, request.idempotent, send);
}

async function sendOnce<Data>(
	context: RequestContext,
	options: ClientOptions,
	request: Request<Data>,
): Promise<Result<Data>> {
	const cancel =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	if (cancel?.aborted) return { failure: { kind: 'stoppedBefore' } };
	const deadline = AbortSignal.timeout(request.timeout);
	const signal = cancel ? AbortSignal.any([deadline, cancel]) : deadline;
	const observation: Observation = { requests: 0 };
	const response: unknown = await context.helpers.httpRequestWithAuthentication
		.call(
			observedContext(context, signal, observation),
			options.credentialType,
			toHttpOptions(options, request),
			options.credential && { credentialsDecrypted: options.credential },
		)
		.catch((error: unknown) => new Thrown(error));
	if (!(response instanceof Thrown)) return readResponse(response, request.read);
	if (cancel?.aborted) return { failure: { kind: 'cancelled' } };
	if (deadline.aborted) return { failure: { kind: 'timedOut' } };
	const { error } = response;
	return {
		failure: usesOAuth2(options) ? readOAuth2Failure(error, observation) : readThrown(error),
	};
}

/** What n8n threw: a value of its own, as an answer may be anything. */
class Thrown {
	constructor(readonly error: unknown) {}
}

function toHttpOptions<Data>(
	options: ClientOptions,
	{ body, headers, method, timeout, url }: Request<Data>,
): IHttpRequestOptions {
	return {
		...options.transport,
		method,
		url,
		baseURL: options.baseUrl,
		headers: { Accept: 'application/json', 'Accept-Charset': 'utf-8', ...headers },
		...(body !== undefined && { body }),
		timeout,
		disableFollowRedirect: true,
		returnFullResponse: true,
		// So that every answer comes whole. With OAuth2 n8n must throw at a 401: only then it renews the token.
		...(!usesOAuth2(options) && { ignoreHttpStatusErrors: true }),
	};
}

function usesOAuth2({ credentialType }: ClientOptions): boolean {
	return credentialType === 'mediumOAuth2Api';
}

function readResponse<Data>(response: unknown, read: Request<Data>['read']): Result<Data> {
	const { body, headers, statusCode } = isRecord(response) ? response : {};
	const status = Number(statusCode);
	if (status < 200 || status > 299) return { failure: readAnswer({ status, headers, data: body }) };
	const data = isRecord(body) ? read(body.data) : undefined;
	if (data !== undefined) return { data, warnings: [] };
	const isHtml = typeof body === 'string' && /^\s*<(!doctype|html)/i.test(body);
	return { failure: { kind: 'unreadable', status, ...(isHtml && { isHtml }) } };
}
