import type { ParentNode, Document } from '../libraries';
import { Element } from '../libraries';

/** How often nodes were moved or renamed, in any tree: what was found before may be out of date. */
let changes = 0;

export function noteChange(): void {
	changes += 1;
}

interface Index {
	changes: number;
	/** In document order. */
	elements: readonly Element[];
	byName: ReadonlyMap<string, readonly Element[]>;
}

const known = new WeakMap<Document, Index>();

/** The elements of a document. Most rules change nothing in most articles, so one walk serves many of them. */
export function indexOf(root: Document): Index {
	const last = known.get(root);
	if (last?.changes === changes) return last;
	const elements = collectElements(root, []);
	const byName = new Map<string, Element[]>();
	for (const element of elements) {
		const named = byName.get(element.name);
		if (named) named.push(element);
		else byName.set(element.name, [element]);
	}
	const index = { changes, elements, byName };
	known.set(root, index);
	return index;
}

/** Adds all elements below a node to `found`, in document order. */
export function collectElements({ children }: ParentNode, found: Element[]): Element[] {
	for (const node of children) {
		if (!(node instanceof Element)) continue;
		found.push(node);
		collectElements(node, found);
	}
	return found;
}
