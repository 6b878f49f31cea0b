import type { ContentOptions } from '../../content/types';
import { isUnset, kindOf, quote } from '../../content/values';
import { InputError } from '../../errors/inputError';
import { readWebAddress } from './fields';

/** The node's Options, checked. */
export interface PostOptions extends ContentOptions {
	frontMatter: boolean;
	linkBaseUrl: string | undefined;
	longTags: 'drop' | 'refuse';
	maxTags: number;
	sendAsIs: boolean;
}

/** Options that are not set get their defaults. @throws InputError naming the option for a value it does not have. */
export function readOptions(options: Record<string, unknown> = {}): PostOptions {
	return {
		footer: readSwitch('Add Footer', options.footer, false),
		frontMatter: readSwitch('Read Front Matter', options.frontMatter, true),
		linkBaseUrl: readWebAddress('Link Base URL', options.linkBaseUrl),
		longTags: readOption('Long Tags', options.longTags, ['drop', 'refuse']),
		maxTags: Number(readOption('Maximum Tags', options.maxTags, ['5', '3'])),
		obsidian: readSwitch('Obsidian Markdown', options.obsidian, false),
		onImageFailure: readOption('If an Image Cannot Be Uploaded', options.onImageFailure, [
			'fail',
			'leaveOut',
			'keep',
		]),
		sendAsIs: readSwitch('Send as Is', options.sendAsIs, false),
		tables: readOption('Tables', options.tables, ['auto', 'preformatted', 'list']),
		titleInContent: readOption('Title in Content', options.titleInContent, ['add', 'leave']),
	};
}

/** The first of the choices is the default. */
function readOption<Choice extends string>(
	field: string,
	value: unknown,
	choices: readonly [Choice, ...Choice[]],
): Choice {
	if (isUnset(value)) return choices[0];
	const text = typeof value === 'number' ? String(value) : value;
	const choice = choices.find((candidate) => candidate === text);
	if (choice !== undefined) return choice;
	throw new InputError(
		`${field} is ${typeof text === 'string' ? quote(text) : kindOf(text)}, which is not one of its choices.`,
		`Set ${field} to one of: ${choices.join(', ')}.`,
	);
}

function readSwitch(field: string, value: unknown, whenUnset: boolean): boolean {
	if (isUnset(value)) return whenUnset;
	if (typeof value === 'boolean') return value;
	return readOption(field, value, ['true', 'false']) === 'true';
}
