import { licenses } from '../enums';
import type { PostDraft } from '../types';
import { InputError } from '../../errors/inputError';
import { isRecord } from '../../isRecord';
import { isUnset, quote } from '../values';

/** What front matter says about a post. What is absent it does not say. */
export interface FrontMatter {
	title?: unknown;
	subtitle?: unknown;
	tags?: unknown;
	canonicalUrl?: unknown;
	license?: string;
	/** Whether the post is not to be public: `draft: true` or `published: false`. */
	isDraft: boolean;
	warnings: string[];
}

export interface FoundFrontMatter {
	language: 'YAML' | 'TOML';
	/** The block between its marks. */
	block: string;
	/** What comes after the block. */
	rest: string;
}

const longest = 64 * 1024;
const opening = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/;
const closings = { '---': /^(?:---|\.\.\.)[ \t]*\r?$/m, '+++': /^\+\+\+[ \t]*\r?$/m };

/**
 * The block of front matter at the very start of Markdown, `undefined` where there is none.
 * @throws InputError for a block that is never closed.
 */
export function findFrontMatter(content: string): FoundFrontMatter | undefined {
	const start = opening.exec(content);
	if (!start) return undefined;
	const mark = start[1] === '+++' ? '+++' : '---';
	const from = start[0].length;
	const searched = content.slice(from, from + longest);
	const end = closings[mark].exec(searched);
	if (!end) {
		// A lone line of dashes is a rule across the page.
		if (mark === '---' && !/^[\w-]+[ \t]*:(?:\s|$)/.test(searched)) return undefined;
		throw broken(1, `it is not closed with ${mark}`);
	}
	const rest = content.slice(from + end.index + end[0].length).replace(/^\n/, '');
	return {
		language: mark === '---' ? 'YAML' : 'TOML',
		block: searched.slice(0, end.index),
		rest: withoutLeadingLines(rest),
	};
}

/** The error for what a parser could not read. The first line of the content is the mark that opens the block. */
export function frontMatterError({ reason, line }: { reason: string; line?: number }): InputError {
	return broken(line === undefined ? undefined : line + 1, reason);
}

/** The keys that mean something for a post; all others are somebody else's. */
export function readFrontMatter(value: Record<string, unknown>): FrontMatter {
	const byKey = new Map<string, unknown>();
	for (const [key, entry] of Object.entries(value)) {
		const known = key.toLowerCase().replace(/[_\s-]/g, '');
		if (!byKey.has(known) && !isEmpty(entry)) byKey.set(known, entry);
	}
	const first = (...keys: string[]) =>
		keys.map((key) => byKey.get(key)).find((entry) => entry !== undefined);
	const license = readLicenseName(first('license'));
	return {
		title: first('title'),
		subtitle: first('subtitle', 'description'),
		tags: splitTags(first('tags')) ?? first('keywords') ?? splitTags(first('categories')),
		canonicalUrl: first('canonicalurl', 'canonical'),
		...(license.value !== undefined && { license: license.value }),
		isDraft: saysDraft(byKey),
		warnings: license.warnings,
	};
}

/** Fills the fields that the user left empty, and never makes the post more public than Publish Status. */
export function fillDraft(
	draft: PostDraft,
	front: FrontMatter,
): { draft: PostDraft; warnings: string[] } {
	const warnings = [...front.warnings];
	const forcesDraft = front.isDraft && draft.publishStatus !== 'draft';
	if (forcesDraft) {
		warnings.push(
			`The front matter says that this is a draft, so it is sent as a draft and not as ${String(draft.publishStatus)}.`,
		);
	}
	const filled: PostDraft = {
		...draft,
		title: isEmpty(draft.title) ? front.title : draft.title,
		tags: isEmpty(draft.tags) ? front.tags : draft.tags,
		canonicalUrl: isEmpty(draft.canonicalUrl) ? front.canonicalUrl : draft.canonicalUrl,
		license: isEmpty(draft.license) ? front.license : draft.license,
		...(forcesDraft && { publishStatus: 'draft' }),
	};
	return { draft: filled, warnings };
}

/** Jekyll and Obsidian separate tags by spaces where no comma does. */
function splitTags(value: unknown): unknown {
	if (typeof value !== 'string' || /[,[\]{}"]/.test(value)) return value;
	return value.trim().split(/\s+/);
}

function isEmpty(value: unknown): boolean {
	if (typeof value === 'string' && /^(?:~|null)$/i.test(value.trim())) return true;
	return isUnset(value) || (Array.isArray(value) && value.length === 0);
}

function saysDraft(byKey: ReadonlyMap<string, unknown>): boolean {
	const isYes = (key: string) =>
		byKey.has(key) && !/^(?:false|no|off|n|0)$/i.test(text(byKey.get(key)));
	const isNo = (key: string) => /^(?:false|no|off|n|0)$/i.test(text(byKey.get(key)));
	return (
		isYes('draft') || isNo('published') || isNo('publish') || text(byKey.get('status')) === 'draft'
	);
}

function text(value: unknown): string {
	return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
		? String(value).trim().toLowerCase()
		: '';
}

/** Licenses are written in many ways; one that Medium does not offer must not stop the post. */
function readLicenseName(value: unknown): { value?: string; warnings: string[] } {
	if (value === undefined) return { warnings: [] };
	const wanted = comparableLicense(text(value));
	const license = licenses.find(
		(candidate) =>
			comparableLicense(candidate.value) === wanted || comparableLicense(candidate.name) === wanted,
	);
	if (license) return { value: license.value, warnings: [] };
	const name = isRecord(value) || Array.isArray(value) ? 'of the front matter' : quote(text(value));
	return { warnings: [`Medium does not offer the license ${name}, so it was not sent.`] };
}

/** `CC-BY-SA-4.0`, `CC BY-SA 4.0` and `cc-40-by-sa` are one license. */
function comparableLicense(name: string): string {
	const plain = name.toLowerCase().replace(/[^a-z\d]/g, '');
	return plain === 'cc010' || plain === 'cc0'
		? 'cczero'
		: plain.replace(/^cc(.*)40$/, 'cc$1').replace(/^cc40/, 'cc');
}

/** A second block must not be taken for front matter when the result is prepared again. */
function withoutLeadingLines(rest: string): string {
	const trimmed = rest.replace(/^(?:[ \t]*\r?\n)+/, '');
	return opening.test(trimmed) ? `\n${trimmed}` : trimmed;
}

function broken(line: number | undefined, reason: string): InputError {
	const place = line === undefined ? '' : ` in line ${line}`;
	return new InputError(
		'Content',
		`The front matter of Content is broken${place}.`,
		`${reason.charAt(0).toUpperCase()}${reason.slice(1)}. Mend the front matter, or turn off Read Front Matter.`,
	);
}
