import { deepCopy } from 'n8n-workflow';

import type { ItemContext } from '../../delivery/itemContext';
import { DeliveryError } from '../../errors/deliveryError';
import { FeedError } from '../../errors/feedError';
import { InputError } from '../../errors/inputError';
import { passesFilters } from '../../feeds/filters';
import type { FeedPost } from '../../feeds/types';
import { readFeedUrl, readFilters } from '../feed/feedParameters';
import { FeedRun } from '../feed/feedRun';
import { plainClient } from '../feed/plainClient';
import type { RoutedRequest } from '../operation';
import { operation } from '../operation';

/** One for each execution. */
const runs = new WeakMap<object, FeedRun>();

/** `post.getAll`: the posts of a public feed, the newest first. No credential is read or sent, even if one is chosen. */
export const getFeedPosts = operation((item, request) => {
	const read = (name: string): unknown => item.parameter(name, '');
	const url = readFeedUrl(read);
	const filters = readFilters(read);
	const limit = readLimit(read);
	return {
		send: async () => {
			const posts = await readPosts(item, url, request);
			const wanted = posts.filter((post) => passesFilters(post, filters)).slice(0, limit);
			return {
				outcome: 'delivered',
				output: wanted.map((post) => ({ json: deepCopy({ ...post }) })),
			};
		},
	};
});

/** @throws InputError */
function readLimit(read: (name: string) => unknown): number {
	if (read('returnAll') === true) return Infinity;
	const limit = Number(read('limit'));
	if (limit >= 1) return Math.floor(limit);
	throw new InputError('Limit must be at least 1.', 'Set Limit, or turn on Return All.');
}

/** @throws DeliveryError */
async function readPosts(
	{ execution, n8n }: ItemContext,
	url: string,
	{ proxy, skipSslCertificateValidation }: RoutedRequest,
): Promise<FeedPost[]> {
	const run = runs.get(execution) ?? new FeedRun();
	runs.set(execution, run);
	const client = {
		...plainClient(n8n),
		// What the user set in the node's request options.
		transport: {
			...(proxy !== undefined && { proxy }),
			...(skipSslCertificateValidation === true && { skipSslCertificateValidation }),
		},
	};
	const feed = await run.read(client, url).catch((error: unknown) => toDeliveryError(error));
	return feed.posts;
}

function toDeliveryError(error: unknown): never {
	if (!(error instanceof FeedError)) throw error;
	const { message, description, facts } = error;
	throw new DeliveryError(
		{ message, nextStep: description },
		'refused',
		facts.status === undefined ? undefined : { kind: 'answered', ...facts },
	);
}
