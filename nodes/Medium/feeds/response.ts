import { collapse } from './tree';
import type { FeedPost, FeedType } from './types';

/**
 * Guesses whether a post is a response to another one. Medium makes the title of a response from its first words
 * and gives it no tags; it has no tags in feeds of tags and publications only by chance.
 */
export function isResponse(
	type: FeedType,
	tags: readonly string[],
	title: string,
	text: string,
): FeedPost['isResponse'] {
	if (tags.length > 0) return 'no';
	if (type === 'tag' || type === 'publication') return 'unknown';
	const words = comparable(title);
	return words && comparable(text.slice(0, title.length * 2 + 50)).startsWith(words)
		? 'likely'
		: 'unknown';
}

function comparable(text: string): string {
	return collapse(text)
		.replace(/(?:…|\.{3})$/, '')
		.trimEnd()
		.toLowerCase();
}
