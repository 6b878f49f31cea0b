/** An article of the demo blog, as its feed gives it. */
export interface BlogArticle {
	slug: string;
	title: string;
	/** What the feed's `description` says: only the beginning. */
	excerpt: string;
	/** The whole article: `content:encoded` of the feed. */
	html: string;
	categories: string[];
	isoDate: string;
	link: string;
}

/** As written: `{{site}}` stands for the blog's origin, and there is no link yet. */
export type WrittenArticle = Omit<BlogArticle, 'link'>;
