/** A block of front matter, as it stands in the content. */
export interface FrontMatterBlock {
	language: 'YAML' | 'TOML' | 'JSON' | 'metadata';
	/** The block without the lines that open and close it. */
	text: string;
	/** The line of the content with which `text` begins; 1 is the first. */
	line: number;
	/** What follows the block. */
	rest: string;
}

const longest = 64 * 1024;
const opening = /(---|\+\+\+|;;;)[ \t]*\r?\n/y;
const closings = {
	'---': /^(?:---|\.\.\.)[ \t]*\r?$/m,
	'+++': /^\+\+\+[ \t]*\r?$/m,
	';;;': /^;;;[ \t]*\r?$/m,
} as const;
const keyLine = /^[A-Za-z][\w -]{0,40}:(?:\s|$)/;

/**
 * The block of front matter with which Markdown begins; blank lines may come before it.
 * `'open'` where a block is opened and never closed.
 */
export function findFrontMatterBlock(content: string): FrontMatterBlock | 'open' | undefined {
	const start = /^\uFEFF?(?:[ \t]*\r?\n)*/.exec(content)?.[0].length ?? 0;
	const line = countLines(content.slice(0, start)) + 1;
	return (
		findMarked(content, start, line) ??
		findJson(content, start, line) ??
		findMetadata(content, start, line)
	);
}

function findMarked(
	content: string,
	start: number,
	line: number,
): FrontMatterBlock | 'open' | undefined {
	opening.lastIndex = start;
	const opened = opening.exec(content);
	if (!opened) return undefined;
	const mark = opened[1] === '+++' || opened[1] === ';;;' ? opened[1] : '---';
	const from = start + opened[0].length;
	const searched = content.slice(from, from + longest);
	const end = closings[mark].exec(searched);
	if (!end) {
		// A lone line of dashes is a rule across the page.
		return mark === '+++' || (mark === '---' && keyLine.test(searched)) ? 'open' : undefined;
	}
	const text = searched.slice(0, end.index);
	const language = mark === '+++' ? 'TOML' : mark === ';;;' ? 'JSON' : 'YAML';
	return { language, text, line: line + 1, rest: afterLine(content, from + end.index) };
}

/** An object at the start, as Hugo takes it, or Hexo's members without braces above a line of `;;;`. */
function findJson(content: string, start: number, line: number): FrontMatterBlock | undefined {
	const searched = content.slice(start, start + longest);
	if (/^\{\s*"/.test(searched)) {
		const length = lengthOfObject(searched);
		if (length === undefined || !/^[ \t]*(?:\r?\n|$)/.test(searched.slice(length)))
			return undefined;
		const rest = afterLine(content, start + length);
		return { language: 'JSON', text: searched.slice(0, length), line, rest };
	}
	if (!searched.startsWith('"')) return undefined;
	const end = closings[';;;'].exec(searched);
	if (!end) return undefined;
	const rest = afterLine(content, start + end.index);
	return { language: 'JSON', text: searched.slice(0, end.index), line, rest };
}

function lengthOfObject(text: string): number | undefined {
	let depth = 0;
	for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|\\.|[{}]/g)) {
		if (token === '{') depth += 1;
		if (token === '}') depth -= 1;
		if (depth === 0) return index + 1;
	}
	return undefined;
}

/**
 * Lines of `Key: value` at the very start, one of them a title: up to a blank line (Pelican, MultiMarkdown), or up to
 * a line of dashes (Hexo, which needs no opening line).
 */
function findMetadata(content: string, start: number, line: number): FrontMatterBlock | undefined {
	const lines = content.slice(start, start + longest).split('\n');
	if (!keyLine.test(lines[0] ?? '')) return undefined;
	let length = 0;
	let keys = 0;
	let hasTitle = false;
	let isYaml = false;
	for (const each of lines) {
		if (/^---[ \t]*\r?$/.test(each)) {
			isYaml = true;
			break;
		}
		if (!each.trim()) break;
		if (keyLine.test(each)) keys += 1;
		else if (!/^(?:[ \t]|-[ \t])/.test(each)) return undefined;
		if (/^title:/i.test(each)) hasTitle = true;
		length += each.length + 1;
	}
	if (!hasTitle || (keys < 2 && !isYaml)) return undefined;
	const text = content.slice(start, start + length);
	const end = start + length;
	const language = isYaml ? 'YAML' : 'metadata';
	return { language, text, line, rest: isYaml ? afterLine(content, end) : content.slice(end) };
}

function afterLine(content: string, place: number): string {
	const end = content.indexOf('\n', place);
	return end < 0 ? '' : content.slice(end + 1);
}

function countLines(text: string): number {
	return text.split('\n').length - 1;
}
