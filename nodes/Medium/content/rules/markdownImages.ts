import type { Edit } from '../edits';
import type { MarkdownFacts, MarkdownReference } from '../parsers/markdown';
import type { Range } from '../ranges';
import { markdownAddress } from '../text';
import type { Images } from './images';

const imageNames = /\.(?:png|jpe?g|gif|tiff?|webp|svg|avif|bmp|heic)$/i;

export type ReadAddress = (address: Range) => string;

/** Takes note of the images of Markdown that are not on the web. @returns the references that are dealt with. */
export function takeMarkdownImages(
	text: string,
	facts: MarkdownFacts,
	images: Images,
	edits: Edit[],
	readAddress: ReadAddress,
): Set<MarkdownReference> {
	const taken = new Set<MarkdownReference>();
	const definitions = definitionsByLabel(text, facts);
	for (const reference of facts.references) {
		if (reference.kind !== 'image') continue;
		const removed = [{ from: reference.from, to: reference.to, text: '' }];
		const { address } = reference;
		const definition = definitions.get(labelOf(text, reference));
		if (address) {
			const spot = { replaced: (url: string) => [addressEdit(address, url)], removed };
			if (images.take(readAddress(address), spot, edits)) taken.add(reference);
		} else if (definition?.address) {
			const place = definition.address;
			const spot = { replaced: (url: string) => [addressEdit(place, url)], removed };
			if (images.take(readAddress(place), spot, edits)) taken.add(definition);
		} else {
			takeEmbed(text, reference, images, edits);
		}
	}
	return taken;
}

/** The file and the text of `![[photo.png|A text]]`, Obsidian's way to show a file; a number is a width. */
export function readEmbed(text: string): { name: string; alt: string } | undefined {
	const embed = /^!\[\[([^\n|\\]+)(?:\\?\|([^\n]*))?\]\]$/.exec(text);
	if (!embed) return undefined;
	const [, name = '', details = ''] = embed;
	const alt = details.split(/\\?\|/).filter((detail) => !/^\s*(?:\d+(?:x\d+)?)?\s*$/.test(detail));
	return { name: name.trim(), alt: alt.join(' ').trim() };
}

/** Whether `![[name]]` shows an image, not another note. */
export function isImageName(name: string): boolean {
	return imageNames.test(name.replace(/#.*$/, ''));
}

function takeEmbed(text: string, image: Range, images: Images, edits: Edit[]): void {
	const embed = readEmbed(text.slice(image.from, image.to));
	if (!embed) return;
	const { from, to } = image;
	const spot = {
		replaced: (url: string) => [{ from, to, text: `![${embed.alt}](${markdownAddress(url)})` }],
		removed: [{ from, to, text: '' }],
	};
	if (isImageName(embed.name) || images.has(embed.name)) images.take(embed.name, spot, edits, true);
}

function addressEdit({ from, to }: Range, address: string): Edit {
	return { from, to, text: markdownAddress(address) };
}

function definitionsByLabel(text: string, facts: MarkdownFacts): Map<string, MarkdownReference> {
	const definitions = new Map<string, MarkdownReference>();
	for (const reference of facts.references) {
		const label = comparableLabel(text, reference.text);
		if (reference.kind === 'definition' && !definitions.has(label)) {
			definitions.set(label, reference);
		}
	}
	return definitions;
}

/** `![text][label]`, `![label][]` and `![label]` all name a definition. */
function labelOf(text: string, { label, text: bracket }: MarkdownReference): string {
	return comparableLabel(text, label && label.to > label.from ? label : bracket);
}

function comparableLabel(text: string, { from, to }: Range): string {
	return text.slice(from, to).replace(/\s+/g, ' ').trim().toLowerCase();
}
