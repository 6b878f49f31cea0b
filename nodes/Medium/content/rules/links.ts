import type { Edit } from '../edits';
import type { HtmlTag, HtmlVisitor } from '../parsers/html';
import type { MarkdownFacts, MarkdownReference } from '../parsers/markdown';
import type { Range } from '../ranges';
import { escapeHtml, markdownAddress } from '../text';
import { quoteAll } from '../values';

/** What a link or an image points to: everything but `relative` is left as it is. */
export type AddressKind = 'absolute' | 'relative' | 'dangerous' | 'empty';

const addressAttributes = new Set(['href', 'src', 'poster']);
const notLinked = new Set(['base', 'script', 'link']);
/** Another tool's variable: nobody knows what it stands for. */
const placeholder = /\{[{%]/;
const maxNamed = 50;

/** Tells addresses apart. `C:\photo.png` and `file:` are paths on somebody's computer. */
export function addressKind(address: string): AddressKind {
	// Browsers drop these characters, so `java\nscript:` is a script.
	const plain = address.replace(/[\0-\x20\u00a0]+/g, '');
	if (!plain) return 'empty';
	if (/^(?:javascript|vbscript|file|blob|[a-z]):/i.test(plain)) return 'dangerous';
	return /^[a-z][a-z\d+.-]*:/i.test(plain) ? 'absolute' : 'relative';
}

export interface LinkOptions {
	/** Whether relative addresses are completed. */
	isOn: boolean;
	/** What relative addresses are completed with. */
	base: string | undefined;
	/** The article's own address, which `#chapter` belongs to. */
	page: string | undefined;
}

/** Completes the relative addresses of one post, and remembers those it cannot complete. */
export class Links {
	private readonly dangerous = new Set<string>();

	private readonly unresolved = new Set<string>();

	constructor(private readonly options: LinkOptions) {}

	/** Whether a relative address can be completed. */
	get hasBase(): boolean {
		return this.options.isOn && this.options.base !== undefined;
	}

	/** The completed address, `undefined` where the address stays as it is. */
	resolve(address: string): string | undefined {
		const kind = addressKind(address);
		if (kind === 'dangerous') remember(this.dangerous, address);
		if (kind !== 'relative' || !this.options.isOn) return undefined;
		const trimmed = address.trim();
		if (placeholder.test(trimmed)) return undefined;
		const { base, page } = this.options;
		if (trimmed.startsWith('//')) return complete(trimmed, base ?? 'https://medium.com');
		const against = trimmed.startsWith('#') ? page : base;
		const completed = against === undefined ? undefined : complete(trimmed, against);
		if (completed === undefined && !trimmed.startsWith('#')) remember(this.unresolved, trimmed);
		return completed;
	}

	warnings(): string[] {
		const warnings: string[] = [];
		if (this.dangerous.size > 0) {
			warnings.push(`These links do not lead to the web: ${quoteAll([...this.dangerous])}.`);
		}
		if (this.unresolved.size > 0) {
			const named = quoteAll([...this.unresolved]);
			warnings.push(
				`These links are relative and lead nowhere on Medium: ${named}. Set Canonical URL or Link Base URL to complete them.`,
			);
		}
		return warnings;
	}
}

function remember(addresses: Set<string>, address: string): void {
	if (addresses.size < maxNamed) addresses.add(address);
}

function complete(address: string, base: string): string | undefined {
	return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

/** Completes the addresses of inline links and images and of definitions, but for the images that are uploaded. */
export function completeMarkdownLinks(
	text: string,
	facts: MarkdownFacts,
	links: Links,
	edits: Edit[],
	readAddress: (address: Range) => string,
	isUploaded: (reference: MarkdownReference) => boolean,
): void {
	for (const reference of facts.references) {
		const { address } = reference;
		const isFootnote = reference.kind === 'definition' && text[reference.text.from] === '^';
		if (!address || isFootnote || isUploaded(reference)) continue;
		const completed = links.resolve(readAddress(address));
		if (completed !== undefined) edits.push({ ...address, text: markdownAddress(completed) });
	}
}

/** Completes `href`, `src`, `poster` and `srcset` of HTML, but for the images that are uploaded. */
export function completeHtmlLinks(
	links: Links,
	edits: Edit[],
	isUploaded: (tag: HtmlTag) => boolean,
): HtmlVisitor {
	return {
		open(tag) {
			if (notLinked.has(tag.name)) return;
			const skipsImage = isUploaded(tag);
			for (const attribute of tag.attributes) {
				if (skipsImage && (attribute.name === 'src' || attribute.name === 'srcset')) continue;
				const value =
					attribute.name === 'srcset'
						? resolveSourceSet(attribute.value, links)
						: addressAttributes.has(attribute.name)
							? links.resolve(attribute.value)
							: undefined;
				if (value !== undefined) {
					edits.push({ from: attribute.from, to: attribute.to, text: `"${escapeHtml(value)}"` });
				}
			}
		},
	};
}

/** `srcset` is a list of addresses, each with a width or a density; addresses may hold commas themselves. */
function resolveSourceSet(value: string, links: Links): string | undefined {
	let isChanged = false;
	const resolved = value.replace(
		/([^\s,]\S*[^\s,]|[^\s,])(\s+[^\s,][^,]*)?/g,
		(whole, address: string, size: string = '') => {
			const completed = links.resolve(address);
			if (completed === undefined) return whole;
			isChanged = true;
			return `${completed}${size}`;
		},
	);
	return isChanged ? resolved : undefined;
}
