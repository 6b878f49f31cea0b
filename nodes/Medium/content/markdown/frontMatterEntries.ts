import { isRecord } from '../../isRecord';
import { FAILSAFE_SCHEMA, loadAll, parseToml, TomlError, YAMLException } from '../../libraries';
import type { FrontMatterBlock } from './frontMatterBlock';

/** A key of front matter. */
export interface Entry {
	/** The key as it is spelled; within a table or an object `table.key`. */
	key: string;
	/** The line of the content. */
	line: number;
	value: unknown;
	/** Why the value cannot be read, if it cannot. */
	broken?: string;
	/** Whether the block has the key several times. */
	isDouble?: boolean;
}

/** All keys of a block of front matter; `undefined` where the block is something else. */
export function readEntries({ language, text, line }: FrontMatterBlock): Entry[] | undefined {
	if (language === 'metadata') return readMetadata(text, line);
	const read = readers[language];
	const whole = read(text);
	const parts = split(text, language);
	const keys = parts.filter((part) => !part.text.startsWith('[')).map(({ key }) => key);
	const entries =
		'value' in whole
			? entriesOf(whole.value, text, line)
			: // One broken key must not take the others with it: each is read by itself.
				parts.flatMap((part) => readPart(part, read, line));
	if (language === 'JSON' || !entries) return entries;
	return entries.map((entry) => ({
		...entry,
		isDouble: keys.indexOf(entry.key) !== keys.lastIndexOf(entry.key),
	}));
}

interface Part {
	/** The key, or the header of a table. */
	key: string;
	text: string;
	/** Counted from the first line of the block. */
	line: number;
}

type Reader = (text: string) => { value: unknown } | { reason: string };

const readers: Record<'YAML' | 'TOML' | 'JSON', Reader> = {
	// Every scalar stays the text it is, so that a title of `1.10` or `2024-01-01` is kept. The last of two equal keys counts.
	YAML: (text) => attempt(() => loadAll(text, { schema: FAILSAFE_SCHEMA, json: true })[0] ?? {}),
	TOML: (text) => attempt(() => parseToml(text, { maxDepth: 50, integersAsBigInt: 'asNeeded' })),
	JSON: (text) =>
		attempt((): unknown => JSON.parse(text.trim().startsWith('{') ? text : `{${text}}`)),
};

function attempt(read: () => unknown): { value: unknown } | { reason: string } {
	try {
		return { value: read() };
	} catch (error) {
		if (error instanceof YAMLException) return { reason: error.reason };
		if (error instanceof TomlError) {
			const [reason = ''] = error.message.split('\n');
			return { reason: reason.replace('Invalid TOML document: ', '') };
		}
		return { reason: 'it cannot be read' };
	}
}

const keyOf = {
	YAML: /^(["']?)([\w][\w .-]{0,100})\1[ \t]{0,100}:(?:\s|$)/,
	TOML: /^(["']?)([\w.-]+)\1[ \t]*=|^\[+([^[\]]+)\]/,
	JSON: /^[ \t]*(")([^"]+)"[ \t]*:/,
} as const;

/** The block in parts, each of which begins with a line that has a key. */
function split(text: string, language: 'YAML' | 'TOML' | 'JSON'): Part[] {
	const parts: Part[] = [];
	text.split('\n').forEach((each, line) => {
		const found = keyOf[language].exec(each);
		const key = found?.[2] ?? found?.[3];
		const last = parts.at(-1);
		const isInTable = language === 'TOML' && last?.text.startsWith('[') && !each.startsWith('[');
		if (key !== undefined && !isInTable) parts.push({ key, text: each, line });
		else if (last) last.text += `\n${each}`;
	});
	return parts;
}

function readPart({ key, text, line }: Part, read: Reader, firstLine: number): Entry[] {
	const result = read(text);
	if ('value' in result) {
		return entriesOf(result.value, text, firstLine + line) ?? [];
	}
	return [{ key, line: firstLine + line, ...plainText(text, result.reason) }];
}

/** Text that only lacks quotation marks, such as `title: Part 2: the end`, can mean but one thing. */
function plainText(text: string, broken: string): { value: unknown; broken?: string } {
	const value = /^[^:\n]+:[ \t]+([^\s"'[{!&*|>][^\n]*)(?:\n\s*)?$/.exec(text)?.[1];
	return value === undefined ? { value: undefined, broken } : { value: value.trim() };
}

function entriesOf(value: unknown, text: string, firstLine: number): Entry[] | undefined {
	if (!isRecord(value)) return undefined;
	const lines = text.split('\n');
	const lineOf = (key: string) => {
		const line = lines.findLastIndex(
			(each) =>
				/^[ \t]*["']?([^"':=\s][^"':=]*)(?:["'][ \t]*)?[:=]/.exec(each)?.[1]?.trim() === key,
		);
		return firstLine + Math.max(line, 0);
	};
	return Object.entries(value).flatMap(([key, entry]) => {
		const own: Entry = { key, line: lineOf(key), value: entry };
		if (!isRecord(entry)) return [own];
		const inner = Object.entries(entry).map(([name, each]) => ({
			key: `${key}.${name}`,
			line: lineOf(name),
			value: each,
		}));
		return [own, ...inner];
	});
}

function readMetadata(text: string, firstLine: number): Entry[] {
	const entries: Entry[] = [];
	text.split('\n').forEach((each, line) => {
		const [, key, value = ''] = /^([A-Za-z][\w -]*):(.*)/s.exec(each) ?? [];
		const last = entries.at(-1);
		if (key !== undefined) entries.push({ key, line: firstLine + line, value: value.trim() });
		else if (last && each.trim()) last.value = `${String(last.value)} ${each.trim()}`;
	});
	return entries;
}
