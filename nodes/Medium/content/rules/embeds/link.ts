import type { ChildNode, Element } from '../../../libraries';
import { element, rename, setChildren } from '../../tree';
import type { RuleContext } from '../../types';

const shownAs = "Medium's API takes no embeds, so these became links: {names}.";
/** Titles that every player of a service has: they say less than its host. */
const generic =
	/^(?:(?:youtube|vimeo)[ -](?:video )?player|(?:embedded )?(?:content|video|audio|iframe|media|player|embed)|iframe|untitled|video player)?$/i;

/** Puts a paragraph with a link to a page in the place of an embed. @param title if there is one. */
export function becomeLink(
	embed: Element,
	url: string,
	title: string | undefined,
	context: RuleContext,
	more: readonly ChildNode[] = [],
): void {
	const name = (title ?? '').replace(/\s+/g, ' ').trim();
	const text = generic.test(name) ? hostOf(url) : name.replace(/^Spotify Embed: /, '');
	rename(embed, 'p');
	setChildren(embed, [element('a', { href: url }, [text]), ...more]);
	context.warn(shownAs, url);
}

export function hostOf(url: string): string {
	if (URL.canParse(url)) return new URL(url).hostname.replace(/^www\./, '') || url;
	return url.slice(url.lastIndexOf('/') + 1) || url;
}

/** For embeds that nobody can open. */
export function becomeNothing(embed: Element): void {
	rename(embed, 'span');
	setChildren(embed, []);
}
