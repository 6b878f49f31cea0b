/** A stretch of text with the same marks. A line break is `\n`. */
export interface Span {
	text: string;
	href?: string;
	bold?: true;
	italic?: true;
	code?: true;
}

export type Marks = Omit<Span, 'text'>;

const htmlSpace = /[ \t\n\f\r]+/g;

/** Collects the text of one block as a browser does: runs of white space become one space. */
export class InlineText {
	private spans: Span[] = [];
	/** The last character, as white space at the start of a line is not shown. */
	private last = '\n';

	add(text: string, marks: Marks): void {
		let shown = text.replace(htmlSpace, ' ');
		if (shown.startsWith(' ') && /[ \n]/.test(this.last)) shown = shown.slice(1);
		this.append(shown, marks);
	}

	/** Code blocks keep their white space. */
	addAsIs(text: string): void {
		this.append(text, {});
	}

	lineBreak(): void {
		this.append('\n', {});
	}

	/** What is left of the border between two blocks inside a block. */
	space(): void {
		if (!/[ \n]/.test(this.last)) this.append(' ', {});
	}

	/** The text without white space around it and around its line breaks. Starts anew. */
	take(): Span[] {
		const spans = this.spans;
		this.spans = [];
		this.last = '\n';
		for (const [index, span] of spans.entries()) {
			if (spans[index + 1]?.text.startsWith('\n')) span.text = trimEnd(span.text);
			span.text = span.text.replaceAll(' \n', '\n');
		}
		return trimmed(spans);
	}

	/** The text of a code block. Starts anew. */
	takeCode(): string {
		const text = this.spans.map((span) => span.text).join('');
		this.spans = [];
		this.last = '\n';
		let end = text.length;
		while (/\s/.test(text.charAt(end - 1))) end--;
		return text.slice(0, end).replace(/^(?:[ \t]*\n)+/, '');
	}

	private append(text: string, marks: Marks): void {
		if (text === '') return;
		this.last = text.slice(-1);
		const previous = this.spans.at(-1);
		if (previous && haveSameMarks(previous, marks)) previous.text += text;
		else this.spans.push({ text, ...marks });
	}
}

function haveSameMarks(one: Marks, other: Marks): boolean {
	return (
		one.href === other.href &&
		one.bold === other.bold &&
		one.italic === other.italic &&
		one.code === other.code
	);
}

function trimmed(spans: Span[]): Span[] {
	let from = 0;
	let to = spans.length;
	while (from < to && spans[from]?.text.trim() === '') from++;
	while (to > from && spans[to - 1]?.text.trim() === '') to--;
	const kept = spans.slice(from, to);
	const first = kept[0];
	const last = kept.at(-1);
	if (first) first.text = first.text.trimStart();
	if (last) last.text = last.text.trimEnd();
	return kept.filter(({ text }) => text !== '');
}

function trimEnd(text: string): string {
	return text.endsWith(' ') ? text.slice(0, -1) : text;
}
