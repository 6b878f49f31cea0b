import { isElement, textOf } from '../tree';
import type { Rule } from '../types';

const isCut =
	/(?:\[\s*(?:…|\.{3})\s*\]|\(more(?:…|\.{3})\)|(?:^|[.…([\]]\s*)(?:continue reading|read more|read the (?:full|rest)\b.{0,40}|keep reading|weiterlesen|lire la suite|leer más))[\s…→»>.)]*$/i;

/** Notes that a feed gave only the beginning of an article. */
export const excerpt: Rule = (root, { title, warn }) => {
	const text = root.children.findLast((child) => isElement(child, 'p', 'ul', 'ol', 'blockquote'));
	if (!text) return;
	const words = textOf(text).trim();
	// "Continue reading" is often followed by the title, in WordPress' themes inside the link.
	const end = (title && words.endsWith(title) ? words.slice(0, -title.length) : words).slice(-120);
	if (isCut.test(end)) {
		warn(
			'The content looks like an excerpt: it ends with {names}. Use a field that has the full article, such as content:encoded.',
			words.slice(-60),
		);
	}
};
