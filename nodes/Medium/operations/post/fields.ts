import type { ContentFormat, License, PublishStatus } from '../../content/enums';
import { contentFormats, licenses, publishStatuses } from '../../content/enums';
import { InputError } from '../../errors/inputError';
import { isUnset, kindOf, quote } from '../../content/values';

/** @throws InputError when there is no title. A number, which an expression may give, becomes text. */
export function readTitle(value: unknown): string {
	return readText('Title', value, 'Medium demands a title for every post. Set Title.');
}

/** @throws InputError when there is no content: Medium answers "No content specified". */
export function readContent(value: unknown): string {
	return readText(
		'Content',
		value,
		'Medium demands content for every post. Set Content, or check that its expression gives text for this item.',
	);
}

/** @throws InputError for anything but `html` and `markdown`. */
export function readContentFormat(value: unknown): ContentFormat {
	return readChoice('Content Format', value, contentFormats);
}

/** @throws InputError for anything but the three documented values; never falls back to `public`. */
export function readPublishStatus(value: unknown): PublishStatus {
	return readChoice('Publish Status', value, publishStatuses);
}

/** @throws InputError for anything but the nine documented values. */
export function readLicense(value: unknown): License | undefined {
	return isUnset(value) ? undefined : readChoice('License', value, licenses);
}

/** @throws InputError unless it is a boolean or the text `true` or `false`. */
export function readNotifyFollowers(value: unknown): boolean | undefined {
	if (isUnset(value)) return undefined;
	if (typeof value === 'boolean') return value;
	const text = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
	if (text === 'true') return true;
	if (text === 'false') return false;
	throw new InputError(
		'Notify Followers',
		`Notify Followers must be true or false, but is ${kindOf(value)}.`,
		'Set Notify Followers to true or false, or remove it.',
	);
}

/** Medium refuses relative canonical URLs. @throws InputError unless it is absent or absolute http(s). */
export function readCanonicalUrl(value: unknown): string | undefined {
	return readWebAddress('Canonical URL', value);
}

/**
 * A web address, white space around it removed; `undefined` when there is none.
 * @throws InputError naming `field` unless it is an absolute http(s) address.
 */
export function readWebAddress(field: string, value: unknown): string | undefined {
	if (isUnset(value)) return undefined;
	const description = `Set ${field} to a whole address, e.g. https://example.com/posts/my-article, or leave it empty.`;
	if (typeof value !== 'string') {
		throw new InputError(field, `${field} must be text, but is ${kindOf(value)}.`, description);
	}
	const address = value.trim();
	if (isAbsoluteWebAddress(address)) return address;
	throw new InputError(
		field,
		`${field} must be an absolute http or https address, but is ${quote(address, 200)}.`,
		description,
	);
}

function isAbsoluteWebAddress(address: string): boolean {
	return /^https?:\/\/[^/\\]/i.test(address) && !/\s/.test(address) && URL.canParse(address);
}

function readText(field: string, value: unknown, description: string): string {
	if (isUnset(value)) throw new InputError(field, `${field} is empty.`, description);
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return String(value);
	throw new InputError(field, `${field} must be text, but is ${kindOf(value)}.`, description);
}

function readChoice<Value extends string>(
	field: string,
	value: unknown,
	choices: ReadonlyArray<{ value: Value }>,
): Value {
	const text = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
	const choice = choices.find((candidate) => candidate.value === text);
	if (choice) return choice.value;
	const allowed = choices.map((candidate) => candidate.value).join(', ');
	const seen =
		typeof value === 'string' && text ? quote(value) : isUnset(value) ? 'empty' : kindOf(value);
	throw new InputError(
		field,
		`${field} is ${seen}, which Medium does not know.`,
		`Set ${field} to one of: ${allowed}.`,
	);
}
