import { deflist, MarkdownIt } from '../../libraries';
import type { RuleContext } from '../types';
import { addresses } from './addresses';
import { alerts } from './alerts';
import { attributes } from './attributes';
import { admonitions, containers } from './containers';
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

/** What the writing tools add to Markdown, one module each. */
const extensions = [
	inlineText,
	footnotes,
	containers,
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
	leftovers,
];

/** Markdown of any tool as HTML. What the tools mean with their own marks becomes plain elements. */
export function markdownToHtml(markdown: string, context: RuleContext): string {
	const md = new MarkdownIt({ html: true, linkify: true });
	// Without its scheme an address is hard to distinguish from other words, and slow to find.
	md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
	md.use(deflist);
	for (const extend of extensions) extend(md, context);
	return md.render(markdown.replace(/^\uFEFF/, ''));
}
