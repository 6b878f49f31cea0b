import { BlockList } from './blockList';
import { blocks, headingLevels, marksOf } from './elements';
import type { Marks, Piece } from './inline';
import { collapse, isBlankText, split, tidy } from './inline';
import type { ChildNode, Element } from '../libraries';
import { isTag, isText } from '../libraries';
import { firstNumber, numberAfter, numberOf } from './listNumbers';
import { preText } from './preText';
import { element, isBlank, isElement } from './tree';

/** What the text at hand belongs to. */
type Host =
	| { kind: 'flow' }
	| { kind: 'heading'; level: number }
	| { kind: 'quote' }
	| { kind: 'item'; number: number | undefined; hasText: boolean };

/** Walks through a tree and writes down the blocks of Medium. */
export class Flattener {
	private readonly blocks = new BlockList();

	private host: Host = { kind: 'flow' };

	/** The text of the block that is being written. */
	private pieces: Piece[] | undefined;

	/** Line breaks in front of the next text. */
	private breaks = 0;

	/** A mark in front of the next text, e.g. `– 1. `. */
	private prefix = '';

	/** How many lists there are around the text at hand. */
	private lists = 0;

	walk(nodes: readonly ChildNode[], marks: Marks = {}): void {
		for (const node of nodes) {
			if (isText(node)) this.text(collapse(node.data), marks);
			else if (isTag(node)) this.element(node, marks);
		}
	}

	finish(): Element[] {
		this.close();
		return this.blocks.all;
	}

	private element(target: Element, outer: Marks): void {
		const { name, children } = target;
		const level = headingLevels.get(name);
		const own = marksOf(target);
		const marks = own ? { ...outer, ...own } : outer;
		if (name === 'br') this.pieces?.push({ text: '\n', marks });
		else if (name === 'hr') this.block(element('hr'));
		else if (name === 'pre') this.pre(target);
		else if (name === 'img') this.image(target, marks.href);
		else if (name === 'figure') this.figure(target, marks);
		else if (name === 'ul' || name === 'ol') this.list(target, marks);
		else if (level && this.isFree()) this.within({ kind: 'heading', level }, children, marks);
		else if (level) this.inside(children, { ...marks, bold: true });
		else if (name === 'blockquote' && this.isFree())
			this.within({ kind: 'quote' }, children, marks);
		else if (blocks.has(name)) this.inside(children, marks);
		else this.walk(children, marks);
	}

	/** Whether a heading or a quote can be a block of its own here. */
	private isFree(): boolean {
		return this.host.kind === 'flow';
	}

	private text(text: string, marks: Marks): void {
		if (!this.pieces || this.breaks > 0) {
			if (isBlankText(text)) return;
			this.pieces ??= [];
			this.pieces.push({ text: '\n'.repeat(this.breaks) + this.prefix, marks: {} });
			this.prefix = '';
			this.breaks = 0;
		}
		this.pieces.push({ text, marks });
	}

	/** Where a block begins or ends: a new block, or a new line where Medium has no blocks. */
	private boundary(): void {
		if (this.host.kind === 'flow') this.close();
		else if (this.pieces) {
			const breaks = this.host.kind === 'quote' && this.lists === 0 ? 2 : 1;
			this.breaks = Math.max(this.breaks, breaks);
		}
	}

	private inside(nodes: readonly ChildNode[], marks: Marks): void {
		this.boundary();
		this.walk(nodes, marks);
		this.boundary();
	}

	private within(host: Host, nodes: readonly ChildNode[], marks: Marks, prefix = ''): void {
		const outer = this.host;
		this.close();
		this.host = host;
		this.prefix = prefix;
		this.walk(nodes, marks);
		this.close();
		this.host = outer;
		this.prefix = '';
	}

	/** A block that no text can be in. */
	private block(block: Element): void {
		this.close();
		this.blocks.all.push(block);
	}

	private pre(target: Element): void {
		const code = preText(target);
		if (code) this.block(element('pre', {}, [code]));
	}

	private image(target: Element, href: string | undefined): void {
		const image = element('img', target.attribs);
		const shown = href === undefined ? image : element('a', { href }, [image]);
		this.block(element('figure', {}, [shown]));
	}

	private figure({ children }: Element, marks: Marks): void {
		const captions = children.filter((child) => isElement(child, 'figcaption'));
		this.close();
		const from = this.blocks.all.length;
		this.walk(
			children.filter((child) => !isElement(child, 'figcaption')),
			marks,
		);
		this.close();
		const picture = this.blocks.all.slice(from).findLast(({ name }) => name === 'figure');
		if (picture?.children.length === 1) this.caption(picture, captions);
		else this.inside(captions, marks);
	}

	private caption(picture: Element, captions: readonly ChildNode[]): void {
		const inner = new Flattener();
		inner.walk(captions);
		const made = inner.finish();
		const texts = made.filter(({ name }) => name === 'p').map(({ children }) => [...children]);
		const lines = texts.flatMap((line, index) => (index > 0 ? [element('br'), ...line] : line));
		if (lines.length > 0) picture.children.push(element('figcaption', {}, lines));
		this.blocks.all.push(...made.filter(({ name }) => name !== 'p'));
	}

	private list(target: Element, marks: Marks): void {
		let number = firstNumber(target);
		// Google Docs has lists side by side; their class tells how deep they are.
		const depth = 1 + Number(/\blst-kix_\w+-(\d)/.exec(target.attribs.class ?? '')?.[1] ?? 0);
		this.boundary();
		this.lists += depth;
		for (const child of target.children) {
			if (!isElement(child, 'li')) {
				this.walk([child], marks);
			} else if (!isBlank(child)) {
				number = numberOf(child, number);
				this.item(child.children, number, marks);
				number = numberAfter(target, number);
			}
			this.boundary();
		}
		this.lists -= depth;
		this.boundary();
	}

	private item(nodes: readonly ChildNode[], number: number | undefined, marks: Marks): void {
		const { host } = this;
		const isOuter = this.lists === 1;
		const mark = '– '.repeat(this.lists - 1) + (number === undefined ? '' : `${number}. `);
		const isNumbered = host.kind === 'item' && host.number !== undefined;
		if (host.kind === 'quote' || host.kind === 'heading' || isNumbered) {
			// Items of a quote are lines, and so are those inside a numbered item: Medium would number them all in one row.
			this.prefix = mark || '• ';
			this.walk(nodes, marks);
			this.prefix = '';
			return;
		}
		const own: Host = { kind: 'item', number: isOuter ? number : undefined, hasText: false };
		this.within(own, nodes, marks, isOuter ? '' : mark);
	}

	/** Writes down the block that is open. */
	private close(): void {
		const { host, pieces } = this;
		this.pieces = undefined;
		this.breaks = 0;
		if (!pieces) return;
		if (host.kind === 'heading') this.blocks.addText(`h${host.level}`, tidy(pieces, 0));
		else if (host.kind === 'quote') this.blocks.addText('blockquote', tidy(pieces, 2));
		else if (host.kind === 'item' && !host.hasText)
			host.hasText = this.blocks.addItem(tidy(pieces, 1), host.number);
		else for (const part of split(tidy(pieces, 2), '\n\n')) this.blocks.addText('p', part);
	}
}
