import type { AnyNode, ChildNode, ParentNode } from '../libraries';
import { collectElements, indexOf, noteChange } from './elementIndex';
import { Document, Element, isTag, isText, removeElement, Text, textContent } from '../libraries';

/** Elements nested deeper than this are nobody's article. Nothing that recurses goes deeper. */
export const maxDepth = 400;

export function isElement(node: AnyNode | null | undefined, ...names: string[]): node is Element {
	return !!node && isTag(node) && (names.length === 0 || names.includes(node.name));
}

export { isText, textContent as textOf };

/** All elements below `root` in document order, as they are now: a rule may change the tree while it goes through them. */
export function elementsOf(root: ParentNode, ...names: string[]): readonly Element[] {
	if (!(root instanceof Document)) return withNames(collectElements(root, []), names);
	const { elements, byName } = indexOf(root);
	const present = names.filter((name) => byName.has(name));
	if (names.length === 0 || present.length > 1) return withNames(elements, present);
	return byName.get(present[0] ?? '') ?? [];
}

function withNames(elements: readonly Element[], names: readonly string[]): readonly Element[] {
	return names.length === 0 ? elements : elements.filter(({ name }) => names.includes(name));
}

/** All text nodes below `root` in document order, without those in `except`. */
export function textsOf(root: ParentNode, ...except: string[]): Text[] {
	const found: Text[] = [];
	collectTexts(root.children, except, found);
	return found;
}

function collectTexts(nodes: readonly ChildNode[], except: readonly string[], found: Text[]): void {
	for (const node of nodes) {
		if (node instanceof Text) found.push(node);
		else if (node instanceof Element && !except.includes(node.name)) {
			collectTexts(node.children, except, found);
		}
	}
}

/** All nodes below `root` in document order. */
export function nodesOf(root: ParentNode, found: ChildNode[] = []): ChildNode[] {
	for (const node of root.children) {
		found.push(node);
		if (node instanceof Element) nodesOf(node, found);
	}
	return found;
}

/** A new element; strings become text. `children` are taken out of where they are. */
export function element(
	name: string,
	attributes: Record<string, string> = {},
	children: ReadonlyArray<ChildNode | string> = [],
): Element {
	const made = new Element(name, { ...attributes });
	setChildren(made, children);
	return made;
}

/** Puts `children` in the place of all there are, and takes them out of where they are. */
export function setChildren(parent: ParentNode, children: ReadonlyArray<ChildNode | string>): void {
	if (children.length === 0 && parent.children.length === 0) return;
	const nodes = children.map((child) => (typeof child === 'string' ? new Text(child) : child));
	removeAll(nodes.filter((node) => node.parent && node.parent !== parent));
	for (const child of parent.children) child.parent = null;
	adopt(parent, nodes);
}

/** Takes a node out of the tree. Each costs as much as it has siblings. */
export function remove(node: ChildNode): void {
	noteChange();
	removeElement(node);
}

/** Takes nodes out of the tree, in linear time. */
export function removeAll(nodes: readonly ChildNode[]): void {
	if (nodes.length === 0) return;
	const parents = new Set(nodes.map(({ parent }) => parent));
	const removed = new Set(nodes);
	for (const parent of parents) {
		const left = parent?.children.filter((child) => !removed.has(child));
		if (parent && left) adopt(parent, left);
	}
	for (const node of nodes) {
		node.parent = null;
		node.prev = null;
		node.next = null;
	}
}

function adopt(parent: ParentNode, nodes: ChildNode[]): void {
	noteChange();
	nodes.forEach((node, index) => {
		node.parent = parent;
		node.prev = nodes[index - 1] ?? null;
		node.next = nodes[index + 1] ?? null;
	});
	parent.children = nodes;
}

/** Puts nodes in the place of others, in linear time however many siblings they have. */
export function replaceAll(
	replacements: ReadonlyMap<ChildNode, ReadonlyArray<ChildNode | string>>,
): void {
	for (const parent of new Set(Array.from(replacements.keys(), (node) => node.parent))) {
		if (parent)
			setChildren(
				parent,
				parent.children.flatMap((child) => replacements.get(child) ?? [child]),
			);
	}
}

/** Puts the children of elements in their places, in linear time. */
export function unwrapAll(targets: readonly Element[]): void {
	const unwrapped = new Set<ChildNode>(targets);
	const expand = (node: ChildNode): ChildNode[] =>
		isTag(node) && unwrapped.has(node) ? node.children.flatMap(expand) : [node];
	for (const parent of new Set(targets.map((target) => target.parent))) {
		if (parent && !(isTag(parent) && unwrapped.has(parent)))
			setChildren(parent, parent.children.flatMap(expand));
	}
}

/** Puts a new element around one: the element itself becomes the outer one, so that no siblings are searched. */
export function wrap(target: Element, name: string, attributes: Record<string, string> = {}): void {
	const inner = element(target.name, target.attribs, target.children);
	rename(target, name);
	target.attribs = attributes;
	setChildren(target, [inner]);
}

/** Changes the name of an element, which keeps its attributes. */
export function setName(target: Element, name: string): void {
	if (target.name === name) return;
	noteChange();
	target.name = name;
}

/** Changes the name of an element and drops its attributes. */
export function rename(target: Element, name: string): void {
	setName(target, name);
	target.attribs = {};
}

export function hasClass(target: Element, ...names: string[]): boolean {
	return hasAnyClass(target, names);
}

export function hasAnyClass(target: Element, names: readonly string[]): boolean {
	return classesOf(target).some((name) => names.includes(name));
}

const noClasses: readonly string[] = [];

export function classesOf({ attribs }: Element): readonly string[] {
	return attribs.class ? attribs.class.split(/\s+/).filter(Boolean) : noClasses;
}

/** Whether `node` is inside an element with one of these names. */
export function isInside(node: ChildNode, ...names: string[]): boolean {
	return closest(node, (ancestor) => names.includes(ancestor.name)) !== undefined;
}

/** The nearest ancestor that passes a test. */
export function closest(
	node: ChildNode,
	passes: (ancestor: Element) => boolean,
): Element | undefined {
	for (let parent = node.parent; parent && isTag(parent); parent = parent.parent) {
		if (passes(parent)) return parent;
	}
	return undefined;
}

/** Whether a node shows nothing but white space. */
export function isBlank(node: ChildNode): boolean {
	if (isText(node)) return !node.data.trim();
	if (!isTag(node)) return true;
	return (
		!textContent(node).trim() &&
		elementsOf(node, 'img', 'hr', 'pre').length === 0 &&
		node.name !== 'img' &&
		node.name !== 'hr'
	);
}
