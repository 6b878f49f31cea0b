import { deflist, MarkdownIt } from '../../libraries';
import type { RuleContext } from '../types';
import { addresses } from './addresses';
import { alerts } from './alerts';
import { attributes } from './attributes';
import { admonitions, containers } from './containers';
import { directives } from './directives';
import { elements } from './elements';
import { embeds } from './embeds';
import { fences } from './fences';
import { footnotes } from './footnotes';
import { inlineMarks } from './inlineMarks';
import { inlineText } from './inlineText';
import { leftovers } from './leftovers';
import { math } from './math';
import { mdx } from './mdx';
import { obsidian } from './obsidian';
import { templates } from './templates';
import { textTables } from './textTables';

/** What the writing tools add to Markdown, one module each. */
const extensions = [
	inlineText,
	footnotes,
	containers,
	directives,
	admonitions,
	alerts,
	elements,
	mdx,
	math,
	templates,
	attributes,
	obsidian,
	embeds,
	inlineMarks,
	addresses,
	fences,
	textTables,
	leftovers,
];

/**
 * Markdown of any tool as HTML. What the tools mean with their own marks becomes plain elements.
 * @param pause is awaited between the steps of the parser
 */
export async function markdownToHtml(
	markdown: string,
	context: RuleContext,
	pause: () => Promise<void>,
): Promise<string> {
	const md = new MarkdownIt({ html: true, linkify: true });
	// Without its scheme an address is hard to distinguish from other words, and slow to find.
	md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
	md.use(deflist);
	for (const extend of extensions) extend(md, context);
	// What `md.render` does, in steps.
	const state = new md.core.State(markdown.replace(/^\uFEFF/, ''), md, {});
	for (const step of md.core.ruler.getRules('')) {
		step(state);
		await pause();
	}
	return md.renderer.render(state.tokens, md.options, state.env);
}
