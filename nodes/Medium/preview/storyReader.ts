import type { Marks } from './inlineText';
import { InlineText } from './inlineText';
import type { PictureBlock, Story } from './types';
import type { OpenBlock } from './storyBlocks';
import { StoryBlocks } from './storyBlocks';

type Attributes = Readonly<Record<string, string>>;

function names(text: string): ReadonlySet<string> {
	return new Set(text.split(' '));
}

/** Gone with all they contain, and missed by readers. */
const lostElements = names('audio canvas embed iframe math object select svg table textarea video');
/** Gone with all they contain, as no browser shows them either. */
const hiddenElements = names('head noscript script style template title');
/** Paragraphs, and what is a paragraph for Medium. */
const borders = names(
	'address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form h5 h6 header hgroup html legend main nav ol p section summary ul',
);
/** Their text is one block, whatever elements they contain. */
const holders = names('blockquote figcaption h1 h2 h3 h4 li pre');
const markElements = new Map<string, 'bold' | 'italic' | 'code'>([
	['b', 'bold'],
	['strong', 'bold'],
	['em', 'italic'],
	['i', 'italic'],
	['code', 'code'],
]);

/** Told of each element in turn. It remembers what is open itself, so that no nesting is too deep for it. */
export class StoryReader {
	private readonly story = new StoryBlocks();
	private readonly inline = new InlineText();
	private readonly marks = { bold: 0, italic: 0, code: 0 };
	private readonly links: (string | undefined)[] = [];
	private readonly lists: string[] = [];
	/** The block that is open. More than one only where list items are nested. */
	private readonly open: OpenBlock[] = [];
	private depth = 0;
	private goneAt: number | undefined;
	/** Elements opened since the last quote ended; `undefined` once one of them has ended. */
	private openedBehindQuote: number | undefined;
	private figure: { depth: number; picture?: PictureBlock } | undefined;

	openElement(name: string, attributes: Attributes): void {
		this.depth++;
		const touchesQuote = this.openedBehindQuote !== undefined;
		if (this.openedBehindQuote !== undefined) this.openedBehindQuote++;
		if (this.goneAt !== undefined) return;
		if (lostElements.has(name) || hiddenElements.has(name)) {
			this.goneAt = this.depth;
			if (name === 'table') this.border();
			if (lostElements.has(name)) this.story.lose(name);
			return;
		}
		const mark = markElements.get(name);
		if (mark) this.marks[mark]++;
		else if (name === 'a') this.links.push(this.readLink(attributes.href));
		else if (name === 'br') this.inline.lineBreak();
		else if (name === 'img') this.addPicture(attributes);
		else if (name === 'hr') this.addSeparator();
		else if (name === 'ul' || name === 'ol') this.openList(name);
		else if (holders.has(name)) this.openBlock(name, touchesQuote);
		else if (borders.has(name)) this.border();
		if (name === 'figure') this.figure ??= { depth: this.depth };
	}

	closeElement(name: string): void {
		const depth = this.depth--;
		if (this.openedBehindQuote) this.openedBehindQuote = undefined;
		if (this.goneAt !== undefined) {
			if (this.goneAt === depth) this.goneAt = undefined;
			return;
		}
		const mark = markElements.get(name);
		if (mark) this.marks[mark]--;
		else if (name === 'a') this.links.pop();
		else if (this.open.at(-1)?.depth === depth) this.closeBlock();
		else if (borders.has(name)) this.border();
		if (name === 'ul' || name === 'ol') this.lists.pop();
		if (this.figure?.depth === depth) this.figure = undefined;
	}

	readText(text: string): void {
		if (this.goneAt !== undefined) return;
		if (this.open[0]?.name === 'pre') this.inline.addAsIs(text);
		else this.inline.add(text, this.currentMarks());
	}

	finish(): Story {
		this.endBlock();
		return { blocks: this.story.blocks, lost: this.story.lost };
	}

	private currentMarks(): Marks {
		const href = this.links.at(-1);
		return {
			...(href !== undefined && { href }),
			...(this.marks.bold > 0 && { bold: true }),
			...(this.marks.italic > 0 && { italic: true }),
			...(this.marks.code > 0 && { code: true }),
		};
	}

	private openBlock(name: string, touchesQuote: boolean): void {
		const holder = this.open.at(-1);
		const isItemInItem = name === 'li' && holder?.name === 'li';
		if (holder && !isItemInItem) {
			this.inline.space();
			return;
		}
		this.endBlock();
		this.open.push({ name, depth: this.depth, list: this.lists.at(-1), touchesQuote });
	}

	private closeBlock(): void {
		this.endBlock();
		if (this.open.pop()?.name === 'blockquote') this.openedBehindQuote = 0;
	}

	/** Ends the paragraph, or the block that is open, and makes a block of its text. */
	private endBlock(): void {
		const block = this.open.at(-1);
		if (block?.name === 'pre') this.story.addCode(this.inline.takeCode());
		else if (block?.name === 'figcaption' && this.figure?.picture) {
			this.figure.picture.caption.push(...this.inline.take());
		} else this.story.addText(block, this.inline.take());
	}

	/** The border of a paragraph. Inside a block with text only a space is left of it. */
	private border(): void {
		if (this.open.length === 0) this.endBlock();
		else this.inline.space();
	}

	private openList(name: string): void {
		if (this.open.at(-1)?.name === 'li') this.story.lose('nesting of a list');
		this.border();
		this.lists.push(name);
	}

	private addSeparator(): void {
		if (this.open.length > 0) return this.inline.space();
		this.endBlock();
		this.story.blocks.push({ kind: 'separator' });
	}

	private addPicture({ src = '', alt = '' }: Attributes): void {
		if (!/^https?:\/\//i.test(src.trim())) return this.story.lose('picture without a web address');
		if (this.open.length > 0) return this.story.lose('picture inside another block');
		this.endBlock();
		const href = this.links.at(-1);
		const picture: PictureBlock = {
			kind: 'picture',
			src: src.trim(),
			alt,
			...(href !== undefined && { href }),
			caption: [],
		};
		this.story.blocks.push(picture);
		if (this.figure) this.figure.picture = picture;
	}

	private readLink(href = ''): string | undefined {
		const address = href.trim();
		if (/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return address;
		if (address !== '') {
			this.story.lose(address.startsWith('#') ? 'in-page link' : 'link without a web address');
		}
		return undefined;
	}
}
