import type { SourceType } from '../../feeds/feedUrl';
import { feedUrl } from '../../feeds/feedUrl';
import type { PostFilters } from '../../feeds/filters';

/** Reads a field of the node; an empty text for one that is hidden or not set. */
export type ReadParameter = (name: string) => unknown;

const valueFields: Record<SourceType, string> = {
	user: 'user',
	publication: 'publicationName',
	tag: 'tag',
	url: 'feedUrl',
};

/** The URL of the feed that is chosen in the node. @throws InputError */
export function readFeedUrl(read: ReadParameter): string {
	const chosen = read('source');
	const type = isSourceType(chosen) ? chosen : 'user';
	return feedUrl({ type, value: read(valueFields[type]) });
}

function isSourceType(value: unknown): value is SourceType {
	return typeof value === 'string' && Object.hasOwn(valueFields, value);
}

/** The filters of the node's options. */
export function readFilters(read: ReadParameter): PostFilters {
	return {
		authors: readList(read('options.author')),
		tags: readList(read('options.tag')),
		skipResponses: read('options.skipResponses') === true,
		fullTextOnly: read('options.fullTextOnly') === true,
	};
}

/** Comma-separated text, or a list that an expression gives. */
function readList(value: unknown): string[] {
	const entries: unknown[] = Array.isArray(value) ? value : [value];
	return entries
		.flatMap((entry) => (typeof entry === 'string' ? entry.split(',') : []))
		.map((entry) => entry.trim())
		.filter(Boolean);
}
