import type { ChildNode, Document } from '../libraries';
import { Document as TreeRoot, DomHandler, Parser } from '../libraries';
import { maxDepth } from './tree';

/** The parser is slow where elements are nested deeply: it is asked after each part whether it still makes sense. */
const partLength = 16_384;

class LimitedHandler extends DomHandler {
	deepest = 0;

	/** One string for each name: rules compare names very often, which is quick where they are the same string. */
	private readonly names = new Map<string, string>();

	override onopentag(name: string, attributes: Record<string, string>): void {
		const known = this.names.get(name) ?? name;
		this.names.set(known, known);
		super.onopentag(known, attributes);
		this.deepest = Math.max(this.deepest, this.tagStack.length);
	}
}

function* parse(html: string): Generator<undefined, Document | undefined> {
	const handler = new LimitedHandler();
	const parser = new Parser(handler, { decodeEntities: true });
	for (let from = 0; from < html.length; from += partLength) {
		parser.write(html.slice(from, from + partLength));
		if (handler.deepest > maxDepth) return undefined;
		yield;
	}
	parser.end();
	return handler.root;
}

/** The tree of any HTML; `undefined` where elements are nested too deeply. */
export function parseHtml(html: string): Document | undefined {
	const parts = parse(html);
	let part = parts.next();
	while (!part.done) part = parts.next();
	return part.value;
}

/** The same; `pause` is awaited between two parts of it. */
export async function parseInParts(
	html: string,
	pause: () => Promise<void>,
): Promise<Document | undefined> {
	const parts = parse(html);
	let part = parts.next();
	while (!part.done) {
		await pause();
		part = parts.next();
	}
	return part.value;
}

/** The nodes of a piece of HTML, without a parent. */
export function parseFragment(html: string): ChildNode[] {
	const { children } = parseHtml(html) ?? new TreeRoot([]);
	for (const child of children) child.parent = null;
	return children;
}
