import { isTag } from '../../libraries';
import type { ChildNode, Document, Element } from '../../libraries';
import {
	classesOf,
	closest,
	element,
	elementsOf,
	hasClass,
	isBlank,
	isElement,
	isText,
	remove,
	removeAll,
	replaceAll,
	setChildren,
	textOf,
} from '../tree';
import { headingLevels } from '../elements';
import type { Rule } from '../types';

/** The ids that tools give to notes: Markdown's tools, Ghost, WordPress, Pandoc, DocBook, Substack. */
const noteId =
	/^(?:user-content-)?(?:_?fn[:_.-]?|footnote[-_:]?|ftnt?|_ftn|_edn|cite_note-|note[-_]|easy-footnote-bottom-|footnote_plugin_tooltip_|footnote-anchor-|sd(?:foot|end)note)[^\s]*\d|^(?:user-content-)?(?:fn|footnote)[:_-]/i;
const isBackClass =
	/^(?:footnote-?back-?ref|footnote-?back|reversefootnote|data-footnote-backref|footnote-back-link|footnote-return|easy-footnote-to-top|footnotes?-backlink)$/i;
const backText = /^[\s↩↵⏎↑^⤴🔙←[\]]*$|^(?:back|return|jump up|go back|↑ jump up)$/iu;

interface Note {
	id: string;
	nodes: readonly ChildNode[];
	element: Element;
}

/** Footnotes of HTML: `[1]` in the text, and a numbered list of notes at the end. */
export const footnotes: Rule = (root) => {
	const references = findReferences(root);
	const notes = findNotes(root, new Set(references.map(({ id }) => id)));
	if (notes.length === 0) return;
	// Medium numbers the notes from 1, in the order of the list.
	const numbers = new Map(notes.map(({ id }, index) => [id, index + 1]));
	const shown = new Map<ChildNode, string[]>();
	for (const { id, link } of references) {
		const number = numbers.get(id);
		if (number !== undefined) shown.set(placeOf(link), [`[${number}]`]);
	}
	replaceAll(shown);
	const items = notes.map(({ nodes }) => element('li', {}, nodes));
	const isEmpty = new Map<Element, boolean>();
	const parents = new Set(notes.map(({ element: note }) => containerOf(note, isEmpty)));
	removeAll([...parents]);
	const heading = element('p', {}, [element('strong', {}, ['Notes'])]);
	setChildren(root, [...root.children, heading, element('ol', {}, items)]);
};

interface Reference {
	id: string;
	link: Element;
}

/** Links to a place of the same page that look like the number of a note. */
function findReferences(root: Document): Reference[] {
	return elementsOf(root, 'a').flatMap((link) => {
		const id = inPageId(link);
		if (id === undefined || isBackLink(link)) return [];
		const text = textOf(link).trim();
		const isNumber = /^[[(]?(?:\d{1,4}|[a-z]|[*†‡])[\])]?$/i.test(text);
		const isMarked =
			closest(link, ({ name }) => name === 'sup') !== undefined ||
			elementsOf(link, 'sup').length > 0 ||
			noteId.test(id) ||
			classesOf(link).some((name) => /footnote|noteref/i.test(name));
		return isMarked && isNumber ? [{ id, link }] : [];
	});
}

