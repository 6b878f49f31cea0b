import { maxTagLength } from '../../content/enums';
import { InputError } from '../../errors/inputError';
import { countCharacters, quoteAll } from '../../content/values';
import { tagNames } from './tagNames';

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
	const known = withoutDoubles(tagNames(value));

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
	const kept = new Set(echoed.map((tag) => (typeof tag === 'string' ? comparable(tag) : '')));
	const missing = sent.filter((tag) => !kept.has(comparable(tag)));
	return missing.length > 0 ? `Medium did not keep these tags: ${quoteAll(missing)}.` : undefined;
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
		`Tags has tags of more than ${maxTagLength} characters: ${quoteAll(tags)}.`,
		'Medium ignores longer tags. Shorten or remove them.',
	);
}

function tooManyError(maxTags: number, count: number): InputError {
	return new InputError(
		`Tags has ${count} tags, but at most ${maxTags} can be sent.`,
		`Remove tags until ${maxTags} are left.`,
	);
}
