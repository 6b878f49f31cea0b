import { sleep } from 'n8n-workflow';

import type { FeedClient } from '../feed/fetchFeed';
import { fetchFeed } from '../feed/fetchFeed';
import type { FeedSource } from '../../feeds/feedUrl';
import { feedUrl } from '../../feeds/feedUrl';
import { readFeed } from '../../feeds/readFeed';
import type { Proof } from '../../feeds/settle';
import { findProof } from '../../feeds/settle';

export interface UnconfirmedPost {
	title: string;
	/** When the request began, in milliseconds since 1970. */
	sentAt: number;
	/** The profile of the author, or the publication: its name or its URL, as Medium's API gives it. */
	source: FeedSource;
}

/** Before each look, in milliseconds: Medium needs a moment to show a new post. */
export const waitsBeforeLooks: readonly number[] = [5_000, 10_000];

/**
 * Looks in the public feed for a public post that Medium did not confirm. Nothing is thrown: a feed that cannot be read, or
 * that does not have the post, proves nothing.
 * @returns undefined where the outcome stays unknown
 */
export async function lookInFeed(
	client: FeedClient,
	{ sentAt, source, title }: UnconfirmedPost,
	waits: readonly number[] = waitsBeforeLooks,
): Promise<Proof | undefined> {
	for (const wait of waits) {
		await sleep(wait);
		if (client.cancelSignal?.aborted) return undefined;
		const proof = await look(client, source, title, sentAt);
		if (proof) return proof;
	}
	return undefined;
}

async function look(
	client: FeedClient,
	source: FeedSource,
	title: string,
	sentAt: number,
): Promise<Proof | undefined> {
	try {
		const xml = await fetchFeed(client, feedUrl(source));
		return findProof((await readFeed(xml)).posts, title, sentAt);
	} catch {
		return undefined;
	}
}
