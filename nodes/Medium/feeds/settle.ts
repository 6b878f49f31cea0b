import { collapse } from './tree';
import type { FeedPost } from './types';

/** The post that shows that a request was carried out after all. */
export interface Proof {
	id: string;
	url: string;
}

/**
 * Looks for the post that a request would have made: with the very title, published after the request began.
 * An older post of the same title proves nothing, and neither does one without a date.
 * @param sentAt when the request began, in milliseconds since 1970
 */
export function findProof(
	posts: readonly FeedPost[],
	title: string,
	sentAt: number,
): Proof | undefined {
	// Feeds give whole seconds.
	const since = Math.floor(sentAt / 1000) * 1000;
	const wanted = collapse(title);
	const post = posts.find(
		(candidate) =>
			candidate.title === wanted &&
			candidate.publishedAt !== null &&
			Date.parse(candidate.publishedAt) >= since,
	);
	return post?.id && post.url ? { id: post.id, url: post.url } : undefined;
}
