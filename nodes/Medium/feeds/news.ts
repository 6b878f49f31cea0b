import { createHash } from 'crypto';

import type { FeedPost } from './types';

/** What a trigger remembers of a feed. Below 40 kB as JSON. */
export interface Memory {
	/** The feed; another one starts anew. */
	source: string;
	/** The posts that were in the feed, with the time of their last update. The latest first. */
	seen: Array<[id: string, updatedAt: number]>;
	/** When watching began, as long as the feed gave no post yet: what was published before is not new. */
	since?: number;
	/** Why the feed could not be read when the workflow was activated. */
	failure?: RememberedFailure;
}

export interface RememberedFailure {
	message: string;
	description: string;
	/** The user has seen it. */
	isTold: boolean;
}

export interface NewsOptions {
	alsoUpdated: boolean;
	/** The posts that are there when watching begins count as new. */
	emitCurrent: boolean;
	/** In milliseconds since 1970. */
	now: number;
}

export interface News {
	/** The oldest first. */
	posts: FeedPost[];
	memory: Memory;
}

const mostRemembered = 500;

/** As many posts as Medium puts into a feed. */
const fullFeed = 10;

/** Compares a feed with what is remembered of it. */
export function findNews(
	before: Memory | undefined,
	source: string,
	posts: readonly FeedPost[],
	options: NewsOptions,
): News {
	const known = before?.source === source ? before : undefined;
	const seen = new Map(known?.seen);
	const isUnknown = (post: FeedPost) => !seen.has(keyOf(post));
	const isNew = newnessOf(known, options);
	const isUpdated = (post: FeedPost) =>
		options.alsoUpdated && updatedAt(post) > (seen.get(keyOf(post)) ?? Infinity);
	const hasGap =
		known !== undefined &&
		known.since === undefined &&
		posts.length >= fullFeed &&
		posts.every(isUnknown);

	const news = posts.filter((post) => (isUnknown(post) ? isNew(post) : isUpdated(post)));
	const memory: Memory = { source, seen: remember(seen, posts) };
	const since = known ? known.since : options.now;
	if (posts.length === 0 && since !== undefined) memory.since = since;
	return {
		posts: oldestFirst(news, isUnknown).map((post) =>
			hasGap ? { ...post, feed: { ...post.feed, gap: true } } : post,
		),
		memory,
	};
}

/** Whether a post that was never seen is new to the user. */
function newnessOf(
	known: Memory | undefined,
	{ emitCurrent }: NewsOptions,
): (post: FeedPost) => boolean {
	if (known && known.since === undefined) return () => true;
	if (emitCurrent) return () => true;
	// Feeds give whole seconds.
	const since = known?.since === undefined ? Infinity : Math.floor(known.since / 1000) * 1000;
	return (post) => timeOf(post.publishedAt) >= since;
}

function remember(seen: ReadonlyMap<string, number>, posts: readonly FeedPost[]): Memory['seen'] {
	const merged = new Map(posts.map((post) => [keyOf(post), updatedAt(post)]));
	for (const [key, time] of seen) if (!merged.has(key)) merged.set(key, time);
	return [...merged].slice(0, mostRemembered);
}

/** Medium's IDs are short; what other feeds have instead may be long. */
function keyOf({ id }: FeedPost): string {
	if (/^[0-9a-f]{8,16}$/.test(id)) return id;
	return createHash('sha256').update(id).digest('hex').slice(0, 20);
}

function updatedAt(post: FeedPost): number {
	return timeOf(post.updatedAt) || timeOf(post.publishedAt);
}

/** 0 for no date. */
function timeOf(date: string | null): number {
	return date === null ? 0 : Date.parse(date);
}

/** By date; a post without one stays beside its neighbour in the feed. */
function oldestFirst(
	posts: readonly FeedPost[],
	isUnknown: (post: FeedPost) => boolean,
): FeedPost[] {
	let last = 0;
	return [...posts]
		.reverse()
		.map((post) => {
			last = (isUnknown(post) ? timeOf(post.publishedAt) : updatedAt(post)) || last;
			return { post, time: last };
		})
		.sort((a, b) => a.time - b.time)
		.map(({ post }) => post);
}

/** What `getWorkflowStaticData` gives, if it is what was put into it. */
export function readMemory(data: Record<string, unknown>): Memory | undefined {
	const { source, seen, since, failure } = data;
	if (typeof source !== 'string' || !Array.isArray(seen)) return undefined;
	return {
		source,
		seen: seen.flatMap((entry: unknown): Memory['seen'] => {
			const [key, time] = Array.isArray(entry) ? (entry as unknown[]) : [];
			return typeof key === 'string' ? [[key, Number(time) || 0]] : [];
		}),
		...(typeof since === 'number' && { since }),
		...(isFailure(failure) && { failure }),
	};
}

function isFailure(value: unknown): value is RememberedFailure {
	return (
		typeof value === 'object' &&
		value !== null &&
		'message' in value &&
		'description' in value &&
		'isTold' in value
	);
}
