import sanitizeHtml from 'sanitize-html';
import type { SandboxPost } from '../sandbox';
import type { FeedArticle } from './feed';

/** What Medium documents that it keeps of a post's tags. */
const KEPT_TAGS = 3;
const TAG_LENGTH = 25;

/**
 * The letters, digits and pictures of the text a reader sees. Spaces and marks differ where the node writes what Medium
 * does not have in another way, e.g. the lines of a table.
 */
function text(html: string): string {
	return sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }).replace(
		/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu,
		'',
	);
}

function imagesOf(html: string, base: string): string[] {
	return [...html.matchAll(/<img\b[^>]*?\bsrc="([^"]*)"/gi)].map(
		([, address = '']) => new URL(address, base).href,
	);
}

function textArrived(article: FeedArticle, post: SandboxPost): boolean {
	const expected = text(article.html);
	// The node puts the title in front of an article that does not start with a heading.
	const title = text(article.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
	return [expected, `${title}${expected}`].includes(text(post.content));
}

function differences(article: FeedArticle, post: SandboxPost): string[] {
	const found: string[] = [];
	if (!textArrived(article, post)) found.push('its text differs');
	const images = imagesOf(post.content, 'https://relative.invalid');
	const lost = imagesOf(article.html, article.link).filter((address) => !images.includes(address));
	if (lost.length > 0) found.push(`images are missing: ${lost.join(', ')}`);
	if (post.canonicalUrl !== article.link) {
		found.push(`its canonical URL is ${post.canonicalUrl ?? 'missing'} instead of ${article.link}`);
	}
	const tags = article.categories.filter(({ length }) => length <= TAG_LENGTH).slice(0, KEPT_TAGS);
	if (post.tags.join() !== tags.join()) {
		found.push(`its tags are "${post.tags.join(', ')}" instead of "${tags.join(', ')}"`);
	}
	if (post.publishStatus !== 'draft') found.push(`its status is ${post.publishStatus}, not draft`);
	return found;
}

/**
 * Compares what the sandbox received with the feed: every article once, the oldest first, with its
 * whole text, its images, its tags and its address.
 *
 * @param articles the oldest first
 * @returns one sentence for each thing that is wrong; none if all is well.
 */
export function compareWithFeed(
	articles: readonly FeedArticle[],
	posts: readonly SandboxPost[],
): string[] {
	const wrong: string[] = [];
	if (articles.length === 0) wrong.push('The feed has no articles.');
	for (const { title } of articles) {
		const count = posts.filter((post) => post.title === title).length;
		if (count === 0) wrong.push(`"${title}" did not arrive.`);
		if (count > 1) wrong.push(`"${title}" arrived ${count} times.`);
	}
	const arrived = posts.map(({ title }) => title);
	const expected = articles.map(({ title }) => title);
	if (wrong.length === 0 && arrived.join('\n') !== expected.join('\n')) {
		wrong.push(`They did not arrive oldest first and nothing else, but as: ${arrived.join('; ')}.`);
	}
	for (const article of articles) {
		const post = posts.find(({ title }) => title === article.title);
		const found = post === undefined ? [] : differences(article, post);
		if (found.length > 0) wrong.push(`"${article.title}": ${found.join('; ')}.`);
	}
	return wrong;
}
