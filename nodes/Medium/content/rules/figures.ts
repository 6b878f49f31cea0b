import type { Edit } from '../edits';
import { markdownAddress } from '../text';
import type { Images } from './images';
import type { Links } from './links';
import { addressKind } from './links';
import type { Shortcode } from './shortcodes';

/** Turns Hugo's `figure` into a Markdown image, after its file was uploaded where it is not on the web. */
export function replaceFigures(
	shortcodes: readonly Shortcode[],
	images: Images,
	links: Links,
	edits: Edit[],
): void {
	for (const shortcode of shortcodes.filter(isFigure)) {
		const { from, to, parameters } = shortcode;
		const source = parameters.get('src') ?? '';
		const replaced = (address: string) => [
			{ from, to, text: writeFigure(shortcode, address, links) },
		];
		const spot = { replaced, removed: [{ from, to, text: '' }] };
		if (images.take(source, spot, edits)) continue;
		const address = links.resolve(source) ?? source;
		if (addressKind(address) === 'absolute') edits.push(...replaced(address));
	}
}

export function isFigure({ name, parameters }: Shortcode): boolean {
	return name === 'figure' && Boolean(parameters.get('src')?.trim());
}

function writeFigure({ parameters }: Shortcode, address: string, links: Links): string {
	const alt = (parameters.get('alt') ?? '').replace(/[[\]\\]/g, '\\$&');
	const image = `![${alt}](${markdownAddress(address)})`;
	const link = parameters.get('link')?.trim();
	const linked = link ? `[${image}](${markdownAddress(links.resolve(link) ?? link)})` : image;
	const caption = (parameters.get('caption') ?? parameters.get('title') ?? '').trim();
	return caption ? `${linked}\n\n*${caption}*` : linked;
}
