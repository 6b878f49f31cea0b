/** The page by a part of the player's path. */
export const path = (pattern: RegExp, page: string) => (url: URL) => {
	const found = pattern.exec(url.pathname);
	return found
		? page.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '')
		: undefined;
};
/** The page as a parameter of the player has it. */
export const parameter =
	(...names: string[]) =>
	(url: URL) => {
		const found = names.map((name) => url.searchParams.get(name)).find((value) => value);
		return found && /^(?:https?:)?\/\//i.test(found)
			? found.replace(/^\/\//, 'https://')
			: undefined;
	};
/** The address without a part of its path and without parameters. */
export const without =
	(pattern: RegExp, to = '') =>
	(url: URL) => {
		const page = new URL(url);
		page.pathname = page.pathname.replace(pattern, to);
		page.search = '';
		page.hash = '';
		return page.pathname === url.pathname ? undefined : page.href;
	};
/** The first of several ways that finds a page. */
export const first =
	(...ways: Array<(url: URL) => string | undefined>) =>
	(url: URL) => {
		for (const way of ways) {
			const page = way(url);
			if (page !== undefined) return page;
		}
		return undefined;
	};

export function youTube(url: URL): string | undefined {
	const list = url.searchParams.get('list');
	const id = /^\/(?:embed|v|e)\/([\w-]+)/.exec(url.pathname)?.[1];
	if (!id || id === 'videoseries') {
		return list ? `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}` : undefined;
	}
	const start = Number.parseInt(url.searchParams.get('start') ?? '', 10);
	return `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}s` : ''}`;
}

export function vimeo(url: URL): string | undefined {
	const id = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
	const hash = url.searchParams.get('h');
	return id && `https://vimeo.com/${id}${hash ? `/${encodeURIComponent(hash)}` : ''}`;
}

export function googleMaps(url: URL): string | undefined {
	const search = 'https://www.google.com/maps/search/?api=1&query=';
	const asked = url.searchParams.get('q');
	if (asked) return search + encodeURIComponent(asked);
	const pb = url.searchParams.get('pb') ?? '';
	const name = /!2s([^!]+)/.exec(pb)?.[1];
	const place = /!2d(-?[\d.]+)!3d(-?[\d.]+)/.exec(pb);
	if (name && !/^0x|^[a-z]{2}$/i.test(name))
		return search + encodeURIComponent(name.replaceAll('+', ' '));
	if (place) return `${search}${place[2]},${place[1]}`;
	return url.pathname.startsWith('/maps/d/') ? url.href.replace('/embed', '/viewer') : undefined;
}

export function twitch(url: URL): string | undefined {
	const { searchParams } = url;
	const video = searchParams.get('video')?.replace(/^v/, '');
	const name = searchParams.get('clip') ?? searchParams.get('channel');
	if (video) return `https://www.twitch.tv/videos/${video}`;
	return name
		? `https://${searchParams.has('clip') ? 'clips' : 'www'}.twitch.tv/${name}`
		: undefined;
}

export function tweet(url: URL): string | undefined {
	const id = url.searchParams.get('id');
	return id ? `https://x.com/i/status/${encodeURIComponent(id)}` : undefined;
}

export function googleDocs(url: URL): string | undefined {
	const page = new URL(url);
	page.pathname = page.pathname.replace(/\/preview$/, '/view').replace(/\/embed$/, '/pub');
	for (const name of ['embedded', 'widget', 'headers']) page.searchParams.delete(name);
	return page.href;
}

export function openStreetMap(url: URL): string | undefined {
	const [latitude, longitude] = url.searchParams.get('marker')?.split(',') ?? [];
	return latitude && longitude
		? `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`
		: undefined;
}
