import { QuoteType, Tokenizer } from 'htmlparser2';

export interface HtmlAttribute {
	/** In lower case. */
	name: string;
	/** With its entities decoded. */
	value: string;
	/** Where the raw value stands, its quotation marks included. */
	from: number;
	to: number;
}

export interface HtmlTag {
	/** In lower case. */
	name: string;
	from: number;
	to: number;
	attributes: HtmlAttribute[];
}

/** What a rule wants to be told while a text is walked through, in document order. */
export interface HtmlVisitor {
	open?(tag: HtmlTag): void;
	close?(tag: { name: string; from: number; to: number }): void;
	/** Raw text, which may hold entities. */
	text?(from: number, to: number): void;
}

/**
 * Walks through HTML once, whatever it looks like: there is no such thing as invalid HTML here.
 * Comments, declarations and CDATA sections are passed over; a tag that never ends is no tag.
 * No tree is built, so that the cost stays linear however deep elements are nested.
 * @param offset is added to every place that visitors are told.
 */
export function walkHtml(html: string, visitors: readonly HtmlVisitor[], offset = 0): void {
	let tag: HtmlTag = { name: '', from: 0, to: 0, attributes: [] };
	let attributeName = '';
	let value = { from: 0, to: 0 };

	const endTag = (end: number) => {
		tag.to = end + 1 + offset;
		for (const visitor of visitors) visitor.open?.(tag);
	};
	const tokenizer: Tokenizer = new Tokenizer(
		{ decodeEntities: false },
		{
			onopentagname(start, end) {
				const name = html.slice(start, end).toLowerCase();
				tag = { name, from: start - 1 + offset, to: 0, attributes: [] };
			},
			onattribname(start, end) {
				attributeName = html.slice(start, end).toLowerCase();
				value = { from: end, to: end };
			},
			onattribdata(start, end) {
				value = { from: start, to: end };
			},
			onattribend(quote) {
				const quoted = quote === QuoteType.Double || quote === QuoteType.Single ? 1 : 0;
				tag.attributes.push({
					name: attributeName,
					value: decodeEntities(html.slice(value.from, value.to)),
					from: value.from - quoted + offset,
					to: value.to + quoted + offset,
				});
			},
			onopentagend: endTag,
			onselfclosingtag: endTag,
			onclosetag(start, end) {
				const name = html.slice(start, end).toLowerCase();
				const after = html.indexOf('>', end);
				const to = after < 0 ? html.length : after + 1;
				const closing = { name, from: html.lastIndexOf('</', start) + offset, to: to + offset };
				for (const visitor of visitors) visitor.close?.(closing);
			},
			ontext(start, end) {
				for (const visitor of visitors) visitor.text?.(start + offset, end + offset);
			},
			oncdata() {},
			oncomment() {},
			ondeclaration() {},
			onprocessinginstruction() {},
			onattribentity() {},
			ontextentity() {},
			onend() {},
		},
	);
	tokenizer.write(html);
	tokenizer.end();
}

/** Decodes the entities of HTML that end in a semicolon; `&copy=1` in an address stays as it is. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	let decoded = '';
	const ignore = () => {};
	const tokenizer = new Tokenizer(
		{ decodeEntities: true },
		{
			ontextentity: (codePoint) => (decoded += String.fromCodePoint(codePoint)),
			onattribdata: ignore,
			onattribentity: ignore,
			onattribend: ignore,
			onattribname: ignore,
			oncdata: ignore,
			onclosetag: ignore,
			oncomment: ignore,
			ondeclaration: ignore,
			onend: ignore,
			onopentagend: ignore,
			onopentagname: ignore,
			onprocessinginstruction: ignore,
			onselfclosingtag: ignore,
			ontext: ignore,
		},
	);
	return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (entity) => {
		decoded = '';
		tokenizer.write(entity);
		return decoded || entity;
	});
}
