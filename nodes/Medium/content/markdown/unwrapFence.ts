/**
 * The content of a code fence marked html, markdown or md, if that fence is all there is: a language model's answer.
 * Any other content stays as it is.
 */
export function unwrapFence(content: string): string {
	const lines = content
		.trim()
		.split('\n')
		.map((line) => line.replace(/\r$/, ''));
	const opened = /^(`{3,}|~{3,})[ \t]*(?:html|markdown|md|mdx)[ \t]*$/i.exec(lines[0] ?? '');
	const fence = opened?.[1];
	if (fence === undefined || !isFence(lines.at(-1), fence, '')) return content;
	const inner = lines.slice(1, -1);
	return closesEarly(inner, fence) ? content : inner.join('\n');
}

/** A line that opens (with a language) or closes (without) a fence at least as long as `fence`. */
function isFence(line: string | undefined, fence: string, language: string): boolean {
	const mark = /^ {0,3}(`+|~+)(.*)/s.exec(line ?? '');
	return mark?.[1] !== undefined && mark[1].startsWith(fence) && mark[2]?.trim() === language;
}

/**
 * Whether the fence is closed before the last line. Models do not lengthen the outer fence where code stands in it:
 * a fence with a language opens such code, and the next one without closes it.
 */
function closesEarly(lines: readonly string[], fence: string): boolean {
	let isInside = false;
	for (const line of lines) {
		const mark = /^ {0,3}(`+|~+)[ \t]*(\S*)/.exec(line);
		if (!mark?.[1]?.startsWith(fence)) continue;
		if (isInside) isInside = mark[2] !== '';
		else if (mark[2] === '') return true;
		else isInside = true;
	}
	return isInside;
}
