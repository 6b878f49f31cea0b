import type { ContentFormat, License, PublishStatus } from '../../content/enums';
import { contentFormats, licenses, maxTitleLength, publishStatuses } from '../../content/enums';
import { countCharacters, isUnset, kindOf, quote } from '../../content/values';
import { isPrivateHost } from '../../feeds/hosts';
import { InputError } from '../../errors/inputError';

/** @throws InputError when there is no title. A number, which an expression may give, becomes text. */
export function readTitle(value: unknown): string {
	return readText('Title', value, 'Medium requires a title. Fill in Title.');
}

/** @throws InputError when there is no content: Medium answers "No content specified". */
export function readContent(value: unknown): string {
	return readText(
		'Content',
		value,
		'Medium requires content. Fill in Content, or check that its expression gives text for this item.',
	);
}

/** @throws InputError for anything but text and numbers. */
export function readSubtitle(value: unknown): string | undefined {
	return isUnset(value)
		? undefined
		: readText('Subtitle', value, 'Set Subtitle to text, or leave it empty.');
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

/** A license by any of the ways to write it: `CC-BY-SA-4.0`, `CC BY-SA 4.0` and `cc-40-by-sa` are one. */
export function licenseNamed(value: unknown): License | undefined {
	const wanted = comparableLicense(String(value));
	return licenses.find((license) =>
		[license.value, license.name].some((name) => comparableLicense(name) === wanted),
	)?.value;
}

function comparableLicense(name: string): string {
	const plain = name.toLowerCase().replace(/[^a-z\d]/g, '');
	if (plain === 'cc010' || plain === 'cc0' || plain === 'cc40zero') return 'cczero';
	return plain.replace(/^cc(.*)40$/, 'cc$1').replace(/^cc40/, 'cc');
}

/** @throws InputError unless it is a boolean or the text `true` or `false`. */
export function readNotifyFollowers(value: unknown): boolean | undefined {
	if (isUnset(value)) return undefined;
	if (typeof value === 'boolean') return value;
	const text = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
	if (text === 'true') return true;
	if (text === 'false') return false;
	throw new InputError(
		`Notify Followers must be true or false, but it is ${kindOf(value)}.`,
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
	const description = `Set ${field} to a full URL, e.g. https://example.com/posts/my-article, or leave it empty.`;
	if (typeof value !== 'string') {
		throw new InputError(`${field} must be text, but it is ${kindOf(value)}.`, description);
	}
	const address = value.trim();
	if (isAbsoluteWebAddress(address)) return address;
	throw new InputError(
		`${field} must be a full http or https URL, but it is ${quote(address, 200)}.`,
		description,
	);
}

export function isAbsoluteWebAddress(address: string): boolean {
	return /^https?:\/\/[^/\\]/i.test(address) && !/\s/.test(address) && URL.canParse(address);
}

/** What is worth saying about fields that Medium takes but readers would miss something of. */
export function fieldWarnings(title: string, canonicalUrl: string | undefined): string[] {
	const length = countCharacters(title);
	const warnings: string[] = [];
	if (length > maxTitleLength) {
		warnings.push(
			`Title has ${length} characters. Medium ignores titles of more than ${maxTitleLength} and makes up one from the content.`,
		);
	}
	if (canonicalUrl !== undefined && isPrivateHost(new URL(canonicalUrl).hostname)) {
		warnings.push(
			`Canonical URL points to localhost or a private network: ${quote(canonicalUrl)}. Readers cannot open it, or links and images that start from it. Use the public URL.`,
		);
	}
	return warnings;
}

/** Text, or a number as text. @throws InputError for anything else */
export function readText(
	field: string,
	value: unknown,
	description = `Set ${field} to text.`,
): string {
	if (isUnset(value)) throw new InputError(`${field} is empty.`, description);
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return String(value);
	throw new InputError(`${field} must be text, but it is ${kindOf(value)}.`, description);
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
		`${field} is ${seen}, which Medium does not know.`,
		`Set ${field} to one of: ${allowed}.`,
	);
}
