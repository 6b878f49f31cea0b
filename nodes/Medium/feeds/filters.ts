import { parseUrl } from './links';
import type { FeedPost } from './types';

export interface PostFilters {
	/** Names of authors, or user names with `@`; empty for all. */
	authors: readonly string[];
	/** Tags as they are named or as they stand in URLs; empty for all. */
	tags: readonly string[];
	skipResponses: boolean;
	fullTextOnly: boolean;
}

export function passesFilters(post: FeedPost, filters: PostFilters): boolean {
	if (filters.skipResponses && post.isResponse === 'likely') return false;
	if (filters.fullTextOnly && post.isPreview) return false;
	return hasAuthor(post, filters.authors) && hasTag(post, filters.tags);
}

function hasAuthor({ author, feed, url }: FeedPost, authors: readonly string[]): boolean {
	if (authors.length === 0) return true;
	const path = parseUrl(feed.type === 'user' ? feed.url : url)?.pathname ?? '';
	const userName = path.split('/')[1] ?? '';
	const names = [author ?? '', userName.startsWith('@') ? userName : ''].map(comparable);
	return authors.some((wanted) => names.includes(comparable(wanted)));
}

function hasTag(post: FeedPost, tags: readonly string[]): boolean {
	if (tags.length === 0) return true;
	const slugs = post.tags.map(slugOf);
	return tags.some((wanted) => slugs.includes(slugOf(wanted)));
}

function comparable(name: string): string {
	return name.trim().toLowerCase();
}

/** A tag as it stands in URLs: "Machine Learning" and "#machine-learning" are the same. */
function slugOf(tag: string): string {
	return comparable(tag).replace(/^#/, '').replace(/\s+/g, '-');
}
