import { maxTagLength } from '../../content/enums';
import { InputError } from '../../errors/inputError';
import { isRecord } from '../../isRecord';
import { countCharacters, isUnset, kindOf, quote, quoteAll } from '../../content/values';

export interface TagRules {
	/** How many tags are sent at most. Medium documents three; some clients were seen to send five. */
	maxTags: number;
	/** What happens to a tag of more than 25 characters, which Medium would ignore. */
	tooLong: 'drop' | 'refuse';
	/** What happens to tags beyond `maxTags`. */
	tooMany: 'cut' | 'refuse';
}

/**
 * Reads tags from whatever an expression gives: an array, comma-separated text, the category objects of
 * RSS readers, or the JSON text of a language model. The given order is kept.
 * @throws InputError naming Tags for what cannot be read, and for what `rules` refuse.
 */
export function readTags(value: unknown, rules: TagRules): { tags: string[]; warnings: string[] } {
	const warnings: string[] = [];
	const known = withoutDoubles(namesIn(value).map(cleanTag).filter(Boolean));

	const tooLong = known.filter(isTooLong);
	if (tooLong.length > 0) {
		if (rules.tooLong === 'refuse') throw tooLongError(tooLong);
		warnings.push(
			`Medium ignores tags of more than ${maxTagLength} characters. Not sent: ${quoteAll(tooLong)}.`,
		);
	}

	const usable = known.filter((tag) => !isTooLong(tag));
	const tooMany = usable.slice(rules.maxTags);
	if (tooMany.length > 0) {
		if (rules.tooMany === 'refuse') throw tooManyError(rules.maxTags, usable.length);
		warnings.push(`At most ${rules.maxTags} tags are sent. Not sent: ${quoteAll(tooMany)}.`);
	}
	return { tags: usable.slice(0, rules.maxTags), warnings };
}

/**
 * The warning for tags that Medium's answer does not echo, `undefined` when it has them all.
 * @param echoed `tags` of Medium's answer, unread. An answer without any tags at all says nothing.
 */
export function missingTags(sent: readonly string[], echoed: unknown): string | undefined {
	if (!Array.isArray(echoed)) return undefined;
	const kept = new Set(echoed.map((tag) => comparable(String(tag))));
	const missing = sent.filter((tag) => !kept.has(comparable(tag)));
	return missing.length > 0 ? `Medium did not keep these tags: ${quoteAll(missing)}.` : undefined;
}

function namesIn(value: unknown): string[] {
	if (isUnset(value)) return [];
	if (typeof value === 'string') return namesInText(value);
	if (Array.isArray(value)) return value.filter((entry) => !isUnset(entry)).map(nameOf);
	if (isRecord(value) && Array.isArray(value.tags)) return namesIn(value.tags);
	return [nameOf(value)];
}

function namesInText(text: string): string[] {
	const json = withoutCodeFence(text);
	if (!/^[[{"]/.test(json)) return splitNames(text);
	const parsed = parseJson(json);
	if (parsed === undefined) {
		throw new InputError(
			'Tags',
			`Tags look like JSON but cannot be read: ${quote(text)}.`,
			'Set Tags to a comma-separated list, e.g. open-source, n8n, or to a JSON list of strings.',
		);
	}
	return typeof parsed === 'string' ? splitNames(parsed) : namesIn(parsed);
}

function splitNames(text: string): string[] {
	return text.split(/[,\r\n]/);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Language models wrap JSON in a Markdown code fence. */
function withoutCodeFence(text: string): string {
	const trimmed = text.trim();
	if (!trimmed.startsWith('```')) return trimmed;
	return trimmed.replace(/^```[a-z]*\s*/i, '').replace(/\s*```$/, '');
}

/** RSS readers give categories as `{_: 'x', $: {…}}`, Atom as `{$: {term: 'x'}}`, Ghost and Notion as `{name: 'x'}`. */
function nameOf(entry: unknown): string {
	if (typeof entry === 'string') return entry;
	if (typeof entry === 'number') return String(entry);
	if (isRecord(entry)) {
		const attributes = isRecord(entry.$) ? entry.$ : {};
		const name = [entry._, entry.name, entry.term, attributes.term].find(
			(candidate) => typeof candidate === 'string' || typeof candidate === 'number',
		);
		if (name !== undefined) return String(name);
	}
	throw new InputError(
		'Tags',
		`Tags hold ${kindOf(entry)} that cannot be read as a tag.`,
		'Set Tags to a comma-separated list, to a list of strings, or to a list of objects with a name.',
	);
}

function cleanTag(tag: string): string {
	return tag
		.replace(/\s+/g, ' ')
		.replace(/^[ #]+/, '')
		.trim();
}

function withoutDoubles(tags: string[]): string[] {
	const first = new Map(tags.toReversed().map((tag) => [comparable(tag), tag]));
	return [...new Set(tags.map(comparable))].map((key) => first.get(key) ?? key);
}

function comparable(tag: string): string {
	return tag.normalize('NFC').toLowerCase();
}

function isTooLong(tag: string): boolean {
	return countCharacters(tag) > maxTagLength;
}

function tooLongError(tags: string[]): InputError {
	return new InputError(
		'Tags',
		`Tags hold more than ${maxTagLength} characters in: ${quoteAll(tags)}.`,
		'Medium ignores longer tags. Shorten them or take them out of Tags.',
	);
}

function tooManyError(maxTags: number, count: number): InputError {
	return new InputError(
		'Tags',
		`Tags hold ${count} tags, but at most ${maxTags} can be sent.`,
		`Take tags out of Tags until ${maxTags} are left.`,
	);
}
