import type { Edit } from '../edits';
import type { HtmlAttribute, HtmlTag, HtmlVisitor } from '../parsers/html';
import { escapeHtml } from '../text';
import type { Images } from './images';
import { addressKind } from './links';

/** Where scripts that load images late keep the real address, while `src` is a placeholder. */
const lateSources = ['data-lazy-src', 'data-original', 'data-src'];

/** Takes note of the images in HTML that are not on the web; `taken` gets their tags. */
export function takeHtmlImages(
	images: Images,
	edits: Edit[],
	taken: WeakSet<HtmlTag>,
): HtmlVisitor {
	return {
		open(tag) {
			if (tag.name !== 'img') return;
			const source = attributeOf(tag, 'src');
			if (!source) return;
			const late = lateSource(tag);
			if (late !== undefined && /^\s*data:/i.test(source.value)) {
				edits.push(withValue(source, late));
				taken.add(tag);
				return;
			}
			const isTaken = images.take(
				source.value,
				{
					replaced: (address) => [withValue(source, address), ...withoutSourceSet(tag)],
					removed: [{ from: tag.from, to: tag.to, text: '' }],
				},
				edits,
			);
			if (isTaken) taken.add(tag);
		},
	};
}

export function attributeOf(tag: HtmlTag, name: string): HtmlAttribute | undefined {
	return tag.attributes.find((attribute) => attribute.name === name);
}

function withValue(attribute: HtmlAttribute, value: string): Edit {
	return { from: attribute.from, to: attribute.to, text: `"${escapeHtml(value)}"` };
}

/** Other sizes of a local image are not uploaded. */
function withoutSourceSet(tag: HtmlTag): Edit[] {
	const sizes = attributeOf(tag, 'srcset');
	return sizes ? [withValue(sizes, '')] : [];
}

function lateSource(tag: HtmlTag): string | undefined {
	return lateSources
		.map((name) => attributeOf(tag, name)?.value.trim() ?? '')
		.find((value) => addressKind(value) === 'absolute' && !/^data:/i.test(value));
}
