import { sleep } from 'n8n-workflow';

import { readFeed } from '../../feeds/readFeed';
import type { Feed } from '../../feeds/types';
import type { FeedClient } from './fetchFeed';
import { fetchFeed } from './fetchFeed';

/** All of medium.com and its custom domains share one limit. In milliseconds. */
const betweenRequests = 3_000;

/** Medium renews a feed every 15 minutes; within one run it is not read again for a while. In milliseconds. */
const keptFor = 60_000;

/** Reads feeds for one run of a node: with pauses between requests, and each feed once for many items. */
export class FeedRun {
	private nextRequest = 0;

	private readonly kept = new Map<string, { feed: Feed; at: number }>();

	/** @throws FeedError */
	async read(client: FeedClient, url: string): Promise<Feed> {
		const kept = this.kept.get(url);
		if (kept && Date.now() - kept.at < keptFor) return kept.feed;
		const httpRequest: FeedClient['httpRequest'] = async (options) => {
			await this.pause();
			try {
				return await client.httpRequest(options);
			} finally {
				this.nextRequest = Math.max(this.nextRequest, Date.now() + betweenRequests);
			}
		};
		const feed = await readFeed(await fetchFeed({ ...client, httpRequest }, url));
		this.kept.set(url, { feed, at: Date.now() });
		return feed;
	}

	private async pause(): Promise<void> {
		const now = Date.now();
		const at = Math.max(now, this.nextRequest);
		this.nextRequest = at + betweenRequests;
		if (at > now) await sleep(at - now);
	}
}