function inPageId(link: Element): string | undefined {
	const { href = '' } = link.attribs;
	const at = href.indexOf('#');
	if (at < 0 || at === href.length - 1) return undefined;
	// Substack and feeds write the address of the page in front.
	if (at > 0 && !noteId.test(href.slice(at + 1))) return undefined;
	return decode(href.slice(at + 1));
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The elements that references point to, and Markdown's notes without any, in the order in which they stand. */
function findNotes(root: Document, wanted: ReadonlySet<string>): Note[] {
	const notes: Note[] = [];
	const seen = new Set<string>();
	for (const target of elementsOf(root)) {
		const id = target.attribs.id ?? (target.name === 'a' ? target.attribs.name : undefined);
		if (!id || seen.has(id) || !(wanted.has(id) || hasClass(target, 'footnote-item'))) continue;
		const note = ['li', 'p', 'div', 'dd', 'aside'].includes(target.name)
			? target
			: closest(target, ({ name }) => ['li', 'p', 'div', 'dd'].includes(name));
		if (!note || !isNote(note)) continue;
		seen.add(id);
		notes.push({ id, nodes: contentOf(note), element: note });
	}
	return notes;
}

/** A section of the article can be linked to by a number, too: a note is in a list of notes, or links back. */
function isNote(note: Element): boolean {
	const isListed = closest(note, (outer) =>
		[...classesOf(outer), outer.attribs.role ?? ''].some((name) =>
			/^(?:footnotes?|footnotes-list|footnote-definition|footnotes-.*|doc-endnotes|endnotes|references|reflist|easy-footnotes-wrapper|modern-footnotes-list)$/i.test(
				name,
			),
		),
	);
	const isClassed = /footnote|doc-endnote/i.test(
		`${note.attribs.class ?? ''} ${note.attribs.role ?? ''}`,
	);
	return isListed !== undefined || isClassed || elementsOf(note, 'a').some(isBackLink);
}

function isBackLink(link: Element): boolean {
	const { attribs } = link;
	if (classesOf(link).some((name) => isBackClass.test(name))) return true;
	if (attribs['data-footnote-backref'] !== undefined || attribs.role === 'doc-backlink')
		return true;
	if (attribs.rev === 'footnote') return true;
	const { href = '' } = attribs;
	const pointsBack =
		/#(?:user-content-)?_?(?:fnr(?:ef|\.)|footnote-?ref|ftnt?_?ref|ednref|cite_ref|ref|a?footnote-anchor|easy-footnote-\d|sd(?:foot|end)note\d{1,4}anc)/i.test(
			href,
		);
	return (
		pointsBack ||
		(href.startsWith('#') &&
			backText.test(
				textOf(link)
					.replace(/\ufe0e|\ufe0f/g, '')
					.trim(),
			))
	);
}

/** A note without links back and without a number of its own. */
function contentOf(note: Element): ChildNode[] {
	removeAll(elementsOf(note, 'a').filter(isBackLink).map(withSup));
	const first = elementsOf(note).find((part) => hasClass(part, 'footnote-number', 'label'));
	if (first && !/\p{L}/u.test(textOf(first))) remove(first);
	const content = elementsOf(note, 'div').find((part) => hasClass(part, 'footnote-content'));
	const nodes = (content ?? note).children;
	trimNumber(nodes);
	return nodes;
}

function withSup(link: Element): ChildNode {
	const { parent } = link;
	return isElement(parent, 'sup') && parent.children.length === 1 ? parent : link;
}

/** `[1] The source` and `<sup>1</sup> The source`, where the list is made of paragraphs. */
function trimNumber(nodes: readonly ChildNode[]): void {
	const first = nodes.find((node) => !isText(node) || node.data.trim());
	if (first && isText(first)) {
		first.data = first.data.replace(/^\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{0,4}[.:])\s+/, '');
	} else if (isElement(first, 'sup') && /^\W{0,2}\d{1,4}\W{0,2}$/.test(textOf(first).trim())) {
		remove(first);
	} else if (isElement(first, 'p')) {
		trimNumber(first.children);
	}
}

/** What goes when the notes have moved: the list, and the section around it with its rule and heading, if nothing else is in them. */
function containerOf(note: Element, isEmpty: Map<Element, boolean>): Element {
	let outer: Element = note;
	for (let parent = note.parent; parent && isTag(parent); parent = parent.parent) {
		const { id = '', role = '' } = parent.attribs;
		const isSection = [...classesOf(parent), id, role].some((name) =>
			/^(?:(?:text-)?footnotes?|doc-endnotes|footnotes-.*|easy-footnotes-wrapper)$/i.test(name),
		);
		if (!isSection && !['ol', 'ul', 'dl'].includes(parent.name)) break;
		const empty =
			isEmpty.get(parent) ??
			parent.children.every(
				(node) => isBlank(node) || isElement(node, 'hr', ...headingLevels.keys()),
			);
		isEmpty.set(parent, empty);
		if (!empty) break;
		outer = parent;
	}
	return outer;
}

/** What the number of a note takes the place of. */
function placeOf(link: Element): Element {
	const sup = closest(link, ({ name }) => name === 'sup');
	return sup && elementsOf(sup, 'a').length === 1 ? sup : link;
}
