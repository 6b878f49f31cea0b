import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { FeedRun } from '../../client/feedRun';
import { InputError } from '../../errors/inputError';
import type { PostFilters } from '../../feeds/filters';
import { passesFilters } from '../../feeds/filters';
import { readFeedUrl, readFilters } from '../feedParameters';

export interface FeedQuery {
	url: string;
	filters: PostFilters;
	limit: number;
}

/** Reads the fields of `post.getAll`. Sends nothing. @throws InputError */
export function readFeedQuery(context: IExecutePaginationFunctions): FeedQuery {
	const read = (name: string): unknown => context.getNodeParameter(name, '');
	const limit = Number(read('limit'));
	const returnAll = read('returnAll') === true;
	if (!returnAll && !(limit >= 1)) {
		throw new InputError('Limit', 'Limit must be at least 1.', 'Set Limit, or turn on Return All.');
	}
	return {
		url: readFeedUrl(read),
		filters: readFilters(read),
		limit: returnAll ? Infinity : Math.floor(limit),
	};
}

/** One for each execution, which n8n identifies by the node's context (1.123 and 2.41). */
const runs = new WeakMap<object, FeedRun>();

/**
 * Reads the posts of a public feed, the newest first. No credential is used, even if one is chosen in the node.
 * @throws FeedError
 */
export async function getFeedPosts(
	context: IExecutePaginationFunctions,
	{ url, filters, limit }: FeedQuery,
	{ proxy, skipSslCertificateValidation }: DeclarativeRestApiSettings.HttpRequestOptions,
): Promise<IDataObject[]> {
	const execution = context.getContext('node');
	const run = runs.get(execution) ?? new FeedRun();
	runs.set(execution, run);
	const cancelSignal = context.getExecutionCancelSignal();
	const { posts } = await run.read(
		{
			httpRequest: async (options) => await sendPlainly(context, options),
			// What the user set in *Request Options*.
			transport: {
				...(proxy !== undefined && { proxy }),
				...(skipSslCertificateValidation === true && { skipSslCertificateValidation }),
			},
			...(cancelSignal && { cancelSignal }),
		},
		url,
	);
	return posts
		.filter((post) => passesFilters(post, filters))
		.slice(0, limit)
		.map((post) => structuredClone(post));
}

/** n8n's helper without authentication. */
async function sendPlainly(
	{ helpers }: IExecutePaginationFunctions,
	options: IHttpRequestOptions,
): Promise<unknown> {
	return await helpers.httpRequest(options);
}
