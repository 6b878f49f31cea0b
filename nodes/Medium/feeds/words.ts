/** Chinese, Japanese and Korean are written without spaces: each character counts. */
const character = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

const wordsPerMinute = 265;
const charactersPerMinute = 500;

const longestSnippet = 200;

function countReading(text: string): { words: number; characters: number } {
	const characters = text.match(character)?.length ?? 0;
	const words = text
		.replace(character, ' ')
		.split(/\s+/)
		.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
	return { words, characters };
}

export function countWords(text: string): number {
	const { words, characters } = countReading(text);
	return words + characters;
}

/** As Medium counts: 265 words a minute, rounded up. */
export function readingMinutes(text: string): number {
	const { words, characters } = countReading(text);
	return Math.max(1, Math.ceil(words / wordsPerMinute + characters / charactersPerMinute));
}

/** The beginning of a text on one line, cut between words. */
export function snippetOf(text: string): string {
	const line = text
		.slice(0, longestSnippet * 3)
		.trim()
		.replace(/\s+/g, ' ');
	if (line.length <= longestSnippet) return line;
	const cut = line.slice(0, longestSnippet);
	const end = cut.lastIndexOf(' ');
	return `${(end > longestSnippet / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
