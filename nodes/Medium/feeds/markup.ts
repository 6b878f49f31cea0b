import { Tokenizer } from '../libraries';

export interface Element {
	/** As it is written in XML, in lower case in HTML. */
	name: string;
	attributes: ReadonlyMap<string, string>;
	children: Array<Element | string>;
	/** Its end tag was there. */
	isClosed: boolean;
}

/** Deeper elements are read as if their tags were not there, so that no later step can run out of stack. */
const maxDepth = 200;

/** More than any feed of Medium's has by far. */
const maxElements = 100_000;

const voidElements = new Set(
	'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** In HTML the second start tag of these ends the first one. */
const selfEnding = new Set(['li', 'p']);

const noAttributes: ReadonlyMap<string, string> = new Map();

/**
 * Reads XML or HTML into a tree, however badly it is written. No entity but the predefined ones is expanded, and
 * nothing is run or fetched. The time is linear in the length of the text.
 * @returns undefined for more elements than a feed can have
 */
export function parseMarkup(text: string, mode: 'xml' | 'html'): Element | undefined {
	const isXml = mode === 'xml';
	const root = elementOf('');
	const open = [root];
	let elements = 0;
	let current = root;
	let attributes: Map<string, string> | undefined;
	let tagName = '';
	let attributeName = '';
	let attributeValue = '';

	// Text comes in many pieces: a stretch that is read as it is written is cut out at once.
	let written = { from: 0, to: 0 };
	let pieces: string[] = [];
	const endStretch = () => {
		if (written.to > written.from) pieces.push(text.slice(written.from, written.to));
		written = { from: 0, to: 0 };
	};
	const addText = (from: number, to: number) => {
		if (written.to === from && written.to > written.from) written.to = to;
		else {
			endStretch();
			written = { from, to };
		}
	};
	const addPiece = (piece: string) => {
		endStretch();
		pieces.push(piece);
	};
	const endText = () => {
		endStretch();
		if (pieces.length > 0) current.children.push(pieces.join(''));
		pieces = [];
	};
	const leave = (position: number) => {
		open.length = position;
		current = open[position - 1] ?? root;
	};
	const start = (isEmpty: boolean) => {
		endText();
		elements += 1;
		if (elements > maxElements) return tokenizer.pause();
		if (!isXml && selfEnding.has(tagName) && current.name === tagName) leave(open.length - 1);
		const element: Element = { ...elementOf(tagName), attributes: attributes ?? noAttributes };
		const isDeep = open.length > maxDepth;
		if (!isDeep) current.children.push(element);
		if (isEmpty || isDeep || (!isXml && voidElements.has(tagName))) element.isClosed = true;
		else {
			open.push(element);
			current = element;
		}
	};

	const tokenizer: Tokenizer = new Tokenizer(
		{ xmlMode: isXml },
		{
			onopentagname(from, to) {
				tagName = isXml ? text.slice(from, to) : text.slice(from, to).toLowerCase();
				attributes = undefined;
			},
			onattribname(from, to) {
				attributeName = isXml ? text.slice(from, to) : text.slice(from, to).toLowerCase();
				attributeValue = '';
			},
			onattribdata: (from, to) => (attributeValue += text.slice(from, to)),
			onattribentity: (codePoint) => (attributeValue += String.fromCodePoint(codePoint)),
			onattribend() {
				attributes ??= new Map();
				if (!attributes.has(attributeName)) attributes.set(attributeName, attributeValue);
			},
			onopentagend: () => start(false),
			// In HTML the slash means nothing.
			onselfclosingtag: () => start(isXml),
			onclosetag(from, to) {
				const name = isXml ? text.slice(from, to) : text.slice(from, to).toLowerCase();
				const position = open.findLastIndex((element) => element.name === name);
				if (position < 1) return;
				endText();
				for (const element of open.slice(position)) element.isClosed = element.name === name;
				leave(position);
			},
			ontext: addText,
			ontextentity: (codePoint) => addPiece(String.fromCodePoint(codePoint)),
			oncdata: (from, to, offset) => isXml && addPiece(text.slice(from, to - offset)),
			oncomment() {},
			ondeclaration() {},
			onprocessinginstruction() {},
			onend() {},
		},
	);
	tokenizer.write(text);
	if (!tokenizer.running) return undefined;
	tokenizer.end();
	endText();
	return root;
}

function elementOf(name: string): Element {
	return { name, attributes: noAttributes, children: [], isClosed: false };
}
