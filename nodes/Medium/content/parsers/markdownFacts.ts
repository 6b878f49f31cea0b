import type { SyntaxNode, Tree } from '@lezer/common';

interface Range {
	from: number;
	to: number;
}

export interface MarkdownBlock extends Range {
	kind: 'heading' | 'paragraph' | 'html' | 'comment' | 'definition' | 'other';
	/** Of a heading: 1 to 6. */
	level?: number;
}

/** A link, an image, or the definition that reference links and images point to. */
export interface MarkdownReference extends Range {
	kind: 'link' | 'image' | 'definition';
	/** What stands in the first brackets: a link's text, an image's alternative text, a definition's label. */
	text: Range;
	/** The address, angle brackets included. Absent where a definition holds it. */
	address?: Range;
	/** The label in `[text][label]`, without its brackets. */
	label?: Range;
}

/** A table of GitHub's Markdown. The first row is its header. */
export interface MarkdownTable extends Range {
	rows: Range[][];
}

/** What the rules need to know of a Markdown text, each list in document order. */
export interface MarkdownFacts {
	/** The outermost blocks. */
	blocks: MarkdownBlock[];
	references: MarkdownReference[];
	/** Code blocks and code spans. */
	code: Range[];
	/** Blocks of HTML, and single tags within paragraphs. */
	html: Range[];
	tables: MarkdownTable[];
	hasNestedLists: boolean;
	/** The fence that closes the code block at the end, where the text leaves it open. */
	missingFence?: string;
}

export function readFacts(tree: Tree, text: string): MarkdownFacts {
	const facts: MarkdownFacts = {
		blocks: [],
		references: [],
		code: [],
		html: [],
		tables: [],
		hasNestedLists: false,
	};
	let depth = 0;
	let lists = 0;
	tree.iterate({
		enter(node) {
			depth++;
			const { name, from, to } = node;
			if (depth === 2) facts.blocks.push(readBlock(name, from, to));
			if (name === 'Link' || name === 'Image' || name === 'LinkReference') {
				facts.references.push(readReference(node.node));
			} else if (name === 'FencedCode' || name === 'CodeBlock' || name === 'InlineCode') {
				facts.code.push({ from, to });
			} else if (name === 'HTMLBlock' || name === 'HTMLTag') {
				facts.html.push({ from, to });
			} else if (name === 'Table') {
				facts.tables.push({ from, to, rows: readRows(node.node) });
			} else if (name === 'BulletList' || name === 'OrderedList') {
				lists++;
				if (lists > 1) facts.hasNestedLists = true;
			}
		},
		leave(node) {
			depth--;
			if (node.name === 'BulletList' || node.name === 'OrderedList') lists--;
		},
	});
	const missingFence = readMissingFence(tree, text);
	return missingFence === undefined ? facts : { ...facts, missingFence };
}

function readBlock(name: string, from: number, to: number): MarkdownBlock {
	const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name);
	if (heading) return { kind: 'heading', level: Number(heading[1]), from, to };
	if (name === 'Paragraph') return { kind: 'paragraph', from, to };
	if (name === 'HTMLBlock') return { kind: 'html', from, to };
	if (name === 'CommentBlock' || name === 'ProcessingInstructionBlock') {
		return { kind: 'comment', from, to };
	}
	if (name === 'LinkReference') return { kind: 'definition', from, to };
	return { kind: 'other', from, to };
}

function readReference(node: SyntaxNode): MarkdownReference {
	const { from, to } = node;
	const address = rangeOf(node.getChild('URL'));
	const label = rangeOf(node.getChild('LinkLabel'));
	if (node.name === 'LinkReference') {
		const text = label ? { from: label.from + 1, to: label.to - 1 } : { from, to: from };
		return { kind: 'definition', from, to, text, ...(address && { address }) };
	}
	const [opening, closing] = node.getChildren('LinkMark');
	const text = { from: opening?.to ?? from, to: closing?.from ?? to };
	return {
		kind: node.name === 'Image' ? 'image' : 'link',
		from,
		to,
		text,
		...(address && { address }),
		...(label && { label: { from: label.from + 1, to: label.to - 1 } }),
	};
}

function rangeOf(node: SyntaxNode | null): Range | undefined {
	return node ? { from: node.from, to: node.to } : undefined;
}

function readRows(table: SyntaxNode): Range[][] {
	const rows = [...table.getChildren('TableHeader'), ...table.getChildren('TableRow')];
	return rows.map(readCells);
}

/** The parser gives no node for an empty cell, so cells are what stands between the pipes. */
function readCells(row: SyntaxNode): Range[] {
	const cells: Range[] = [];
	let start = row.from;
	for (const pipe of row.getChildren('TableDelimiter')) {
		if (pipe.from > row.from) cells.push({ from: start, to: pipe.from });
		start = pipe.to;
	}
	if (start < row.to) cells.push({ from: start, to: row.to });
	return cells;
}

function readMissingFence(tree: Tree, text: string): string | undefined {
	const last = tree.topNode.lastChild;
	if (last?.name !== 'FencedCode') return undefined;
	const [opening, closing] = last.getChildren('CodeMark');
	return opening && !closing ? text.slice(opening.from, opening.to) : undefined;
}
