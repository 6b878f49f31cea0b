import type { Range } from '../ranges';
import { isInside } from '../ranges';

/** A shortcode of Hugo, e.g. `{{< figure src="photo.png" >}}`. */
export interface Shortcode extends Range {
	name: string;
	parameters: ReadonlyMap<string, string>;
}

const named = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))/g;
const liquid = /\{%-?\s*([\w-]+)|\{\{(?![<%])-?\s*([^\s{}]+)/g;
const wordPress =
	/\[(caption|gallery|embed|video|audio|playlist|contact-form-7|vc_\w+|et_pb_\w+)\b/g;
const maxNamed = 50;

/** The shortcodes of Hugo in Markdown, outside of code, each `{{< … >}}` or `{{% … %}}`. */
export function findShortcodes(text: string, code: readonly Range[]): Shortcode[] {
	const found: Shortcode[] = [];
	for (const [opening, closing] of [
		['{{<', '>}}'],
		['{{%', '%}}'],
	] as const) {
		let from = text.indexOf(opening);
		while (from >= 0) {
			const end = text.indexOf(closing, from + opening.length);
			if (end < 0) break;
			const to = end + closing.length;
			// Where one is never closed, the next one's end is not its end.
			const start = text.lastIndexOf(opening, end);
			if (!isInside(code, start)) {
				const inner = text.slice(start + opening.length, end);
				const name = /^\s*(\/?\s*[\w./-]+)/.exec(inner)?.[1] ?? '';
				if (name) found.push({ from: start, to, name, parameters: readParameters(inner) });
			}
			from = text.indexOf(opening, to);
		}
	}
	return found.sort((a, b) => a.from - b.from);
}

/** The names of the placeholders of Jekyll in Markdown, outside of code, e.g. `{% highlight %}`. */
export function findLiquid(text: string, code: readonly Range[]): string[] {
	const names = new Set<string>();
	for (const match of text.matchAll(liquid)) {
		if (names.size >= maxNamed) break;
		if (!isInside(code, match.index))
			names.add(match[1] ? `{% ${match[1]} %}` : `{{ ${match[2]} }}`);
	}
	return [...names];
}

/** The names of WordPress' shortcodes in text, e.g. `[gallery]`. */
export function findWordPressShortcodes(text: string): string[] {
	return [...text.matchAll(wordPress)].map((match) => `[${match[1]}]`);
}

function readParameters(inner: string): Map<string, string> {
	const parameters = new Map<string, string>();
	for (const [, name = '', ...values] of inner.slice(0, 5000).matchAll(named)) {
		parameters.set(name.toLowerCase(), values.find((value) => value !== undefined) ?? '');
	}
	return parameters;
}
