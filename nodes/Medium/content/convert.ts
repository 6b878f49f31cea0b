import { markdownToHtml } from './markdown/toHtml';
import { parseInParts } from './parse';
import { anchors } from './rules/anchors';
import { buttons } from './rules/buttons';
import { callouts } from './rules/callouts';
import { captions } from './rules/captions';
import { code } from './rules/code';
import { definitionLists } from './rules/definitionLists';
import { details } from './rules/details';
import { editors } from './rules/editors';
import { embeds } from './rules/embeds';
import { emoji } from './rules/emoji';
import { excerpt } from './rules/excerpt';
import { flatten } from './rules/flatten';
import { footer } from './rules/footer';
import { footnotes } from './rules/footnotes';
import { frame } from './rules/frame';
import { images } from './rules/images';
import { invisible } from './rules/invisible';
import { layout } from './rules/layout';
import { links } from './rules/links';
import { marks } from './rules/marks';
import { math } from './rules/math';
import { mediumExport } from './rules/mediumExport';
import { pictures } from './rules/pictures';
import { shortcodes } from './rules/shortcodes';
import { superscript } from './rules/superscript';
import { tables } from './rules/tables';
import { taskLists } from './rules/taskLists';
import { wordLists } from './rules/wordLists';
import type { ImageAddresses, Rule, RuleContext } from './types';
import { writeHtml } from './writer';

/** From any HTML to the few blocks that Medium has, in this order. */
const rules: Rule[] = [
	// What is in comments of HTML all the same.
	editors,
	// The source of a formula stands where browsers show nothing.
	math,
	// 1. What readers of the original page see: no scripts, nothing hidden, no spinners.
	pictures,
	invisible,
	// 2. What each tool writes in its own way becomes plain HTML.
	mediumExport,
	code,
	emoji,
	anchors,
	footnotes,
	shortcodes,
	embeds,
	buttons,
	callouts,
	captions,
	wordLists,
	// 3. Elements that Medium does not have become some that it has.
	taskLists,
	definitionLists,
	details,
	marks,
	superscript,
	layout,
	tables,
	// 4. One flat list of blocks, with full URLs.
	links,
	flatten,
	images,
	// 5. Title, subtitle, headings and footer.
	frame,
	excerpt,
	footer,
];

export interface Converted {
	/** Readers would see nothing but what is added: the title, the subtitle, the footer. */
	isEmpty: boolean;
	/** The content as HTML; images whose URLs are not known yet are shown by their references. */
	write: (addresses: ImageAddresses) => string;
}

/** The longest content that is read, in characters: longer content would block n8n. */
const longest = { html: 12_000_000, markdown: 2_500_000 };

/** How long n8n does nothing else, unless a single step takes longer. In milliseconds. */
const longestTurn = 50;

/**
 * The content as Medium can show it, or why it cannot be read.
 * @param letOthersRun is awaited between two steps, so that n8n can answer other requests meanwhile
 */
export async function convert(
	content: string,
	context: RuleContext,
	letOthersRun: () => Promise<void>,
): Promise<Converted | 'tooDeep' | 'tooLong'> {
	if (content.length > longest[context.format]) return 'tooLong';
	let turnBegan = Date.now();
	const isTurnOver = () => Date.now() - turnBegan >= longestTurn;
	const pause = async () => {
		if (!isTurnOver()) return;
		await letOthersRun();
		turnBegan = Date.now();
	};
	const html =
		context.format === 'markdown' ? await markdownToHtml(content, context, pause) : content;
	const root = await parseInParts(html, pause);
	if (!root) return 'tooDeep';
	let isEmpty = false;
	for (const rule of rules) {
		await pause();
		if (rule === frame) isEmpty = root.children.length === 0;
		const parts = rule(root, context);
		// There are very many parts: each `await` takes time, even of what is over at once.
		while (parts?.next().done === false) if (isTurnOver()) await pause();
	}
	await pause();
	return { isEmpty, write: (addresses) => writeHtml(root, context, addresses) };
}
