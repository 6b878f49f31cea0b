import {
	first,
	googleDocs,
	googleMaps,
	openStreetMap,
	parameter,
	path,
	tweet,
	twitch,
	vimeo,
	without,
	youTube,
} from './players';

/** How services write the address of a player: what its page has in common with it. */
interface Service {
	host: RegExp;
	page(url: URL): string | undefined;
}

const services: readonly Service[] = [
	{ host: /(?:^|\.)youtube(?:-nocookie)?\.com$/, page: youTube },
	{ host: /^player\.vimeo\.com$/, page: vimeo },
	{
		host: /(?:^|\.)dailymotion\.com$/,
		page: first(path(/^\/embed\/video\/(\w+)/, 'https://www.dailymotion.com/video/$1'), (url) => {
			const id = url.searchParams.get('video');
			return id ? `https://www.dailymotion.com/video/${encodeURIComponent(id)}` : undefined;
		}),
	},
	{
		host: /^open\.spotify\.com$/,
		page: path(/^\/embed(?:-podcast)?\/(\w+)\/(\w+)/, 'https://open.spotify.com/$1/$2'),
	},
	{
		host: /^w\.soundcloud\.com$/,
		page: (url) => {
			const page = parameter('url')(url);
			return page?.includes('//api.') ? undefined : page;
		},
	},
	{
		host: /(?:^|\.)codepen\.io$/,
		page: path(/^\/([\w-]+)\/embed\/(?:preview\/)?(\w+)/, 'https://codepen.io/$1/pen/$2'),
	},
	{ host: /^codesandbox\.io$/, page: path(/^\/embed\/([\w-]+)/, 'https://codesandbox.io/s/$1') },
	{ host: /^jsfiddle\.net$/, page: path(/^(\/.+?\/)embedded\b/, 'https://jsfiddle.net$1') },
	{ host: /^(?:www\.)?loom\.com$/, page: path(/^\/embed\/(\w+)/, 'https://www.loom.com/share/$1') },
	{
		host: /(?:^|\.)google\.[a-z.]{2,20}$/,
		page: (url) => (url.pathname.startsWith('/maps') ? googleMaps(url) : googleDocs(url)),
	},
	{ host: /^platform\.(?:twitter|x)\.com$/, page: tweet },
	{
		host: /(?:^|\.)instagram\.com$/,
		page: path(/^\/(p|reel|tv)\/([\w-]+)/, 'https://www.instagram.com/$1/$2/'),
	},
	{ host: /(?:^|\.)facebook\.com$/, page: parameter('href') },
	{ host: /(?:^|\.)linkedin\.com$/, page: without(/^\/embed/) },
	{
		host: /^embed\.bsky\.app$/,
		page: path(
			/^\/embed\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)/,
			'https://bsky.app/profile/$1/post/$2',
		),
	},
	{ host: /(?:^|\.)giphy\.com$/, page: path(/^\/embed\/(\w+)/, 'https://giphy.com/gifs/$1') },
	{ host: /(?:^|\.)tenor\.com$/, page: path(/^\/embed\/(\w+)/, 'https://tenor.com/view/$1') },
	{ host: /twitch\.tv$/, page: twitch },
	{ host: /^(?:www\.)?figma\.com$/, page: parameter('url') },
	{ host: /^embed\.figma\.com$/, page: (url) => `https://www.figma.com${url.pathname}` },
	{
		host: /^miro\.com$/,
		page: path(/^\/app\/(?:live-)?embed\/([^/]+)/, 'https://miro.com/app/board/$1/'),
	},
	{ host: /^airtable\.com$/, page: without(/^\/embed/) },
	{
		host: /^embed\.(?:podcasts|music)\.apple\.com$/,
		page: (url) => `https://${url.host.slice('embed.'.length)}${url.pathname}${url.search}`,
	},
	{
		host: /mixcloud\.com$/,
		page: (url) => {
			const feed = url.searchParams.get('feed');
			return feed ? new URL(feed, 'https://www.mixcloud.com').href : undefined;
		},
	},
	{
		host: /^widget\.deezer\.com$/,
		page: path(/^\/widget\/\w+\/(\w+)\/(\w+)/, 'https://www.deezer.com/$1/$2'),
	},
	{ host: /^embed\.ted\.com$/, page: (url) => `https://www.ted.com${url.pathname}` },
	{ host: /^archive\.org$/, page: path(/^\/embed\/([^/]+)/, 'https://archive.org/details/$1') },
	{
		host: /^(?:www\.)?scribd\.com$/,
		page: path(/^\/embeds\/(\d+)/, 'https://www.scribd.com/document/$1'),
	},
	{
		host: /^gist\.github\.com$/,
		page: (url) => `https://gist.github.com${url.pathname.replace(/\.(?:js|pibb)$/, '')}`,
	},
	{ host: /^asciinema\.org$/, page: without(/(?:\/iframe|\.js)$/) },
	{
		host: /^cdn\.embedly\.com$/,
		page: (url) => parameter('url')(url) ?? embedPage(parameter('src')(url) ?? ''),
	},
	{ host: /(?:^|\.)(?:iframe\.ly|iframely\.net)$/, page: parameter('url') },
	{
		host: /^flo\.uri\.sh$/,
		page: path(/^\/(visualisation|story)\/(\d+)/, 'https://public.flourish.studio/$1/$2/'),
	},
	{
		host: /^(?:anchor\.fm|(?:podcasters|creators)\.spotify\.com)$/,
		page: without(/\/embed(?=\/)/),
	},
	{ host: /^hatenablog-parts\.com$/, page: parameter('url') },
	{ host: /^www\.openstreetmap\.org$/, page: openStreetMap },
];

/** The page that a person would open to see what a player shows; the address itself where nothing better is known. */
export function embedPage(address: string): string {
	const written = address.trim().startsWith('//') ? `https:${address.trim()}` : address.trim();
	if (!/^https?:/i.test(written) || !URL.canParse(written)) return written;
	const url = new URL(written);
	const service = services.find(({ host }) => host.test(url.hostname));
	// WordPress and Mastodon have the player of a page below that page.
	const anySite = /\/embed\/?$/.test(url.pathname) ? without(/\/embed\/?$/, '/') : undefined;
	return service?.page(url) ?? anySite?.(url) ?? written;
}
