import type { Element } from './markup';
import { singleSpaces } from './words';

/** All text inside an element. */
export function textOf(element: Element | undefined): string {
	if (!element) return '';
	return element.children
		.map((child) => (typeof child === 'string' ? child : textOf(child)))
		.join('');
}

/** The elements directly inside. */
export function childElements({ children }: Element): Element[] {
	return children.filter((child) => typeof child !== 'string');
}

export function childNamed(element: Element, name: string): Element | undefined {
	return childElements(element).find((child) => child.name === name);
}

/** The text of the first element of that name directly inside, with single spaces. */
export function childText(element: Element, name: string): string {
	return collapse(textOf(childNamed(element, name)));
}

/** The first element inside, however deep, that fits. */
export function findElement(
	element: Element,
	fits: (candidate: Element) => boolean,
): Element | undefined {
	for (const child of childElements(element)) {
		const found = fits(child) ? child : findElement(child, fits);
		if (found) return found;
	}
	return undefined;
}

export function collapse(text: string): string {
	return singleSpaces(text.trim());
}
