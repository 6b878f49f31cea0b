import { readWebAddress } from './fields';
import type { PreparedPost, ShapeOptions } from './types';
import { InputError } from '../errors/inputError';
import { isUnset, kindOf, quote } from './values';

/** How the content is changed before it is sent: the node's Content Options, checked. */
export interface Shape {
	titleInContent: 'add' | 'leave';
	subtitle: string | undefined;
	makeLinksAbsolute: boolean;
	linkBaseUrl: string | undefined;
	uploadLocalImages: boolean;
	onImageFailure: PreparedPost['onImageFailure'];
	maxTags: number;
	longTags: 'drop' | 'refuse';
	frontMatter: boolean;
	obsidian: boolean;
	tables: 'leave' | 'preformatted' | 'list';
	footer: boolean;
}

/** Options that are not set get their defaults. @throws InputError naming the option for a value it does not have. */
export function readShape(options: ShapeOptions = {}): Shape {
	return {
		titleInContent: readOption('Title in Content', options.titleInContent, ['add', 'leave']),
		subtitle: readSubtitle(options.subtitle),
		makeLinksAbsolute: readSwitch('Make Links Absolute', options.makeLinksAbsolute, true),
		linkBaseUrl: readWebAddress('Link Base URL', options.linkBaseUrl),
		uploadLocalImages: readSwitch('Upload Local Images', options.uploadLocalImages, true),
		onImageFailure: readOption('If an Image Cannot Be Uploaded', options.onImageFailure, [
			'fail',
			'leaveOut',
			'keep',
		]),
		maxTags: Number(readOption('Maximum Tags', options.maxTags, ['5', '3'])),
		longTags: readOption('Long Tags', options.longTags, ['drop', 'refuse']),
		frontMatter: readSwitch('Read Front Matter', options.frontMatter, false),
		obsidian: readSwitch('Obsidian Markdown', options.obsidian, false),
		tables: readOption('Tables', options.tables, ['leave', 'preformatted', 'list']),
		footer: readSwitch('Add Footer', options.footer, false),
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
		field,
		`${field} is ${typeof text === 'string' ? quote(text) : kindOf(text)}, which is not one of its choices.`,
		`Set ${field} to one of: ${choices.join(', ')}.`,
	);
}

function readSwitch(field: string, value: unknown, whenUnset: boolean): boolean {
	if (isUnset(value)) return whenUnset;
	if (typeof value === 'boolean') return value;
	return readOption(field, value, ['true', 'false']) === 'true';
}

function readSubtitle(value: unknown): string | undefined {
	if (isUnset(value)) return undefined;
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return String(value);
	throw new InputError(
		'Subtitle',
		`Subtitle must be text, but is ${kindOf(value)}.`,
		'Set Subtitle to text, or leave it empty.',
	);
}
