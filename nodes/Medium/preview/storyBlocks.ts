import type { Span } from './inlineText';
import type { StoryBlock, TextKind } from './types';

/** An element whose text is one block of the story. */
export interface OpenBlock {
	name: string;
	depth: number;
	/** Of an item: the list it stands in. */
	list?: string;
	/** Of a quote: whether nothing but the borders of elements stands between it and the quote before. */
	touchesQuote?: boolean;
}

/** The blocks of a story, each decided by its element and by the block before it. */
export class StoryBlocks {
	readonly blocks: StoryBlock[] = [];
	readonly lost = new Map<string, number>();
	private hasTitle = false;

	lose(what: string): void {
		this.lost.set(what, (this.lost.get(what) ?? 0) + 1);
	}

	addCode(text: string): void {
		if (text !== '') this.blocks.push({ kind: 'code', text });
	}

	/** A block of text. Without an element it is a paragraph. */
	addText(element: OpenBlock | undefined, spans: Span[]): void {
		if (spans.length === 0) return;
		const previous = this.blocks.at(-1);
		const kind = this.kindOf(element, previous);
		if (kind === 'number') {
			const number = previous?.kind === 'number' ? (previous.number ?? 0) + 1 : 1;
			this.blocks.push({ kind, spans, number });
		} else if (kind === 'quote' && previous?.kind === 'quote' && element?.touchesQuote) {
			previous.spans.push({ text: '\n' }, ...spans);
		} else this.blocks.push({ kind, spans });
	}

	private kindOf(element: OpenBlock | undefined, previous: StoryBlock | undefined): TextKind {
		switch (element?.name) {
			case 'h1':
				if (!this.hasTitle) {
					this.hasTitle = true;
					return 'title';
				}
				return previous?.kind === 'title' ? 'subtitle' : 'heading';
			case 'h2':
				return previous?.kind === 'title' ? 'subtitle' : 'smallHeading';
			case 'h3':
			case 'h4':
				return 'smallHeading';
			case 'blockquote':
				return 'quote';
			case 'li':
				return element.list === 'ol' ? 'number' : 'bullet';
			default:
				return 'paragraph';
		}
	}
}
