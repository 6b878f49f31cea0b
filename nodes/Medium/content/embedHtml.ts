import { escapeHtml } from './writer';

const byId = new Map(
	Object.entries({
		youtube: 'https://www.youtube.com/watch?v=',
		yt: 'https://www.youtube.com/watch?v=',
		vimeo: 'https://vimeo.com/',
		tweet: 'https://twitter.com/i/status/',
		twitter: 'https://twitter.com/i/status/',
		x: 'https://twitter.com/i/status/',
		gist: 'https://gist.github.com/',
		instagram: 'https://www.instagram.com/p/',
		github: 'https://github.com/',
		codesandbox: 'https://codesandbox.io/s/',
		stackblitz: 'https://stackblitz.com/edit/',
		replit: 'https://replit.com/',
		twitch: 'https://www.twitch.tv/videos/',
		asciinema: 'https://asciinema.org/a/',
		loom: 'https://www.loom.com/share/',
		dailymotion: 'https://www.dailymotion.com/video/',
		speakerdeck: 'https://speakerdeck.com/player/',
		glitch: 'https://glitch.com/edit/#!/',
		user: 'https://dev.to/',
		tag: 'https://dev.to/t/',
	}),
);

/** Names that take an address alone. */
const byAddress =
	/^(?:embed|link|url|video|audio|iframe|codepen|jsfiddle|soundcloud|spotify|medium|reddit|wikipedia|stackoverflow|stackexchange|devto|figma|slideshare|kotlin|blogcast|podcast|bilibili|facebook|tiktok|mastodon|bluesky|bsky|oembed|opengraph|bookmark|linkcard|linkpreview|post|organization|org|cta)$/;

/**
 * The frame that a tool shows for a video, a tweet and the like: the rule for embeds makes a link of it.
 * `undefined` where the name or the address says nothing.
 */
export function embedHtml(
	name: string,
	positional: readonly string[],
	named: ReadonlyMap<string, string>,
): string | undefined {
	const address = addressOf(name, positional, named);
	if (address === undefined) return undefined;
	const title = named.get('title');
	const attributes = title ? ` title="${escapeHtml(title)}"` : '';
	return `<iframe src="${escapeHtml(address)}"${attributes}></iframe>`;
}

function addressOf(
	name: string,
	positional: readonly string[],
	named: ReadonlyMap<string, string>,
): string | undefined {
	const values = [...positional, ...named.values()];
	const isKnown = byId.has(name) || byAddress.test(name);
	const whole = values.find((value) => /^(?:https?:)?\/\/\S+$/.test(value));
	if (whole !== undefined) return isKnown ? whole.replace(/^\/\//, 'https://') : undefined;
	const prefix = byId.get(name);
	const id = named.get('id') ?? positional[0];
	if (prefix === undefined || !id || !/^[\w@/.-]+$/.test(id)) return undefined;
	const user =
		named.get('user') ?? (name === 'gist' && /^\w+$/.test(positional[1] ?? '') ? id : undefined);
	if (name === 'gist' && user) return `${prefix}${user}/${named.get('id') ?? positional[1] ?? ''}`;
	if (user && prefix.endsWith('/i/status/')) return `https://twitter.com/${user}/status/${id}`;
	return `${prefix}${id}`;
}
