/** The characters that a class of a regular expression is tried with. */
const characters = [...' \t\n0aA_/."\'`-<>&=:;,#\\[](){}*+?!~|$^@%é…'];

/** What an expression may run over again and again, and what can stand before it. */
interface Pump {
	before: string;
	pump: string;
}

/**
 * Reads an expression and collects texts for which it may take long: for each part, one that lets everything before
 * it match, and the part itself in several spellings.
 */
class Reader {
	readonly pumps: Pump[] = [];
	private place = 0;
	private readonly isMultiline: boolean;

	constructor(
		private readonly source: string,
		private readonly flags: string,
	) {
		this.isMultiline = flags.includes('m');
		this.readChoices('');
	}

	/** Reads `a|b`, up to the end of the group. @returns texts that the choices match. */
	private readChoices(before: string): string[] {
		const samples = this.readSequence(before);
		while (this.source[this.place] === '|') {
			this.place += 1;
			samples.push(...this.readSequence(before));
		}
		return samples;
	}

	/** @returns texts that the sequence matches; they differ in its last part. */
	private readSequence(before: string): string[] {
		let texts = [''];
		/** Where the last part ends that may be repeated. */
		let restart = 0;
		while (this.place < this.source.length && !/[|)]/.test(this.source[this.place] ?? '')) {
			const [text = ''] = texts;
			const samples = this.readPart(before + text);
			const { least, isRepeated } = this.skipQuantifier();
			const beginning = text.slice(restart);
			for (const pump of samples.filter(Boolean)) {
				if (isRepeated) this.pumps.push({ before: before + text, pump });
				// What can begin anywhere: its beginning, over and over.
				if (beginning) this.pumps.push({ before: before + text, pump: beginning + pump });
			}
			// A part that may be absent is left out, but for groups, without which the rest is often not reached.
			const sample = samples.find(Boolean) ?? '';
			if (least === 0 && sample.length < 2) continue;
			const first = sample.repeat(Math.max(least, 1));
			texts = [first, ...samples].map((each) => text + each);
			if (isRepeated) restart = text.length + first.length;
		}
		return texts;
	}

	/** @returns texts that the part matches. */
	private readPart(before: string): string[] {
		const rest = this.source.slice(this.place);
		const group = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(rest)?.[0];
		if (group !== undefined) {
			this.place += group.length;
			const samples = this.readChoices(before);
			this.place += 1;
			return /[=!]$/.test(group) ? [''] : samples;
		}
		const part =
			/^(?:\[(?:[^\]\\]|\\.)*\]|\\(?:u\{\w+\}|u\w{4}|x\w{2}|p\{[^}]*\}|c\w|.)|[^])/i.exec(
				rest,
			)?.[0] ?? '';
		this.place += part.length;
		if (/^(?:[$^]|\\[bB\d])$/.test(part)) return part === '^' && this.isMultiline ? ['\n'] : [''];
		const one = new RegExp(`^${part}$`, this.flags.replace(/[gy]/g, ''));
		const literal = /^[^[\\.]$/u.test(part) ? [part] : characters.filter((each) => one.test(each));
		return literal.slice(0, 30);
	}

	private skipQuantifier(): { least: number; isRepeated: boolean } {
		const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.place));
		const [mark = '', count = mark.startsWith('?') || mark.startsWith('*') ? '0' : '1'] =
			found ?? [];
		this.place += mark.length;
		return { least: Number(count), isRepeated: /^[*+{]/.test(mark) };
	}
}

/**
 * What a match fails at in the end: most expressions at the first. `.` stops at the end of a line, `[^/]` at the
 * third, and `\\S` finds nothing at the end of the text.
 */
const ends = ['\u0000', '\n\u0000', '/`', ''];

/**
 * Texts that let a match begin, run on and fail. Long ones of longer parts are longer, so that as many matches begin.
 * @param length of a text of single letters
 */
export function worstShapes({ source, flags }: RegExp, length: number): string[] {
	const shapes = new Set<string>();
	for (const { before, pump } of new Reader(source, flags).pumps) {
		const each = length < 100 ? pump.length : Math.sqrt(pump.length);
		const run = before + pump.repeat(Math.ceil(length / each));
		for (const end of ends) shapes.add(run + end);
	}
	return [...shapes];
}
