import type { IHttpRequestOptions } from 'n8n-workflow';

import type { Failure } from '../errors/failure';
import { isRecord } from '../isRecord';
import type { Answer } from './answer';
import type { ClientOptions } from './clientOptions';
import type { RequestContext } from './context';
import { cancelSignalOf } from './context';
import { Exchange, isAnswer } from './exchange';
import { readFailedAnswer, readMediumError } from './readFailure';
import { retry } from './retry';

/** What a request brought: the data in Medium's envelope `{ data: … }`, or a failure. Nothing is thrown. */
export type Result<Data> =
	| {
			data: Data;
			/** What the answer says against itself: errors beside the data. For the item's warnings. */
			warnings: string[];
			failure?: undefined;
	  }
	| { failure: Failure; data?: undefined };

export interface Request<Data> extends Pick<IHttpRequestOptions, 'body' | 'headers'> {
	method: 'GET' | 'POST';
	/** Below the Base URL. */
	url: string;
	/** In milliseconds, for all that one try needs: renewing the token, sending, and the complete answer. */
	timeout: number;
	/** Takes the data if it is what the documentation promises: an answer without it is a failure. */
	read: (data: unknown) => Data | undefined;
	/** Sending twice is harmless: every failure that may pass is tried again, not only what was surely refused. */
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
	const cancel = cancelSignalOf(context);
	if (cancel?.aborted) return { failure: { kind: 'stoppedBefore' } };
	const deadline = AbortSignal.timeout(request.timeout);
	const signal = cancel ? AbortSignal.any([deadline, cancel]) : deadline;
	const exchange = new Exchange(context, options, signal);
	const result = await exchange.send(toHttpOptions(options, request));
	if (isAnswer(result)) return readData(result, request.read);
	// While n8n renews a token, Medium has refused the request that found it expired.
	if (cancel?.aborted) {
		return { failure: { kind: exchange.isRenewing() ? 'stoppedBefore' : 'cancelled' } };
	}
	if (deadline.aborted && !exchange.isRenewing()) return { failure: { kind: 'timedOut' } };
	return { failure: result };
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
	};
}

function readData<Data>(answer: Answer, read: Request<Data>['read']): Result<Data> {
	const { body, isCut, isProxyAnswer, status } = answer;
	const isSuccess = status >= 200 && status <= 299 && !isCut && !isProxyAnswer;
	const data = isSuccess && isRecord(body) ? read(body.data) : undefined;
	if (data === undefined) return { failure: readFailedAnswer(answer) };
	const { code, text } = readMediumError(body);
	if (code === undefined && text === undefined) return { data, warnings: [] };
	const words = [text && `"${text}"`, code !== undefined && `(code ${code})`];
	return {
		data,
		warnings: [`Medium answered with an error, too: ${words.filter(Boolean).join(' ')}`],
	};
}
