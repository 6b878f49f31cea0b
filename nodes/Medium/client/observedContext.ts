import type {
	IExecuteFunctions,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

export type RequestContext =
	IExecuteFunctions | IExecutePaginationFunctions | ILoadOptionsFunctions;

/** What was seen of the requests that n8n made to send one of ours: with OAuth2, it sends again after a new token. */
export interface Observation {
	requests: number;
	/** What the last request threw, as axios threw it. */
	error?: unknown;
}

/**
 * The context, with two things that n8n looks up on it when it sends with a credential (1.123 and 2.41):
 * - the signal that ends a request. n8n overwrites `abortSignal` with it, and its `timeout` is an idle time-out,
 *   which an answer that drips never reaches;
 * - `helpers.httpRequest`, through which it sends with OAuth2. n8n 1.123 drops from the error that it throws in the
 *   end all that is not status and JSON.
 */
export function observedContext(
	context: RequestContext,
	signal: AbortSignal,
	observation: Observation,
): RequestContext {
	const httpRequest = async (options: IHttpRequestOptions): Promise<unknown> => {
		observation.requests += 1;
		observation.error = undefined;
		const request: Promise<unknown> = context.helpers.httpRequest(options);
		request.catch((error: unknown) => {
			observation.error = error;
		});
		return await request;
	};
	const helpers = Object.create(context.helpers, { httpRequest: { value: httpRequest } }) as object;
	return Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
		helpers: { value: helpers },
	}) as RequestContext;
}
