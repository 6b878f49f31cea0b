const wordsPerMinute = 265;
const charactersPerMinute = 500;
const longestSnippet = 200;

export interface Reading {
	wordCount: number;
	/** As Medium counts: 265 words a minute, rounded up. */
	readingMinutes: number;
}

/**
 * Counts words between white space. Chinese, Japanese and Korean are written without spaces: there each character
 * counts. One pass over the text, as a feed can have a million words.
 */
export function measureReading(text: string): Reading {
	let words = 0;
	let characters = 0;
	let isInWord = false;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (isSpace(code)) isInWord = false;
		else if (isCjk(code)) {
			characters += 1;
			isInWord = false;
		} else if (!isInWord && isLetterOrDigit(code)) {
			words += 1;
			isInWord = true;
		}
	}
	const minutes = words / wordsPerMinute + characters / charactersPerMinute;
	return { wordCount: words + characters, readingMinutes: Math.max(1, Math.ceil(minutes)) };
}

function isSpace(code: number): boolean {
	return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000;
}

/** Han, Hiragana, Katakana and Hangul; of rarer Han characters the first half of their two code units. */
function isCjk(code: number): boolean {
	return (
		(code >= 0x3041 && code <= 0x30ff) ||
		(code >= 0x3400 && code <= 0x9fff) ||
		(code >= 0xac00 && code <= 0xd7af) ||
		(code >= 0xf900 && code <= 0xfaff) ||
		(code >= 0xd840 && code <= 0xd88f)
	);
}

function isLetterOrDigit(code: number): boolean {
	if (code < 0x80) {
		return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
	}
	return /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** White space as one space each. */
export function singleSpaces(text: string): string {
	const parts: string[] = [];
	let from = 0;
	for (let index = 0; index < text.length; index++) {
		if (!isSpace(text.charCodeAt(index)) || text.charCodeAt(index) === 0xa0) continue;
		parts.push(text.slice(from, index));
		while (isSpace(text.charCodeAt(index + 1)) && text.charCodeAt(index + 1) !== 0xa0) index += 1;
		from = index + 1;
	}
	parts.push(text.slice(from));
	return parts.join(' ');
}

/** The beginning of a text on one line, cut between words. */
export function snippetOf(text: string): string {
	const line = singleSpaces(text.slice(0, longestSnippet * 3).trim());
	if (line.length <= longestSnippet) return line;
	const cut = line.slice(0, longestSnippet);
	const end = cut.lastIndexOf(' ');
	return `${(end > longestSnippet / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
