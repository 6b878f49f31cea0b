import { isUnset, kindOf, quote } from '../../content/values';
import { InputError } from '../../errors/inputError';
import { isRecord } from '../../isRecord';

/**
 * The names in whatever an expression gives for tags, without `#`, quotation marks and entities.
 * @throws InputError naming Tags for what cannot be read.
 */
export function tagNames(value: unknown): string[] {
	return namesIn(value).map(cleanTag).filter(Boolean);
}

function namesIn(value: unknown): string[] {
	if (isUnset(value)) return [];
	if (typeof value === 'string') return namesInText(value);
	if (Array.isArray(value)) {
		return value
			.filter((entry) => !isUnset(entry))
			.flatMap((entry) => namesInText(nameOf(entry).replace(/\s+/g, ' ')));
	}
	if (isRecord(value) && Array.isArray(value.tags)) return namesIn(value.tags);
	return namesInText(nameOf(value));
}

function namesInText(text: string): string[] {
	const json = withoutCodeFence(text);
	const parsed = /^[[{"]/.test(json) ? parseJson(json) : undefined;
	if (parsed !== undefined) return typeof parsed === 'string' ? splitText(parsed) : namesIn(parsed);
	if (/^[[{]\s*["{[]/.test(json)) {
		throw new InputError(
			`Tags look like JSON but cannot be read: ${quote(text)}.`,
			'Set Tags to a comma-separated list, e.g. open-source, n8n, or to a JSON list of strings.',
		);
	}
	return splitText(json.replace(/^\[([^[\]]*)\]$/, '$1'));
}

/** Names between commas or on lines of their own, as a Markdown list, or as a row of hashtags. */
function splitText(text: string): string[] {
	const isList = /[\r\n]/.test(text.trim());
	return decodeEntities(text.replace(/^\s*(?:hash)?tags\s*:/i, ''))
		.split(/[,\r\n]/)
		.map((name) => name.replace(/^\s*[-*+•]\s+/, ''))
		.map((name) => (isList ? name.replace(/^\s*\d+[.)]\s+/, '') : name))
		.flatMap(splitHashtags);
}

function splitHashtags(name: string): string[] {
	return /^\s*#\S+(?:\s+#\S+)+\s*$/.test(name) ? name.trim().split(/\s+/) : [name];
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
	const inside = trimmed.replace(/^```[a-z]*\s*/i, '');
	return inside.endsWith('```') ? inside.slice(0, -3).trimEnd() : inside;
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
		`Tags has ${kindOf(entry)} that cannot be read as a tag.`,
		'Set Tags to a comma-separated list, to a list of strings, or to a list of objects with a name.',
	);
}

function cleanTag(tag: string): string {
	const plain = tag
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/^(["'“‘`])(.*)["'”’`]$/, '$2')
		.replace(/^[ #]+/, '')
		.trim();
	// WordPress' and Medium's words for no category.
	return /^uncategori[sz]ed$/i.test(plain) ? '' : plain;
}

/** The few entities that names have. The parser's table of two thousand is loaded for content only. */
function decodeEntities(text: string): string {
	return text.replace(
		/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
		(entity, decimal, hex, name) => {
			if (typeof name === 'string') return named.get(name.toLowerCase()) ?? entity;
			const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
			return code > 31 && code < 0x10ffff ? String.fromCodePoint(code) : entity;
		},
	);
}

const named = new Map(
	Object.entries({
		amp: '&',
		lt: '<',
		gt: '>',
		quot: '"',
		apos: "'",
		nbsp: ' ',
		rsquo: '’',
		lsquo: '‘',
		ndash: '–',
		mdash: '—',
	}),
);
