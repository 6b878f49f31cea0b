import type { MarkdownBlock, MarkdownFacts } from '../parsers/markdown';
import type { HtmlTools } from '../plan';
import { startOf } from '../text';
import { HtmlOpening } from './htmlOpening';
import type { Heading, Opening } from './title';

/** A title stands further in front than this. */
const maxBlocks = 20;
/** What is left of a paragraph of images alone is short. */
const maxImageSyntax = 2000;

/** Finds out how Markdown starts: looks past images, comments and definitions for a heading. */
export function findMarkdownOpening(text: string, facts: MarkdownFacts, html: HtmlTools): Opening {
	const headings: Heading[] = [];
	const opening = { headings, start: startOf(text) };
	for (const block of facts.blocks.slice(0, maxBlocks)) {
		if (headings.length === 2) break;
		if (block.kind === 'heading') {
			const heading = headingOf(text, block, html);
			if (heading.text) headings.push(heading);
		} else if (block.kind === 'html') {
			const { found, isOver } = headingsInHtml(text, block, html);
			headings.push(...found);
			if (isOver) break;
		} else if (block.kind === 'paragraph') {
			if (!holdsImagesOnly(text, block, facts)) break;
		} else if (block.kind === 'other') {
			break;
		}
	}
	return opening;
}

function headingOf(text: string, { from, to, level = 1 }: MarkdownBlock, html: HtmlTools): Heading {
	const raw = text.slice(from, to).trimEnd();
	const isUnderlined = /\n[^\n]*$/.test(raw);
	const content = isUnderlined
		? raw.replace(/\n[^\n]*$/, '')
		: raw.replace(/^#+/, '').replace(/(?:^|[ \t]+)#+$/, '');
	const readable = html.decodeEntities(content.replaceAll('\\', '')).trim();
	return { level, text: readable || content.trim(), to: from + raw.length, isHtml: false };
}

function headingsInHtml(
	text: string,
	{ from, to }: MarkdownBlock,
	html: HtmlTools,
): { found: Heading[]; isOver: boolean } {
	const block = text.slice(from, to);
	const opening = new HtmlOpening(block, html.decodeEntities, from);
	html.walkHtml(block, [opening], from);
	opening.end();
	return { found: opening.headings, isOver: opening.isOver };
}

function holdsImagesOnly(text: string, block: MarkdownBlock, facts: MarkdownFacts): boolean {
	let rest = '';
	let done = block.from;
	for (const { kind, from, to } of facts.references) {
		if (from >= block.to) break;
		if (kind !== 'image' || from < done) continue;
		rest += text.slice(done, from);
		done = to;
	}
	rest += text.slice(done, block.to);
	if (rest.length > maxImageSyntax) return false;
	const visible = rest
		// The link around an image, then tags, Hugo's shortcodes and the attributes of Jekyll's Markdown.
		.replace(/\[\s*\](?:\([^()]*\)|\[[^[\]]*\])?/g, '')
		.replace(/<[^<>]*>/g, '')
		.replace(/\{\{[<%][^{}]*[>%]\}\}/g, '')
		.replace(/\{:[^{}]*\}/g, '');
	return !visible.trim();
}
