import { comparableText } from '../comparableText';
import { element, elementsOf, isElement, setChildren, textOf } from '../tree';
import type { Rule } from '../types';

/** How many blocks at the end can be a footer that is there already. */
const searched = 4;

/** What tools write themselves: WordPress, Medium, dev.to, Ghost and their plugins. */
const footerWords =
	/originally (?:published|posted|appeared)|(?:appeared|published|posted) first (?:on|at)|first (?:appeared|published|posted) (?:on|at)|cross-?posted (?:from|at|on)/i;

/** Adds the line "Originally published at …", unless the content ends with one. */
export const footer: Rule = (root, { canonicalUrl, options, warn }) => {
	if (!options.footer) return;
	if (canonicalUrl === undefined) {
		warn('No footer was added because it needs the canonical URL. Set Canonical URL.');
		return;
	}
	const site = new URL(canonicalUrl).host;
	const end = root.children.filter((child) => isElement(child)).slice(-searched);
	const hasFooter = end.some((block) => {
		const links = elementsOf(block, 'a').map(({ attribs }) => attribs.href ?? '');
		const pointsThere =
			links.some((href) => href.startsWith(canonicalUrl) || hostOf(href) === site) ||
			comparableText(textOf(block)).includes(comparableText(site));
		// WordPress writes it in any language: "The post … appeared first on …" has links to the post and to the blog.
		const isRoot = (href: string) => URL.canParse(href) && new URL(href).pathname === '/';
		const hasBoth =
			links.some((href) => href.startsWith(canonicalUrl) && !isRoot(href)) &&
			links.some((href) => hostOf(href) === site && isRoot(href));
		return hasBoth || (pointsThere && footerWords.test(textOf(block)));
	});
	if (hasFooter) return;
	const link = element('a', { href: canonicalUrl }, [site]);
	const line = element('em', {}, ['Originally published at ', link, '.']);
	setChildren(root, [...root.children, element('p', {}, [line])]);
};

function hostOf(href: string): string | undefined {
	return URL.canParse(href) ? new URL(href).host : undefined;
}
