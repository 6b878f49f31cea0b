import type { Marks } from './inline';
import type { Element } from '../libraries';

export const headingLevels: ReadonlyMap<string, number> = new Map(
	[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]),
);

/** Elements that stand on lines of their own. All others are part of a line of text. */
export const blocks: ReadonlySet<string> = new Set(
	[
		'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset',
		'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup',
		'option p pre search section summary table tbody td tfoot th thead tr ul',
	].flatMap((names) => names.split(' ')),
);

/** The mark that an element puts on its text. */
export function marksOf({ name, attribs }: Element): Marks | undefined {
	if (name === 'b' || name === 'strong') return { bold: true };
	if (['i', 'em', 'cite', 'dfn'].includes(name)) return { italic: true };
	if (name === 'code') return { code: true };
	const href = name === 'a' ? attribs.href?.trim() : undefined;
	return href ? { href } : undefined;
}

/** Elements whose text is what it says: code, and what browsers do not read as text. */
export const literal = ['pre', 'code', 'kbd', 'samp', 'var', 'script', 'style', 'textarea'];
