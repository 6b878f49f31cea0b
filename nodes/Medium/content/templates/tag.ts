/** A tag of Hugo, `{{< … >}}` or `{{% … %}}`, of Liquid, `{% … %}`, or of Zola, `{{ name(…) }}`. */
export interface TemplateTag {
	/** As it stands in the content. */
	spelled: string;
	name: string;
	/** Whether it is Zola's `{% name(…) %}`, which `{% end %}` closes. */
	isCall: boolean;
	closes: boolean;
	positional: string[];
	named: Map<string, string>;
	/** The place behind the tag. */
	end: number;
}

const longest = 2000;
const closers: Record<string, string> = { '{{<': '>}}', '{{%': '%}}', '{%': '%}' };
const argument =
	/(?:([\w-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|((?:[^\s"'`\\]|\\\S?)+))/g;
/** Zola calls its shortcodes like functions, as much else in double braces is: only what it has itself counts. */
const zola = /^\{\{ ?(youtube|vimeo|gist|figure|image|img)\(([^{}]*)\) ?\}\}/;
/** What goes before the name of a tag that ends another: `/notice`, `endraw`. */
const closing = /^(?:\/\s*|end_?(?=[a-z]))/;

/** The tag at a place of the text, if there is one. */
export function readTemplateTag(text: string, place: number): TemplateTag | undefined {
	if (text[place] !== '{') return undefined;
	const call = zola.exec(text.slice(place, place + longest));
	if (call) {
		const [spelled, name = '', given = ''] = call;
		const tag = readTemplateTag(`{{< ${name} ${given.replace(/,(?=\s*\w+\s*=)/g, ' ')} >}}`, 0);
		return tag && { ...tag, spelled, end: place + spelled.length };
	}
	const opening = [text.slice(place, place + 3), text.slice(place, place + 2)].find(
		(mark) => mark in closers,
	);
	const closer = opening && closers[opening];
	if (!closer) return undefined;
	const shown = text.slice(place, place + longest);
	const length = shown.indexOf(closer, opening.length);
	if (length < 0) return undefined;
	const inner = shown.slice(opening.length, length).replace(/^-|-$/g, '').trim();
	if (inner.includes('{%') || inner.includes('{{<')) return undefined;
	const found = /^(\/?\s*[A-Za-z][\w./-]*)/.exec(inner)?.[1];
	if (found === undefined) return undefined;
	const name = found.replace(closing, '').trim();
	const named = new Map<string, string>();
	const positional: string[] = [];
	const rest = inner.slice(found.length).trim();
	const isCall = rest.startsWith('(') && rest.endsWith(')');
	const given = isCall ? rest.slice(1, -1).replace(/,(?=\s*\w+\s*=)/g, ' ') : rest;
	for (const [, key, ...values] of given.matchAll(argument)) {
		const value = values.find((each) => each !== undefined) ?? '';
		// `: ` and `https://…` are no name and value.
		if (key === undefined || (values[3] ?? '').startsWith('//'))
			positional.push(key ? `${key}:${value}` : value);
		else named.set(key.toLowerCase(), value);
	}
	return {
		spelled: shown.slice(0, length + closer.length),
		name,
		isCall,
		closes: closing.test(found) || name === 'end',
		positional,
		named,
		end: place + length + closer.length,
	};
}
