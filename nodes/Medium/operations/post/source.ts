import { isUnset } from '../../content/values';
import { readContentFormat, readSubtitle, readText } from './fields';
import { fillFromFrontMatter } from './fromFrontMatter';
import type { PostInput } from './types';

export interface Source extends PostInput {
	/** Plain text, empty where the user gave none. */
	title: string;
	subtitle: string | undefined;
	warnings: string[];
}

/**
 * The values of the fields, with those that the content itself states: front matter, and the format of
 * a code fence that a language model puts around its whole answer.
 * @throws InputError for front matter that matters and cannot be read.
 */
export async function readSource(input: PostInput, hasFrontMatter: boolean): Promise<Source> {
	const { readFrontMatter, toPlainText, unwrapFence, ...read } =
		await import('../../content/source');
	const warnings: string[] = [];
	let filled = { ...input };
	if (typeof input.content === 'string') {
		const format = readContentFormat(input.contentFormat);
		const given = read.withoutReaderHeader(read.withoutCdata(input.content));
		const thought = read.withoutReasoning(given);
		if (thought !== given) warnings.push(read.reasoningWarning);
		const answer = read.withoutLeadIn(thought);
		if (answer !== thought) warnings.push(read.leadInWarning);
		const content = unwrapFence(answer);
		filled.content = content;
		filled.contentFormat = content === answer ? format : (fenceFormat(answer) ?? format);
		if (hasFrontMatter && filled.contentFormat === 'markdown') {
			const front = fillFromFrontMatter(filled, readFrontMatter(content));
			filled = front.input;
			warnings.push(...front.warnings);
		}
		const wrong =
			read.escapedBreaksWarning(content) ??
			(filled.contentFormat === 'html' ? read.wrongFormatWarning(content) : undefined);
		if (wrong) warnings.push(wrong);
	}
	const plain = (value: unknown) => (typeof value === 'string' ? toPlainText(value) : value);
	const title = plain(filled.title);
	return {
		...filled,
		title: isUnset(title) ? '' : readText('Title', title),
		subtitle: readSubtitle(plain(filled.subtitle)),
		warnings,
	};
}

function fenceFormat(content: string): 'html' | 'markdown' | undefined {
	const name = /^\s*(?:`{3,}|~{3,})[ \t]*(html|markdown|mdx?)\b/i.exec(content)?.[1]?.toLowerCase();
	if (name === undefined) return undefined;
	return name === 'html' ? 'html' : 'markdown';
}
