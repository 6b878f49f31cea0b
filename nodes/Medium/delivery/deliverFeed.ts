import { FeedError } from '../errors/feedError';
import type { FeedQuery } from '../operations/post/getAll';
import { getFeedPosts, readFeedQuery } from '../operations/post/getAll';
import type { Delivered, Pagination } from './deliver';
import { deliver } from './deliver';
import { Undelivered } from './problems/undelivered';

/** `post.getAll`: reads a public feed for each item, one after the other. No credential is read or sent. */
export const deliverFeed: Pagination = async function (requestData) {
	return await deliver<FeedQuery>(this, () => ({
		check: () => readFeedQuery(this),
		send: async (query): Promise<Delivered> => {
			const output = await getFeedPosts(this, query, requestData.options).catch(toUndelivered);
			return { outcome: 'delivered', output };
		},
	}));
};

function toUndelivered(error: unknown): never {
	if (!(error instanceof FeedError)) throw error;
	const { message, description, facts } = error;
	throw new Undelivered(
		{ message, nextStep: description },
		'refused',
		facts.status === undefined ? undefined : { kind: 'answered', ...facts },
	);
}
