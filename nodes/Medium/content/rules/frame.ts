import { headingLevels } from '../elements';
import { comparableText } from '../comparableText';
import type { Element } from '../../libraries';
import { element, isElement, rename, setChildren, textOf } from '../tree';
import type { Rule, RuleContext } from '../types';

const otherTitle =
	'The content starts with a heading that differs from Title. Readers see the heading {names}; Title is used in lists of posts.';
const titleFromHeading = 'Title is empty, so the first heading is used as the title: {names}.';
const noPlaceForSubtitle =
	'Subtitle was not added because the content does not start with a title. Set Title in Content to Add if Missing.';

/** Puts title and subtitle in front, and presses the other headings into the sizes that Medium has. */
export const frame: Rule = (root, context) => {
	const blocks = root.children.filter((child) => isElement(child));
	const title = findTitle(blocks, context);
	const isAdded = !title && context.options.titleInContent === 'add' && context.title !== '';
	const shownTitle = title ?? (isAdded ? element('h1', {}, [context.title]) : undefined);
	if (title) rename(title, 'h1');
	const shown = isAdded && shownTitle ? [shownTitle, ...blocks] : blocks;
	const framed = withSubtitle(shown, shownTitle, context);
	pressHeadings(framed, shownTitle);
	setChildren(root, framed);
};

/** The heading that is the post's title: nothing but pictures may stand in front of it. */
function findTitle(blocks: readonly Element[], context: RuleContext): Element | undefined {
	const first = blocks.find(({ name }) => name !== 'figure' && name !== 'hr');
	if (!first || !headingLevels.has(first.name)) return undefined;
	const text = textOf(first).trim();
	if (!context.title) {
		context.title = text;
		context.warn(titleFromHeading, text);
		return first;
	}
	if (comparableText(text) === comparableText(context.title)) return first;
	const isOnlyOne = blocks.filter(({ name }) => name === 'h1').length === 1;
	if (first.name !== 'h1' || !isOnlyOne) return undefined;
	context.warn(otherTitle, text);
	return first;
}

function withSubtitle(
	blocks: readonly Element[],
	title: Element | undefined,
	{ subtitle, warn, title: titleText }: RuleContext,
): Element[] {
	if (subtitle === undefined || comparableText(subtitle) === comparableText(titleText)) {
		return [...blocks];
	}
	if (!title) {
		warn(noPlaceForSubtitle);
		return [...blocks];
	}
	const at = blocks.indexOf(title) + 1;
	const next = blocks[at];
	const isThere = next !== undefined && isSubtitle(next, subtitle);
	const made = element('h2', { class: 'subtitle' }, [subtitle]);
	return [...blocks.slice(0, at), made, ...blocks.slice(isThere ? at + 1 : at)];
}

function isSubtitle(block: Element, subtitle: string): boolean {
	const isText = block.name === 'p' || headingLevels.has(block.name);
	return isText && comparableText(textOf(block)) === comparableText(subtitle);
}

/**
 * Keeps the headings' order of size. A heading right under the title must be an `h3` or smaller:
 * Medium would show an `h2` there as the subtitle.
 */
function pressHeadings(blocks: readonly Element[], title: Element | undefined): void {
	const headings = blocks.filter(
		(block) => headingLevels.has(block.name) && block !== title && !block.attribs.class,
	);
	const below = title ? blocks[blocks.indexOf(title) + 1] : blocks[0];
	const largest = below && headings.includes(below) ? 3 : 2;
	const used = [...new Set(headings.map(({ name }) => headingLevels.get(name) ?? 4))].sort();
	const sent = new Map<string, string>();
	let level = largest - 1;
	used.forEach((rank, index) => {
		const room = 4 - (used.length - 1 - index);
		level = Math.min(4, Math.max(level + 1, Math.min(rank, room)));
		sent.set(`h${rank}`, `h${level}`);
	});
	for (const heading of headings) rename(heading, sent.get(heading.name) ?? 'h4');
}
