import { absoluteAddress, addressKind } from '../addresses';
import { elementsOf, textOf } from '../tree';
import type { Rule, RuleContext } from '../types';

const incomplete =
	'These links have no full URL and became plain text: {names}. Set Canonical URL or Link Base URL.';
const unsafe = 'These links do not work on the web and became plain text: {names}.';

/** What a newsletter's tool fills in for each reader, also as a URL in Markdown is encoded. */
const mergeField = /^(?:\{[{%]|\*(?:\||%7C)|%%|%25%25|<%)/i;
/** Servers refuse longer URLs. */
const longestUrl = 8000;
/** Each block in a link repeats its URL: one that would write more than this is around a page by mistake. */
const mostRepeated = 1_000_000;

/** Completes links, and takes away those that lead nowhere on Medium. */
export const links: Rule = (root, context) => {
	for (const link of elementsOf(root, 'a')) {
		const { href = '' } = link.attribs;
		const target = targetOf(href.trim(), elementsOf(link).length, context);
		// A link without a target is text, and nothing of it is written.
		const isShown = textOf(link).trim() || elementsOf(link, 'img').length > 0;
		link.attribs = target !== undefined && isShown ? { href: target } : {};
	}
};

function targetOf(
	href: string,
	inside: number,
	{ canonicalUrl, linkBase, warn }: RuleContext,
): string | undefined {
	if (!href) return undefined;
	if (mergeField.test(href) || href.length > longestUrl || href.length * inside > mostRepeated) {
		warn(unsafe, href);
		return undefined;
	}
	if (href.startsWith('#')) {
		return href.length > 1 && canonicalUrl !== undefined
			? `${canonicalUrl.replace(/#[^]*/, '')}${href}`
			: undefined;
	}
	const address = absoluteAddress(href, linkBase);
	if (address !== undefined && /^(?:https?:\/\/[^/]|mailto:.|tel:.)/i.test(address)) {
		// Google Docs sends readers through a page of Google.
		const isRedirect = /^https:\/\/www\.google\.com\/url\?/.test(address) && URL.canParse(address);
		const page = isRedirect ? new URL(address).searchParams.get('q') : null;
		return page && /^https?:\/\//.test(page) ? page : address;
	}
	if (/^javascript:/i.test(href)) return undefined;
	warn(addressKind(href) === 'relative' ? incomplete : unsafe, href);
	return undefined;
}
