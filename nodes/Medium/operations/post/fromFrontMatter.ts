import type { FrontMatter, FrontMatterEntry } from '../../content/markdown/frontMatter';
import { isRecord } from '../../isRecord';
import { isUnset, quote } from '../../content/values';
import { InputError } from '../../errors/inputError';
import { isAbsoluteWebAddress, licenseNamed } from './fields';
import type { PostInput } from './types';

/**
 * Fills the fields that the user left empty, and never makes the post more public than Publish Status.
 * @throws InputError naming the key and its line for a value that cannot be sent.
 */
export function fillFromFrontMatter(
	input: PostInput,
	front: FrontMatter,
): { input: PostInput; warnings: string[] } {
	const warnings = [...front.warnings];
	const missing = (value: unknown) =>
		isUnset(value) || (Array.isArray(value) && value.length === 0);
	const filled: PostInput = { ...input, content: front.rest };
	if (missing(input.title) && front.title) filled.title = readText(front.title, 'Title');
	if (missing(input.subtitle) && front.subtitle) {
		filled.subtitle = readText(front.subtitle, 'Subtitle');
	}
	if (missing(input.tags) && front.tags) filled.tags = readNames(front.tags);
	if (missing(input.canonicalUrl) && front.canonicalUrl) {
		filled.canonicalUrl = readUrl(front.canonicalUrl);
	}
	if (missing(input.license) && front.license) {
		filled.license = licenseNamed(front.license.value);
		if (filled.license === undefined) {
			warnings.push(
				`Medium does not offer the license in line ${front.license.line} of Content, so it was not sent: ${quote(String(front.license.value))}.`,
			);
		}
	}
	const status = lessPublic(input.publishStatus, front.publishStatus);
	if (status !== undefined) {
		filled.publishStatus = status;
		warnings.push(
			`The front matter makes this post ${status === 'draft' ? 'a draft' : 'unlisted'}, so it is sent as ${status} instead of ${String(input.publishStatus)}.`,
		);
	}
	return { input: filled, warnings };
}

function lessPublic(
	wanted: unknown,
	said: FrontMatter['publishStatus'],
): 'draft' | 'unlisted' | undefined {
	const order = ['public', 'unlisted', 'draft'];
	if (said === undefined || typeof wanted !== 'string') return undefined;
	return order.indexOf(said) > order.indexOf(wanted.trim().toLowerCase()) ? said : undefined;
}

function readText({ value, key, line }: FrontMatterEntry, field: string): string {
	if (typeof value === 'string' || typeof value === 'number') return String(value);
	throw unusable(key, line, 'is not text', field);
}

function readNames({ value, key, line }: FrontMatterEntry): unknown[] {
	const names: unknown[] = Array.isArray(value) ? value : [value];
	const isName = (name: unknown): boolean =>
		typeof name === 'string' || typeof name === 'number' || (isRecord(name) && isName(name.name));
	if (names.every(isName)) return names;
	throw unusable(key, line, 'is not a list of names', 'Tags');
}

function readUrl({ value, key, line }: FrontMatterEntry): string {
	if (typeof value === 'string' && isAbsoluteWebAddress(value.trim())) return value.trim();
	throw unusable(key, line, 'is not a full http or https URL', 'Canonical URL');
}

function unusable(key: string, line: number, reason: string, field: string): InputError {
	return new InputError(
		`The front matter of Content cannot be used: ${key} in line ${line} ${reason}.`,
		`Fix this key, fill in ${field} instead, or turn off Read Front Matter.`,
	);
}
