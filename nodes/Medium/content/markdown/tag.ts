/** A tag of HTML or JSX as it stands in Markdown. */
export interface Tag {
	name: string;
	closes: boolean;
	isEmpty: boolean;
	/** The attributes that are plain text; `style={…}` and the like have none. */
	attributes: Map<string, string>;
	/** Whether something stands in braces, which only JSX knows. */
	isJsx: boolean;
	/** The place behind the tag. */
	end: number;
}

const longest = 4000;
const start = /<(\/?)([A-Za-z][\w.:-]*)/y;
const attribute =
	/\s*([A-Za-z_@:#][\w.:@-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`{}]+)|(?=\{)))?/y;
const end = /\s*(\/?)>/y;
const openBrace = /\s*\{/y;

/** The tag at a place of the text, if there is one. */
export function readTag(text: string, place: number): Tag | undefined {
	const opened = matchAt(start, text, place);
	const name = opened?.[2];
	if (!opened || name === undefined) return undefined;
	// A view of the text, so that nothing is searched further than a tag is long.
	const shown = text.slice(place, place + longest);
	const attributes = new Map<string, string>();
	let isJsx = false;
	let at = opened[0].length;
	for (;;) {
		const ended = matchAt(end, shown, at);
		if (ended) {
			const isEmpty = ended[1] === '/';
			return {
				name,
				closes: opened[1] === '/',
				isEmpty,
				attributes,
				isJsx,
				end: place + at + ended[0].length,
			};
		}
		const spread = matchAt(openBrace, shown, at);
		const found = spread ? undefined : matchAt(attribute, shown, at);
		if (!spread && (!found || !/\s/.test(shown[at] ?? ''))) return undefined;
		at += (spread ?? found)?.[0].length ?? 0;
		if (spread) at -= 1;
		const key = found?.[1]?.toLowerCase();
		if (shown[at] === '{' && (spread || found?.[0].trimEnd().endsWith('='))) {
			const length = lengthOfBraces(shown, at);
			if (length === undefined) return undefined;
			isJsx = true;
			const value = literalIn(shown.slice(at + 1, at + length - 1));
			if (key !== undefined && value !== undefined) attributes.set(key, value);
			at += length;
		} else if (key !== undefined) {
			attributes.set(key, found?.[2] ?? found?.[3] ?? found?.[4] ?? '');
		}
	}
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | undefined {
	pattern.lastIndex = place;
	return pattern.exec(text) ?? undefined;
}

/** The length of an expression in braces that begins at a place; strings in it may contain braces. */
export function lengthOfBraces(text: string, place: number): number | undefined {
	let depth = 0;
	const token = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`|\\.|[{}]/g;
	const shown = text.slice(place, place + longest);
	for (const { 0: found, index } of shown.matchAll(token)) {
		if (found === '{') depth += 1;
		if (found === '}') depth -= 1;
		if (depth === 0) return index + 1;
	}
	return undefined;
}

/** The text that an expression of JSX stands for: a string, or the argument of a call such as `useBaseUrl('/a.png')`. */
function literalIn(expression: string): string | undefined {
	const found =
		/^\s*(?:(?:require|useBaseUrl|withBase)\(\s*)?(?:"([^"]*)"|'([^']*)'|`([^`$]*)`)\s*(?:\)(?:\.default)?\s*|\.default\s*)?$/.exec(
			expression,
		);
	return found?.[1] ?? found?.[2] ?? found?.[3];
}
