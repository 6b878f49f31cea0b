import sanitizeHtml from 'sanitize-html';
import type { BlogArticle, SandboxPost } from '../sandbox';

/** The text a reader sees, with white space evened out. */
function text(html: string): string {
	return sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }).replace(/\s+/g, ' ').trim();
}

function imagesOf(html: string, base: string): string[] {
	return [...html.matchAll(/<img\b[^>]*?\bsrc="([^"]*)"/gi)].map(
		([, address = '']) => new URL(address, base).href,
	);
}

function differences(article: BlogArticle, post: SandboxPost): string[] {
	const found: string[] = [];
	const expected = text(article.html);
	const arrived = text(post.content);
	// The node puts the title in front of an article that has none.
	const title = text(`<p>${post.title.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`);
	if (
		arrived !== expected &&
		arrived !== `${title}${expected}` &&
		arrived !== `${title} ${expected}`
	) {
		found.push(`its text differs (${arrived.length} of ${expected.length} characters arrived)`);
	}
	const images = imagesOf(post.content, article.link);
	const lost = imagesOf(article.html, article.link).filter((address) => !images.includes(address));
	if (lost.length > 0) found.push(`images are missing: ${lost.join(', ')}`);
	if (post.canonicalUrl !== article.link) {
		found.push(`its canonical URL is ${post.canonicalUrl ?? 'missing'} instead of ${article.link}`);
	}
	if (post.publishStatus !== 'draft') found.push(`its status is ${post.publishStatus}, not draft`);
	return found;
}

/** The articles of a feed, the oldest first. */
export function oldestFirst(articles: readonly BlogArticle[]): BlogArticle[] {
	return [...articles].sort((a, b) => Date.parse(a.isoDate) - Date.parse(b.isoDate));
}

/**
 * Compares what the stand-in for Medium received with the feed: every article once, the oldest
 * first, with its whole text, its images and its address.
 *
 * @returns one sentence for each thing that is wrong; none if all is well.
 */
export function compareWithFeed(
	articles: readonly BlogArticle[],
	posts: readonly SandboxPost[],
): string[] {
	const wrong: string[] = [];
	if (articles.length === 0) wrong.push('The feed has no articles.');
	const expected = oldestFirst(articles);
	for (const { title } of expected) {
		const count = posts.filter((post) => post.title === title).length;
		if (count === 0) wrong.push(`"${title}" did not arrive.`);
		if (count > 1) wrong.push(`"${title}" arrived ${count} times.`);
	}
	const titles = posts.map(({ title }) => title);
	const inOrder = expected.map(({ title }) => title).filter((title) => titles.includes(title));
	if (wrong.length === 0 && titles.join('\n') !== inOrder.join('\n')) {
		wrong.push(`They did not arrive oldest first, but as: ${titles.join('; ')}.`);
	}
	for (const article of expected) {
		const post = posts.find(({ title }) => title === article.title);
		const found = post === undefined ? [] : differences(article, post);
		if (found.length > 0) wrong.push(`"${article.title}": ${found.join('; ')}.`);
	}
	return wrong;
}
