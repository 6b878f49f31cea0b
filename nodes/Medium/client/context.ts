import type {
	IExecuteFunctions,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

/** Every context of n8n that can send with a credential. */
export type RequestContext =
	IExecuteFunctions | IExecutePaginationFunctions | ILoadOptionsFunctions;

/** The signal of *Stop*. A drop-down has none. */
export function cancelSignalOf(context: RequestContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/**
 * The context, with two things that n8n looks up on it when it sends with a credential (1.123 and 2.41):
 * - the signal that ends a request. n8n overwrites `abortSignal` with it, and its `timeout` is an idle time-out,
 *   which an answer that drips never reaches;
 * - `helpers.httpRequest`, through which it sends with OAuth2, once more after it has renewed the token.
 */
export function derivedContext(
	context: RequestContext,
	signal: AbortSignal,
	httpRequest?: (options: IHttpRequestOptions) => Promise<unknown>,
): RequestContext {
	const helpers = Object.create(
		context.helpers,
		httpRequest ? { httpRequest: { value: httpRequest } } : {},
	) as object;
	return Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
		helpers: { value: helpers },
	}) as RequestContext;
}
