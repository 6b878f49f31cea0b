import { garden } from './articles/garden';
import { indexes } from './articles/indexes';
import { lighthouse } from './articles/lighthouse';
import { nightTrain } from './articles/night-train';
import { pretzels } from './articles/pretzels';
import { teaTimer } from './articles/tea-timer';
import type { BlogArticle } from './article';

const oldestFirst = [lighthouse, pretzels, indexes, teaTimer, garden, nightTrain];

/** The articles with absolute addresses, as the feed of the blog at this origin gives them. Oldest first. */
export function blogArticlesAt(origin: string): BlogArticle[] {
	return oldestFirst.map((article) => ({
		...article,
		html: article.html.replaceAll('{{site}}', origin),
		link: `${origin}/blog/${article.slug}`,
	}));
}

/**
 * The articles, oldest first, with `link` and pictures as paths: a sandbox gets its port only when it
 * starts. `blogArticlesAt(sandbox.origin)` gives exactly what is in its feed.
 */
export const blogArticles: readonly BlogArticle[] = blogArticlesAt('');
