import type { Span } from './inlineText';

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

/** What the page shows of a post. All of it may be anybody's text. */
export interface PreviewPage {
	title: string;
	tags: readonly string[];
	canonicalUrl?: string;
	publishStatus: string;
	warnings: readonly string[];
	story: Story;
	wordCount: number;
	readingMinutes: number;
}
