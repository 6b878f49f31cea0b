import type { Edit } from '../edits';
import { insertion } from '../edits';
import { maxTitleLength } from '../enums';
import { countCharacters, quote } from '../values';

/** A heading at the start of the content. */
export interface Heading {
	level: number;
	/** Its text as readers see it, as far as that is needed to compare it. */
	text: string;
	/** Where it ends; absent where it is never closed. */
	to?: number;
	isHtml: boolean;
}

/** How the content starts, images, comments and wrappers put aside. */
export interface Opening {
	/** The first heading, and the second one if it follows at once. */
	headings: Heading[];
	/** Where a title would go. */
	start: number;
}

export interface TitleOptions {
	/** `undefined` leaves the content without a title. */
	title: string | undefined;
	subtitle: string | undefined;
	/** Writes a heading of the content's own format. */
	write: (level: number, text: string) => string;
	writeHtml: (level: number, text: string) => string;
}

/**
 * Medium shows a title only if it stands in the content (3.2. Posts), and takes a heading right under it for the subtitle.
 * Nothing is put in front of content that starts with a heading.
 */
export function addTitle(
	{ headings, start }: Opening,
	options: TitleOptions,
): { edits: Edit[]; warnings: string[] } {
	const { title, subtitle, write, writeHtml } = options;
	const [first, second] = headings;
	if (!first) {
		if (title === undefined) return { edits: [], warnings: [] };
		const under = subtitle === undefined ? '' : write(2, subtitle);
		return { edits: [insertion(start, write(1, title) + under)], warnings: [] };
	}
	const isTitle = first.level === 1 || (title !== undefined && isSameText(first.text, title));
	if (!isTitle) return { edits: [], warnings: warningsFor(first, options) };
	const hasSubtitle = second && subtitle !== undefined && isSameText(second.text, subtitle);
	if (subtitle === undefined || hasSubtitle || first.to === undefined) {
		return { edits: [], warnings: [] };
	}
	const heading = (first.isHtml ? writeHtml : write)(2, subtitle).trimEnd();
	const edit = insertion(first.to, first.isHtml ? `\n${heading}` : `\n\n${heading}`);
	return { edits: [edit], warnings: [] };
}

function warningsFor(first: Heading, { title, subtitle }: TitleOptions): string[] {
	const left = [
		...(title === undefined ? [] : ['title']),
		...(subtitle === undefined ? [] : ['subtitle']),
	];
	if (left.length === 0) return [];
	return [
		`The content starts with the heading ${quote(first.text)}, so no ${left.join(' and no ')} was added.`,
	];
}

export function titleWarnings(title: string): string[] {
	const length = countCharacters(title);
	if (length <= maxTitleLength) return [];
	return [
		`The title has ${length} characters. Medium ignores titles of more than ${maxTitleLength} and makes one up from the content.`,
	];
}

function isSameText(one: string, other: string): boolean {
	return comparable(one) === comparable(other);
}

/** Backslashes are how Markdown escapes: they do not tell two texts apart. */
function comparable(text: string): string {
	return text.replaceAll('\\', '').replace(/\s+/g, ' ').trim();
}
