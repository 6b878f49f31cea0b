import { literal } from '../elements';
import type { ChildNode, Document, Element } from '../../libraries';
import { propertiesWarning } from '../markdown/leftovers';
import { closest, element, elementsOf, hasClass, isBlank, isElement } from '../tree';
import { removeAll, rename, replaceAll, setChildren, textOf, textsOf } from '../tree';
import type { Rule } from '../types';

/** The sources of a model's answer, which its own page alone shows. */
const citation =
	/\s?(?:【\d{1,4}(?::\d{1,4})?†[^】\n]{0,200}】|:contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\ue200[^\ue201]{0,300}\ue201)/g;

/** What editors write into their pages in a way of their own. */
export const editors: Rule = (root, context) => {
	removeGoogleComments(root);
	readConfluence(root);
	readCalloutLists(root);
	for (const text of textsOf(root, ...literal)) {
		if (/[【\ue200]|oaicite/.test(text.data)) text.data = text.data.replace(citation, '');
	}
	// Notion's export has the icon and the properties of a page around its title.
	for (const table of elementsOf(root, 'table')) {
		if (!hasClass(table, 'properties') || !isElement(table.parent, 'header')) continue;
		const names = elementsOf(table, 'th').map((name) => textOf(name).trim());
		context.warn(propertiesWarning, names.join(', '));
		setChildren(table, []);
	}
	// Discourse and Trix write the name and the size of a picture on it, Froala its own name below the text.
	removeAll(
		elementsOf(root, 'div', 'span', 'p').filter(
			(node) =>
				hasClass(node, 'page-header-icon') ||
				(hasClass(node, 'attachment__name', 'attachment__size') &&
					!closest(node, (outer) => hasClass(outer, 'attachment--file'))) ||
				node.attribs['data-f-id'] === 'pbf' ||
				(node.attribs.class === 'meta' &&
					isElement(node.parent, 'a') &&
					hasClass(node.parent, 'lightbox')),
		),
	);
};

/** Google Docs puts the comments on a document below it, each in a `div`, and links to them in the text. */
function removeGoogleComments(root: Document): void {
	const gone = elementsOf(root, 'a').flatMap((link): ChildNode[] => {
		const kind = /^#cmnt(_ref)?\d+$/.exec(link.attribs.href ?? '');
		if (!kind?.[1]) return kind ? [link] : [];
		const line = closest(link, ({ name }) => name === 'p') ?? link;
		const { parent } = line;
		const isAlone =
			isElement(parent, 'div') && parent.children.find((node) => !isBlank(node)) === line;
		return [isAlone ? parent : line];
	});
	removeAll([...new Set(gone)]);
}

/** Confluence keeps code in CDATA, which is a comment to HTML, and names pictures by their files. */
function readConfluence(root: Document): void {
	for (const node of elementsOf(root)) {
		if (!/^(?:ac|ri):/.test(node.name)) continue;
		const { attribs, name, parent } = node;
		if (name.startsWith('ac:plain-text')) {
			setChildren(node, [node.children.map(cdataOf).join('')]);
			rename(node, name === 'ac:plain-text-body' ? 'pre' : 'span');
		} else if (name === 'ac:parameter') {
			const isTitle = attribs['ac:name'] === 'title';
			setChildren(node, isTitle ? [element('strong', {}, [textOf(node)])] : []);
			rename(node, isTitle ? 'p' : 'span');
		} else if (isElement(parent, 'ac:image')) {
			const src = attribs['ri:filename'] ?? attribs['ri:value'] ?? '';
			const alt = parent.attribs['ac:alt'] ?? '';
			setChildren(node, src ? [element('img', { src, alt })] : []);
		}
	}
}

function cdataOf(node: ChildNode): string {
	return 'data' in node ? node.data.replace(/^\[CDATA\[([^]*)\]\]$/, '$1') : '';
}

/** Asciidoctor explains the numbers in code in a table, where its numbers are icons. */
function readCalloutLists(root: Document): void {
	const lists = new Map<ChildNode, Element[]>();
	for (const table of elementsOf(root, 'table')) {
		if (!isElement(table.parent) || !hasClass(table.parent, 'colist')) continue;
		const cells = elementsOf(table, 'td').filter((_, index) => index % 2 === 1);
		lists.set(table, [
			element(
				'ol',
				{},
				cells.map(({ children }) => element('li', {}, children)),
			),
		]);
	}
	replaceAll(lists);
}
