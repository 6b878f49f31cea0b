import type { Element } from '../../../libraries';
import { closest, isElement } from '../../tree';
import { isTemplate, mayBePlaceholder } from './placeholders';
import type { Candidate } from './srcset';
import { choose, parseSrcset } from './srcset';

/** Attributes of lazy loading whose names do not end with `src` or `srcset`. */
const lazyNames = new Set([
	'data-original',
	'data-lazy',
	'data-lazyload',
	'data-flickity-lazyload',
	'data-image',
	'data-echo',
	'data-delayed-url',
	'data-full-url',
	'data-hi-res',
]);
/** The original files of galleries: larger than anybody needs, so only where there is nothing else. */
const originalNames = ['data-large-file', 'data-orig-file', 'data-full', 'data-permalink'];

/** The URL of the picture that a reader of the page sees, after all scripts; `undefined` where there is none. */
export function realSource(image: Element): string | undefined {
	const lazy = lazySources(image);
	const own = lazy.length > 0 ? lazy : ownSources(image);
	const candidates = [...own, ...pictureSources(image)];
	const originals = originalNames.flatMap((name) => single(image.attribs[name]));
	const width = Number.parseInt(image.attribs.width ?? '', 10);
	const shown = width >= 100 ? width : undefined;
	return choose(usable(candidates), shown) ?? choose(usable(originals)) ?? restOf(image);
}

/** Whether a script is to load the picture later. */
export function isLazy(image: Element): boolean {
	return lazySources(image).length > 0 || mayBePlaceholder(image.attribs.src ?? '');
}

function usable(candidates: readonly Candidate[]): Candidate[] {
	return candidates.filter(({ url }) => !mayBePlaceholder(url) && !isTemplate(url));
}

/** What is left is the user's own: a picture in a `data:` URI, or one that is called like a placeholder. */
function restOf(image: Element): string | undefined {
	return image.attribs.src?.trim() || lazySources(image)[0]?.url;
}

function lazySources(image: Element): Candidate[] {
	return Object.entries(image.attribs).flatMap(([name, value]) => {
		if (name === 'src' || name === 'srcset' || originalNames.includes(name)) return [];
		const isPreview =
			/thumb|small|low|blur|placeholder|canonical|error|fallback|mobile|dark|video|audio/.test(
				name,
			);
		if (isPreview) return [];
		if (name.endsWith('srcset')) return usable(parseSrcset(value));
		return name.endsWith('src') || lazyNames.has(name) ? usable(single(value)) : [];
	});
}

function ownSources({ attribs }: Element): Candidate[] {
	const inSet = parseSrcset(attribs.srcset ?? '');
	const isInSet = inSet.some(({ url }) => url === attribs.src?.trim());
	return isInSet ? inSet : [...single(attribs.src), ...inSet];
}

/** The sets of a `picture`, but for those that are for another look of the page. */
function pictureSources(image: Element): Candidate[] {
	const picture = closest(image, ({ name }) => name === 'picture');
	if (!picture) return [];
	return picture.children.flatMap((source) => {
		if (!isElement(source, 'source')) return [];
		const { media, type, src } = source.attribs;
		if (/dark|print|reduce|max-width/i.test(media ?? '')) return [];
		const set = source.attribs.srcset ?? source.attribs['data-srcset'] ?? '';
		const candidates = [...parseSrcset(set), ...single(src ?? source.attribs['data-src'])];
		// The type may say what the URL does not.
		return /webp|avif|jxl|heic/i.test(type ?? '')
			? candidates.map((candidate) => ({ ...candidate, isModern: true }))
			: candidates;
	});
}

/** One address, not a list or an object in an attribute of some script. */
function single(value: string | undefined): Candidate[] {
	const url = value?.trim() ?? '';
	return url && !/^[[{]/.test(url) && !/[\s,]https?:/.test(url) ? [{ url }] : [];
}
