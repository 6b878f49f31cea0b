export type FeedType = 'user' | 'publication' | 'tag' | 'unknown';

/** A post as it comes out of the trigger and of Get Many. These names are public interface. */
export type FeedPost = {
	/** Medium's ID of the post; it stays the same when the title or the host changes. */
	id: string;
	/** Without Medium's `source` parameter. */
	url: string;
	title: string;
	author: string | null;
	publication: { name: string; url: string } | null;
	tags: string[];
	/** ISO 8601; null where the feed gives no readable date. */
	publishedAt: string | null;
	updatedAt: string | null;
	/** The feed has no full text, as for members-only posts and in the feeds of tags. */
	isPreview: boolean;
	/** Whether it is a response (a comment) to another post. Feeds do not say, so this is a guess. */
	isResponse: 'likely' | 'no' | 'unknown';
	snippet: string;
	html: string;
	text: string;
	image: string | null;
	wordCount: number;
	/** Null for a preview. */
	readingMinutes: number | null;
	/** What the feed lost. */
	warnings: string[];
	feed: FeedFacts;
};

export type FeedFacts = {
	type: FeedType;
	title: string;
	url: string;
	image: string | null;
	/** The trigger found a full feed of unknown posts: others may have been missed. */
	gap?: true;
};

export type Feed = FeedFacts & {
	/** In the order of the feed, the newest first. */
	posts: FeedPost[];
};
