import { InputError } from '../../errors/inputError';
import { isUnset, quoteAll } from '../values';
import { findFrontMatterBlock } from './frontMatterBlock';
import type { Entry } from './frontMatterEntries';
import { readEntries } from './frontMatterEntries';

/** A value of the front matter, and where it stands, for error texts. */
export interface FrontMatterEntry {
	value: unknown;
	/** The key as it is spelled, e.g. `canonical_url`. */
	key: string;
	/** The line of Content that has the key; 1 is the first. */
	line: number;
}

export interface FrontMatter {
	/** The content without its front matter. */
	rest: string;
	title?: FrontMatterEntry;
	subtitle?: FrontMatterEntry;
	/** `value` is a flat list of names. */
	tags?: FrontMatterEntry;
	canonicalUrl?: FrontMatterEntry;
	license?: FrontMatterEntry;
	/** What the front matter says of who may see the post. */
	publishStatus?: 'draft' | 'unlisted';
	warnings: string[];
}

const tagKeys = [
	'tags',
	'tag',
	'keywords',
	'taxonomies.tags',
	'categories',
	'category',
	'taxonomies.categories',
];
const canonicalKeys = ['canonicalurl', 'canonical', 'originalurl'];
const statusKeys = ['draft', 'published', 'publish', 'status', 'unlisted', 'hidden'];
const neededKeys = new Set([
	'title',
	'subtitle',
	'license',
	...tagKeys,
	...canonicalKeys,
	...statusKeys,
]);

/**
 * Reads the front matter of Markdown: YAML, TOML or JSON, and the metadata of Hexo and Pelican, which has no opening line.
 * @throws InputError only where a key that matters cannot be read, naming the key and the line.
 */
export function readFrontMatter(content: string): FrontMatter {
	const block = findFrontMatterBlock(content);
	if (block === 'open') throw openError();
	const entries = block && readEntries(block);
	if (!block || !entries || !looksLikeFrontMatter(entries)) return { rest: content, warnings: [] };
	const broken = entries.find((entry) => entry.broken && neededKeys.has(nameOf(entry)));
	if (broken) throw brokenError(broken);

	const first = (...names: string[]) =>
		names
			.map((name) => entries.findLast((entry) => nameOf(entry) === name && !isEmpty(entry.value)))
			.find((entry) => entry !== undefined);
	const tags = first(...tagKeys);
	return {
		rest: block.rest.replace(/^(?:[ \t]*\r?\n)+/, ''),
		title: first('title'),
		subtitle: first('subtitle'),
		tags: tags && { ...tags, value: readTagNames(tags, block.language === 'YAML') },
		canonicalUrl: first(...canonicalKeys),
		license: first('license'),
		publishStatus: readPublishStatus(entries),
		warnings: warningsOf(entries),
	};
}

/** `canonical_url`, `canonicalURL` and `Canonical-URL` are one key. */
function nameOf({ key }: Entry): string {
	return key.toLowerCase().replace(/[_\s-]/g, '');
}

/** Text between two rules across the page can look like one key with a value, e.g. `Note: that is all`. */
function looksLikeFrontMatter(entries: readonly Entry[]): boolean {
	const isKnown = (entry: Entry) => neededKeys.has(nameOf(entry));
	return (
		entries.length === 0 ||
		entries.some(isKnown) ||
		entries.every(({ key }) => /^[a-z][\w.-]*$/.test(key)) ||
		(entries.length > 1 && entries.every(({ key }) => /^[A-Za-z][\w.-]*$/.test(key)))
	);
}

function isEmpty(value: unknown): boolean {
	if (typeof value === 'string' && /^(?:~|null)$/i.test(value.trim())) return true;
	return isUnset(value) || (Array.isArray(value) && value.length === 0);
}

/** Jekyll and Obsidian separate `tags` by spaces where no comma does; `tag: big data` is one tag. */
function readTagNames(entry: Entry, isYaml: boolean): unknown[] {
	const { value } = entry;
	if (typeof value !== 'string') return flatten(value);
	if (/[,;\n]/.test(value)) return value.split(/[,;\n]/).map((name) => name.trim());
	const isList = isYaml && /^(?:tags|categories)$/.test(nameOf(entry));
	return isList && !/["[\]{}]/.test(value) ? value.trim().split(/\s+/) : [value];
}

const mostTags = 200;

/** Hexo writes categories of several levels as lists of lists. Some write `- name: x`. */
function flatten(value: unknown, depth = 0, found: unknown[] = []): unknown[] {
	if (found.length >= mostTags) return found;
	if (Array.isArray(value) && depth < 10) {
		for (const entry of value) flatten(entry, depth + 1, found);
	} else if (!isEmpty(value)) {
		found.push(value);
	}
	return found;
}

function readPublishStatus(entries: readonly Entry[]): 'draft' | 'unlisted' | undefined {
	const says = (name: string, pattern: RegExp) =>
		entries.some(
			(entry) =>
				nameOf(entry) === name && !isEmpty(entry.value) && pattern.test(textOf(entry.value)),
		);
	const no = /^(?:false|no|off|n|0)$/i;
	const notNo = /^(?!(?:false|no|off|n|0)$)/i;
	const isDraft =
		says('draft', notNo) ||
		says('published', no) ||
		says('publish', no) ||
		says('status', /^(?:draft|private|pending)$/i);
	if (isDraft) return 'draft';
	const isUnlisted =
		says('unlisted', notNo) || says('hidden', notNo) || says('status', /^(?:hidden|unlisted)$/i);
	return isUnlisted ? 'unlisted' : undefined;
}

function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
		? String(value).trim()
		: '';
}

function warningsOf(entries: readonly Entry[]): string[] {
	const told = (sentence: string, chosen: readonly Entry[]) => {
		const names = new Set(chosen.map(({ key, line }) => `${key} in line ${line}`));
		return names.size > 0 ? [`${sentence}: ${quoteAll([...names], 3)}.`] : [];
	};
	const lastOf = new Map(
		entries.filter(({ isDouble }) => isDouble).map((entry) => [entry.key, entry]),
	);
	return [
		...told(
			'These keys of the front matter could not be read and were ignored',
			entries.filter(({ broken }) => broken !== undefined),
		),
		...told('The front matter has these keys more than once, and the last one counts', [
			...lastOf.values(),
		]),
	];
}

function openError(): InputError {
	return new InputError(
		'Content begins with front matter that is never closed.',
		'Close it with the same line that opens it, or turn off Read Front Matter.',
	);
}

function brokenError({ key, line, broken }: Entry): InputError {
	return new InputError(
		`The front matter of Content cannot be read: ${key} in line ${line}.`,
		`The parser says: ${broken}. Fix this key (a value with special characters needs quotation marks), or turn off Read Front Matter.`,
	);
}
