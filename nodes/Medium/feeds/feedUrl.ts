import { InputError } from '../errors/inputError';
import { isPrivateHost } from './hosts';
import { isMediumHost, parseUrl } from './links';

export type SourceType = 'user' | 'publication' | 'tag' | 'url';

export interface FeedSource {
	type: SourceType;
	/** A name, or the URL of a page or of a feed. An expression can give anything. */
	value: unknown;
}

/** The fields as users see them. */
const fieldNames: Record<SourceType, string> = {
	user: 'User',
	publication: 'Publication',
	tag: 'Tag',
	url: 'Feed URL',
};

const examples: Record<SourceType, string> = {
	user: '@username or https://medium.com/@username',
	publication: 'better-programming or https://medium.com/better-programming',
	tag: 'typescript or https://medium.com/tag/typescript',
	url: 'https://medium.com/feed/@username',
};

/** First parts of paths on medium.com that belong to no publication. */
const ownPages = new Set(
	(
		'_ about archive business creators explore-topics jobs-at-medium lists m me media membership new-story p plans ' +
		'policy r search sub topics u upgrade'
	).split(' '),
);

/**
 * The URL of the feed for what the user typed: a name, or any URL of a profile, publication, tag, custom domain or feed.
 * @throws InputError for what names no feed
 */
export function feedUrl(source: FeedSource): string {
	const { type } = source;
	const text = typeof source.value === 'string' ? source.value.trim() : '';
	if (!text) throw unusable(type, `${fieldNames[type]} is empty.`);
	const url = readUrl(type, text);
	if (url) return feedOf(url, type, text);
	if (type === 'url') throw unusable(type, `Feed URL is not a URL: "${text.slice(0, 100)}".`);
	return feedOfName(type, text);
}

/** Reads a URL, with or without its scheme; undefined for a name. */
function readUrl(type: SourceType, text: string): URL | undefined {
	if (/^https?:\/\//i.test(text)) {
		const url = parseUrl(text);
		if (!url) throw unusable(type, `${fieldNames[type]} is not a URL: "${text.slice(0, 100)}".`);
		return url;
	}
	if (/\s/.test(text) || text.startsWith('@') || text.startsWith('#')) return undefined;
	const [host = '', ...path] = text.split('/');
	if (!/[^.]\.[^.]/.test(host)) return undefined;
	// Names of users and of tags can have dots as well.
	const isHost =
		path.length > 0 ||
		type === 'publication' ||
		type === 'url' ||
		(type === 'user' && isMediumHost(host.toLowerCase()));
	return isHost ? parseUrl(`https://${text}`) : undefined;
}

function feedOfName(type: SourceType, text: string): string {
	const name = text.replace(/^[@#]/, '').trim();
	const refused = /[/\\?#%:]/.test(name) || name === '' || name === '.' || name === '..';
	if (refused) throw unusable(type, `${fieldNames[type]} is not a name: "${text.slice(0, 100)}".`);
	// A publication and a tag are called in URLs as in the site, in lower case and with hyphens.
	const slug = encodeURIComponent(name.toLowerCase().replace(/\s+/g, '-'));
	if (type === 'tag') return `https://medium.com/feed/tag/${slug}`;
	if (type === 'publication') return `https://medium.com/feed/${slug}`;
	if (/\s/.test(name)) {
		throw unusable(type, `User is not a user name: "${text.slice(0, 100)}".`);
	}
	return `https://medium.com/feed/@${encodeURIComponent(name)}`;
}

function feedOf(url: URL, type: SourceType, text: string): string {
	if (url.username || url.password) {
		throw unusable(type, `${fieldNames[type]} must not contain a password.`);
	}
	const isPrivate = isPrivateHost(url.hostname);
	const origin = isPrivate ? url.origin : `https://${url.host}`;
	const segments = url.pathname.split('/').filter(Boolean);
	const isMedium = /^(?:www\.)?medium\.com$/.test(url.hostname);
	// What somebody runs for tests on this machine has the paths of medium.com.
	if (isMedium || isPrivate) {
		const path = pathOfFeed(segments);
		if (path) return `${isMedium ? 'https://medium.com' : origin}/feed/${path}`;
		if (isPrivate) return url.href;
		throw unusable(type, `${fieldNames[type]} names no profile, publication or tag: "${text}".`);
	}
	const [first = '', second, third] = segments;
	if (first === 'feed') return `${origin}/${segments.join('/')}`;
	if (first.startsWith('@')) return `https://medium.com/feed/${first}`;
	if (first === 'tagged' && second) return `${origin}/feed/tagged/${second}`;
	if (second === 'tagged' && third) return `${origin}/feed/tagged/${third}`;
	// A feed of another site, such as https://example.com/rss.xml.
	if (type === 'url' && /(?:rss|atom|feed|\.xml$)/i.test(url.pathname))
		return origin + url.pathname + url.search;
	return `${origin}/feed`;
}

/** What stands behind `/feed/` on medium.com. */
function pathOfFeed(segments: readonly string[]): string | undefined {
	const [first = '', second, third] = segments;
	if (first === 'feed') return segments.length > 1 ? segments.slice(1).join('/') : undefined;
	if (first.startsWith('@')) return first.length > 1 ? first : undefined;
	if (first === 'tag' || first === 'topic') return second ? `tag/${second}` : undefined;
	if (!first || ownPages.has(first)) return undefined;
	return second === 'tagged' && third ? `${first}/tagged/${third}` : first;
}

function unusable(type: SourceType, message: string): InputError {
	return new InputError(message, `Use a value such as ${examples[type]}.`);
}
