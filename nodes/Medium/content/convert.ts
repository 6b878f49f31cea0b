import type { Document } from './libraries';
import { markdownToHtml } from './markdown/toHtml';
import { parseHtml } from './parse';
import { anchors } from './rules/anchors';
import { buttons } from './rules/buttons';
import { callouts } from './rules/callouts';
import { captions } from './rules/captions';
import { code } from './rules/code';
import { definitionLists } from './rules/definitionLists';
import { details } from './rules/details';
import { embeds } from './rules/embeds';
import { emoji } from './rules/emoji';
import { excerpt } from './rules/excerpt';
import { flatten } from './rules/flatten';
import { footer } from './rules/footer';
import { footnotes } from './rules/footnotes';
import { frame } from './rules/frame';
import { images } from './rules/images';
import { invisible } from './rules/invisible';
import { links } from './rules/links';
import { marks } from './rules/marks';
import { math } from './rules/math';
import { pictures } from './rules/pictures';
import { shortcodes } from './rules/shortcodes';
import { superscript } from './rules/superscript';
import { tables } from './rules/tables';
import { taskLists } from './rules/taskLists';
import type { ImageAddresses, Rule, RuleContext } from './types';
import { writeHtml } from './writer';

/** From any HTML to the few blocks that Medium has, in this order. */
const rules: Rule[] = [
	// 1. What readers of the original page see: no scripts, nothing hidden, no spinners.
	pictures,
	invisible,
	// 2. What each tool writes in its own way becomes plain HTML.
	code,
	math,
	emoji,
	anchors,
	footnotes,
	shortcodes,
	embeds,
	buttons,
	callouts,
	captions,
	// 3. Elements that Medium does not have become some that it has.
	taskLists,
	definitionLists,
	details,
	marks,
	superscript,
	tables,
	// 4. One flat list of blocks.
	flatten,
	// 5. Addresses.
	links,
	images,
	// 6. Title, subtitle, headings and footer.
	frame,
	excerpt,
	footer,
];

export interface Converted {
	/** The content as HTML; images whose URLs are not known yet are shown by their references. */
	write(addresses?: ImageAddresses): string;
	root: Document;
}

/** The content as Medium can show it; `undefined` where it is nested too deeply to be read. */
export function convert(content: string, context: RuleContext): Converted | undefined {
	const html = context.format === 'markdown' ? markdownToHtml(content, context) : content;
	const root = parseHtml(html);
	if (!root) return undefined;
	for (const rule of rules) rule(root, context);
	return { root, write: (addresses) => writeHtml(root, context, addresses) };
}
