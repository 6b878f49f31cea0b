import { maxTitleLength } from '../enums';

/** Elements that feeds put into titles. Others, as in "How to use <div>", are what the title is about. */
const markup =
	/<(em|strong|i|b|u|s|code|span|a|small|sub|sup|mark|del|ins|font|bdi|bdo|abbr|cite|q)(?:\s[^<>]*)?>([^<]*)<\/\1\s*>|<(br|wbr)\s*\/?>/gi;

/** Longer titles are no titles: they are left alone. */
const maxLength = maxTitleLength * 20;

/**
 * A title or subtitle as plain text: feeds deliver entities and tags in titles, some even encoded twice.
 * @param decode decodes the entities of HTML.
 */
export function cleanTitle(title: string, decode: (text: string) => string): string {
	let cleaned = collapse(title);
	if (cleaned.length > maxLength) return cleaned;
	let before: string;
	do {
		before = cleaned;
		cleaned = collapse(decode(withoutMarkup(before)));
	} while (cleaned !== before);
	return cleaned;
}

function withoutMarkup(text: string): string {
	return text.replace(markup, (_, name: string | undefined, inner: string | undefined) =>
		name === undefined ? ' ' : (inner ?? ''),
	);
}

/** Titles are one line: line breaks and runs of spaces come from how a feed is written. */
export function collapse(text: string): string {
	return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
