import type { Edit } from './edits';
import { applyEdits, insertion } from './edits';
import type { HtmlTag } from './parsers/html';
import type { MarkdownReading } from './parsers/markdown';
import type { HtmlTools, Plan, Shaped } from './plan';
import type { Range } from './ranges';
import { isFigure, replaceFigures } from './rules/figures';
import { markdownFooter } from './rules/footer';
import { takeHtmlImages } from './rules/htmlImages';
import { HtmlTables } from './rules/htmlTables';
import { completeHtmlLinks, completeMarkdownLinks } from './rules/links';
import { takeMarkdownImages } from './rules/markdownImages';
import { findMarkdownOpening } from './rules/markdownOpening';
import { replaceMarkdownTables } from './rules/markdownTables';
import { readObsidian } from './rules/obsidian';
import { findLiquid, findShortcodes } from './rules/shortcodes';
import { addTitle } from './rules/title';
import { Unsupported } from './rules/unsupported';
import { writeHeading } from './shapeHtml';
import { escapeMarkdown } from './text';

/** Longer texts are sent as they are: 1 MB takes about a second. */
const maxLength = 1024 * 1024;

/** Applies the rules to Markdown. */
export async function shapeMarkdown(content: string, plan: Plan): Promise<Shaped> {
	if (content.length > maxLength) return asItIs(content, 'longer than 1 MB');
	const html = await import('./parsers/html');
	const { readMarkdown } = await import('./parsers/markdown');

	const warnings: string[] = [];
	let source = content;
	let facts = readMarkdown(source);
	for (const rewrite of [rewriteObsidian, rewriteTables]) {
		if (!facts) break;
		const rewritten = rewrite(source, facts, plan, html);
		warnings.push(...rewritten.warnings);
		if (rewritten.edits.length === 0) continue;
		source = applyEdits(source, rewritten.edits);
		facts = readMarkdown(source);
	}
	if (!facts) return asItIs(content, 'nested too deeply');

	const inline = applyInlineRules(source, facts, plan, html);
	const title = addTitle(findMarkdownOpening(source, facts, html), {
		...plan,
		write: (level, text) => `${'#'.repeat(level)} ${escapeMarkdown(text)}\n\n`,
		writeHtml: writeHeading,
	});
	const footer = writeFooter(source, facts, plan.footerUrl);
	warnings.push(...title.warnings, ...inline.warnings);
	if (facts.hasUnreadParagraphs) {
		warnings.push(
			'Paragraphs with very many marks were not looked into: their links and images are sent as they are.',
		);
	}
	return { source, edits: [...inline.edits, ...title.edits, ...footer], warnings };
}

interface Rewritten {
	edits: Edit[];
	warnings: string[];
}

function rewriteObsidian(source: string, facts: MarkdownReading, plan: Plan): Rewritten {
	return plan.obsidian ? readObsidian(source, facts.code) : { edits: [], warnings: [] };
}

function rewriteTables(
	source: string,
	facts: MarkdownReading,
	{ tables }: Plan,
	html: HtmlTools,
): Rewritten {
	if (tables === 'leave') return { edits: [], warnings: [] };
	const edits = replaceMarkdownTables(source, facts, tables);
	for (const { from, to } of facts.html) {
		if (!/<table/i.test(source.slice(from, to))) continue;
		// A table that is interrupted by Markdown is not read as a whole, so it stays.
		const inHtml = new HtmlTables(source, tables, html.decodeEntities);
		html.walkHtml(source.slice(from, to), [inHtml], from);
		edits.push(...inHtml.edits);
	}
	return { edits, warnings: [] };
}

function applyInlineRules(
	source: string,
	facts: MarkdownReading,
	{ images, links }: Plan,
	html: HtmlTools,
): Rewritten {
	const edits: Edit[] = [];
	const readAddress = ({ from, to }: Range) => unescapeAddress(source.slice(from, to), html);
	const shortcodes = findShortcodes(source, facts.code);
	if (images) replaceFigures(shortcodes, images, links, edits);
	const taken = images
		? takeMarkdownImages(source, facts, images, edits, readAddress)
		: new Set<unknown>();
	completeMarkdownLinks(source, facts, links, edits, readAddress, (reference) =>
		taken.has(reference),
	);

	const unsupported = new Unsupported(source);
	const takenTags = new WeakSet<HtmlTag>();
	const visitors = [
		unsupported,
		...(images ? [takeHtmlImages(images, edits, takenTags)] : []),
		completeHtmlLinks(links, edits, (tag) => takenTags.has(tag)),
	];
	for (const { from, to } of facts.html) html.walkHtml(source.slice(from, to), visitors, from);

	if (facts.tables.length > 0) unsupported.addTables();
	if (facts.hasNestedLists) unsupported.addNestedLists();
	const unknown = shortcodes.filter((shortcode) => !images || !isFigure(shortcode));
	unsupported.addShortcodes(unknown.map(({ name }) => `{{< ${name} >}}`));
	unsupported.addShortcodes(findLiquid(source, facts.code));
	return { edits, warnings: unsupported.warnings() };
}

/** An address as it is meant: without angle brackets, backslashes and entities. */
function unescapeAddress(address: string, html: HtmlTools): string {
	const plain = address.startsWith('<') ? address.slice(1, -1) : address;
	return html.decodeEntities(plain.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

function writeFooter(source: string, facts: MarkdownReading, url: string | undefined): Edit[] {
	if (url === undefined) return [];
	// A code block that is never closed would swallow the footer.
	const fence = facts.missingFence;
	const closing = fence === undefined ? '' : `${source.endsWith('\n') ? '' : '\n'}${fence}`;
	const footer = markdownFooter(source + closing, url);
	return footer === undefined ? [] : [insertion(source.length, closing + footer)];
}

function asItIs(content: string, reason: string): Shaped {
	const warning = `The content is ${reason}, so it is sent as it is, without title, links and images being looked at.`;
	return { source: content, edits: [], warnings: [warning] };
}
