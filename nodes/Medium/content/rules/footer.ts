import { escapeHtml, escapeMarkdown, markdownAddress } from '../text';

/** Where a footer is looked for, so that none is added twice. */
const searchedLength = 2000;

/**
 * The line "Originally published at …" for the end of HTML, a link to the canonical URL.
 * `undefined` where the content already ends with one.
 */
export function htmlFooter(html: string, canonicalUrl: string): string | undefined {
	const address = escapeHtml(canonicalUrl);
	if (hasFooter(html, [canonicalUrl, address])) return undefined;
	const site = escapeHtml(siteOf(canonicalUrl));
	return `\n<p><em>Originally published at <a href="${address}">${site}</a>.</em></p>`;
}

/** The same line for the end of Markdown. */
export function markdownFooter(markdown: string, canonicalUrl: string): string | undefined {
	const address = markdownAddress(canonicalUrl);
	if (hasFooter(markdown, [canonicalUrl, address])) return undefined;
	const lineBreaks = /\n[ \t]*\r?\n[ \t]*$/.test(markdown)
		? ''
		: markdown.endsWith('\n')
			? '\n'
			: '\n\n';
	return `${lineBreaks}*Originally published at [${escapeMarkdown(siteOf(canonicalUrl))}](${address}).*\n`;
}

function hasFooter(content: string, addresses: readonly string[]): boolean {
	const end = content.slice(-Math.max(searchedLength, (addresses[0]?.length ?? 0) * 3));
	return (
		/originally (?:published|posted|appeared)/i.test(end) &&
		addresses.some((address) => end.includes(address))
	);
}

function siteOf(address: string): string {
	return new URL(address).host;
}
