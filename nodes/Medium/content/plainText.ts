import { collapse } from './inline';
import { decodeHTMLStrict } from '../libraries';

/** Elements that feeds and models put into titles. Others, as in "How to use <div>", are what the title is about. */
const markup =
	/<(p|h[1-6]|em|strong|i|b|u|s|code|span|a|small|sub|sup|mark|del|ins|font|bdi|bdo|abbr|cite|q)(?:\s[^<>]*)?>([^<]*)<\/\1\s*>|<(br|wbr)\s*\/?>/gi;

/** Longer titles are no titles: they are left alone. */
const maxLength = 2000;

/** A title, subtitle or tag as plain text: feeds deliver entities and tags in them. */
export function toPlainText(text: string): string {
	let plain = collapse(text).trim();
	if (plain.length > maxLength || !/[&<]/.test(plain)) return plain;
	for (let before = ''; before !== plain;) {
		before = plain;
		plain = collapse(withoutMarkup(plain)).trim();
	}
	return collapse(decodeHTMLStrict(plain).replaceAll('\u00a0', ' ')).trim();
}

function withoutMarkup(text: string): string {
	return text.replace(markup, (_, name: string | undefined, inner: string | undefined) =>
		name === undefined ? ' ' : (inner ?? ''),
	);
}
