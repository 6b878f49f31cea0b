import type { ChildNode, Element } from '../../libraries';
import {
	closest,
	element,
	elementsOf,
	hasAnyClass,
	hasClass,
	isBlank,
	isElement,
	remove,
	rename,
	setChildren,
	textsOf,
} from '../tree';
import type { Rule, RuleContext } from '../types';
import { inlineChildren } from './captions/inlineChildren';

/** Elements with one picture and its caption in WordPress, Blogger, Pandoc, Sphinx, Asciidoctor and Wikipedia. */
const figureClasses = [
	'wp-caption',
	'tr-caption-container',
	'gallery-item',
	'figure',
	'imageblock',
	'thumbinner',
	'image',
	'float',
	'image-tool',
	'fr-img-caption',
];
const captionClasses = [
	'wp-caption-text',
	'tr-caption',
	'gallery-caption',
	'caption',
	'thumbcaption',
	'image-caption',
	'figcaption',
	'image__source',
	'image-tool__caption',
	'fr-inner',
];
const galleryLists = ['wp-block-gallery', 'blocks-gallery-grid', 'blocks-gallery-item'];

/**
 * Makes of every picture a `figure` of its own, at its place, with the link around it and its caption:
 * `<figure><a><img></a><figcaption>…</figcaption></figure>`.
 */
export const captions: Rule = (root, context) => {
	const elements = elementsOf(root);
	for (const node of elements) {
		if (isElement(node, 'ul', 'li') && hasAnyClass(node, galleryLists)) rename(node, 'div');
	}
	const done = new Set<unknown>();
	// Inner ones first: a gallery is a figure of figures.
	for (const node of elements.toReversed()) {
		if (node.name !== 'figure' && !isFigureOfTool(node)) continue;
		// A figure around one figure and nothing else has no say.
		if (node.children.length === 1 && done.has(node.children[0])) rename(node, 'div');
		else writeFigure(node, context);
		done.add(node);
	}
	for (const image of elementsOf(root, 'img')) {
		if (!closest(image, ({ name }) => name === 'figure')) becomeFigure(image, context);
	}
};

function isFigureOfTool(node: Element): boolean {
	return (
		['div', 'span', 'table', 'dl'].includes(node.name) &&
		hasAnyClass(node, figureClasses) &&
		elementsOf(node, 'img').length === 1
	);
}

function writeFigure(figure: Element, context: RuleContext): void {
	const caption = captionOf(figure);
	const images = elementsOf(figure, 'img').filter((image) => !isWithin(image, caption));
	const hasWords = textsOf(figure).some((text) => text.data.trim() && !isWithin(text, caption));
	const hasOthers = hasWords || elementsOf(figure, 'figure', 'pre', 'table', 'hr').length > 0;
	const [image] = images;
	if (image && images.length === 1 && !hasOthers) {
		const inCaption = caption ? elementsOf(caption, 'img') : [];
		const words = caption ? inlineChildren(caption) : titleOf(image, context);
		const parts = partsOf(image, words);
		rename(figure, inCaption.length > 0 ? 'div' : 'figure');
		setChildren(
			figure,
			inCaption.length > 0 ? [element('figure', {}, parts), ...inCaption] : parts,
		);
	} else {
		writeFrame(figure, caption, hasWords, context);
	}
}

/** Around anything but one picture, a figure is only a frame: the caption is that of the last picture, else a paragraph. */
function writeFrame(
	frame: Element,
	caption: Element | undefined,
	hasWords: boolean,
	context: RuleContext,
): void {
	for (const image of elementsOf(frame, 'img')) {
		if (!isInFigure(image, frame)) becomeFigure(image, context);
	}
	if (frame.name === 'figure') rename(frame, 'div');
	const last = elementsOf(frame, 'figure').at(-1);
	if (!caption) return;
	if (last && !hasWords && elementsOf(last, 'figcaption').length === 0) {
		remove(caption);
		setChildren(last, [...last.children, element('figcaption', {}, inlineChildren(caption))]);
	} else if (caption.name !== 'td') {
		rename(caption, 'p');
	}
}

function isInFigure(image: Element, frame: Element): boolean {
	return closest(image, (node) => node.name === 'figure' || node === frame) !== frame;
}

/** The caption of a figure, not that of a figure in it. */
function captionOf(figure: Element): Element | undefined {
	const isTool = figure.name !== 'figure';
	return elementsOf(figure).find(
		(node) =>
			(node.name === 'figcaption' ||
				hasAnyClass(node, captionClasses) ||
				(isTool && hasClass(node, 'title') && hasClass(figure, 'imageblock'))) &&
			closest(node, ({ name }) => name === 'figure') ===
				(isTool ? closest(figure, ({ name }) => name === 'figure') : figure),
	);
}

/** Turns an `img`, or a link that has nothing else in it, into a figure. */
function becomeFigure(image: Element, context: RuleContext): void {
	const link = linkOf(image);
	const next = image.next && isBlank(image.next) ? image.next.next : image.next;
	const caption = isElement(next) && hasClass(next, 'image-caption') ? next : undefined;
	const parts = partsOf(image, caption ? inlineChildren(caption) : titleOf(image, context));
	if (caption) setChildren(caption, []);
	const place = link && isAlone(image, link) ? link : image;
	rename(place, 'figure');
	setChildren(place, parts);
}

/** Whether a link shows nothing but one picture. */
function isAlone(image: Element, link: Element): boolean {
	for (let node = image; node !== link && isElement(node.parent); node = node.parent) {
		const { children } = node.parent;
		if (children.length > 9 || children.some((other) => other !== node && !isBlank(other))) {
			return false;
		}
	}
	return true;
}

/** Picture, link and caption as new elements. */
function partsOf(image: Element, caption: ReadonlyArray<ChildNode | string>): ChildNode[] {
	const { src, alt, 'data-file': file } = image.attribs;
	const picture = element('img', {
		...(src !== undefined && { src }),
		...(alt && { alt }),
		...(file !== undefined && { 'data-file': file }),
	});
	const href = linkOf(image)?.attribs.href;
	const parts = [href === undefined ? picture : element('a', { href }, [picture])];
	const hasCaption = caption.some((node) => (typeof node === 'string' ? node : !isBlank(node)));
	return hasCaption ? [...parts, element('figcaption', {}, caption)] : parts;
}

function linkOf(image: Element): Element | undefined {
	return closest(image, ({ name }) => name === 'a');
}

/** Markdown writes captions as titles; in HTML the title shows only under the mouse. */
function titleOf(image: Element, context: RuleContext): string[] {
	const title = image.attribs.title?.trim();
	return context.format === 'markdown' && title ? [title] : [];
}

function isWithin(node: ChildNode, ancestor: Element | undefined): boolean {
	return !!ancestor && closest(node, (parent) => parent === ancestor) !== undefined;
}
