import type { Element } from '../../../libraries';
import { elementsOf, isElement, isText, setChildren, setName } from '../../tree';
import { isLazy, realSource } from './sources';
import { isEmptyPicture } from './placeholders';

/**
 * Many pages have a picture twice: for a script that loads it later, and in `noscript`.
 * The one that is real stays, once; a `noscript` without a twin shows its picture.
 */
export function joinTwins(noscripts: readonly Element[]): void {
	for (const noscript of noscripts) {
		const [image] = elementsOf(noscript, 'img', 'amp-img');
		if (!image) continue;
		const source = realSource(image);
		const twins = [neighbour(noscript, 'prev'), neighbour(noscript, 'next')].flatMap(imagesIn);
		if (source === undefined || twins.some((twin) => join(twin, source))) {
			setChildren(noscript, []);
		} else {
			setName(noscript, 'span');
		}
	}
}

/** Whether a picture is the one that `noscript` has. It gets its address where it has no real one. */
function join(twin: Element, source: string): boolean {
	const known = realSource(twin);
	if (known === undefined || isEmptyPicture(known)) {
		twin.attribs.src = source;
		return true;
	}
	return isLazy(twin) || fileOf(known) === fileOf(source);
}

/** The one picture that an element is or has. */
function imagesIn(element: Element | undefined): readonly Element[] {
	if (!element || element.name === 'noscript') return [];
	if (isElement(element, 'img', 'amp-img')) return [element];
	const images = elementsOf(element, 'img', 'amp-img');
	return images.length === 1 ? images : [];
}

function neighbour(element: Element, side: 'prev' | 'next'): Element | undefined {
	let node = element[side];
	while (node && !isElement(node)) {
		if (isText(node) && node.data.trim()) return undefined;
		node = node[side];
	}
	return isElement(node) ? node : undefined;
}

/** The name of a file, as services for pictures leave it. */
function fileOf(url: string): string {
	const [path = ''] = url.split(/[?#]/, 1);
	return path.slice(path.lastIndexOf('/') + 1).replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/, '');
}
