import { Parser } from '../libraries';
import type { Span } from './inlineText';
import { StoryReader } from './storyReader';

export type { Span } from './inlineText';

export type TextKind =
	'title' | 'subtitle' | 'heading' | 'smallHeading' | 'paragraph' | 'quote' | 'bullet' | 'number';

export interface TextBlock {
	kind: TextKind;
	spans: Span[];
	/** Of a numbered item: the number that Medium shows in front. */
	number?: number;
}

export interface PictureBlock {
	kind: 'picture';
	/** A web address. Of a file: its bytes as a `data:` URI, or nothing where they are too many. */
	src: string;
	/** Of a file that is uploaded only when the post is created. */
	fileName?: string;
	alt: string;
	href?: string;
	caption: Span[];
}

export interface CodeBlock {
	kind: 'code';
	text: string;
}

export type StoryBlock = TextBlock | PictureBlock | CodeBlock | { kind: 'separator' };

/** A story on Medium: a flat list of blocks. */
export interface Story {
	blocks: StoryBlock[];
	/** What readers do not see of the HTML, and how often: `table` → 2. */
	lost: ReadonlyMap<string, number>;
}

/**
 * What a reader on Medium sees of the HTML that was sent, whatever was sent. The first `h1` is the title, an `h1` or `h2`
 * right under it the subtitle. A block inside a block leaves only its text, what Medium has no block for leaves nothing.
 */
export function toStory(html: string): Story {
	const reader = new StoryReader();
	const parser = new Parser({
		onopentag: (name, attributes) => reader.openElement(name, attributes),
		onclosetag: (name) => reader.closeElement(name),
		ontext: (text) => reader.readText(text),
	});
	parser.end(html);
	return reader.finish();
}
