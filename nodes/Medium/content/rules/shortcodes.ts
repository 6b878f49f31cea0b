import { literal } from '../elements';
import { embedHtml } from '../embedHtml';
import type { ChildNode, Document, Element } from '../../libraries';
import { isText, Text } from '../../libraries';
import { parseFragment } from '../parse';
import { meaningOf } from '../templates/meaning';
import { readTemplateTag } from '../templates/tag';
import { shortcodeWarning, warnOfTag } from '../templates/warn';
import type { WordPressTag } from '../templates/wordPress';
import { readWordPressTag } from '../templates/wordPress';
import {
	element,
	elementsOf,
	isBlank,
	isElement,
	removeAll,
	replaceAll,
	setChildren,
	textOf,
	textsOf,
	unwrapAll,
} from '../tree';
import type { Rule, RuleContext } from '../types';

const alone =
	/^(?:gallery|playlist|audio|video|contact-form|contact-form-7|wpforms|toc|recent_posts|products|jetpack_subscription_form)$/;
const codes =
	/^(?:code|sourcecode|highlight|php|html|css|javascript|js|python|bash|sql|xml|java|ruby|cpp|csharp|plain|text)$/i;

/** Shortcodes of WordPress and its plugins, and in HTML those of Hugo and Liquid: the text between them stays. */
export const shortcodes: Rule = (root, context) => {
	if (context.format === 'html') readTemplates(root, context);
	const found = findTags(root);
	const pairs = pairTags(found.map(({ tag }) => tag));
	const closed = new Set([...pairs].flat());
	const marks = placeMarks(
		found.filter(
			({ tag }) => closed.has(tag) || (!tag.closes && (!tag.isBare || alone.test(tag.name))),
		),
	);
	// Taken out at the end, all at once: each by itself would be looked for among its siblings.
	const gone = new Set<ChildNode>();
	const shown = new Map<Element, Make>();
	for (const [tag, mark] of marks) {
		if (gone.has(mark) || tag.closes) continue;
		const closing = marks.get(pairs.get(tag) ?? tag);
		const between =
			closing && closing !== mark
				? nodesBetween(mark, closing, codes.test(tag.name) ? 2000 : 100)
				: undefined;
		const made = between?.some((node) => !isBlank(node)) ? readPair(tag, between) : readAlone(tag);
		if (made) {
			for (const node of between ?? []) gone.add(node);
			shown.set(mark, made);
		} else context.warn(shortcodeWarning, tag.spelled);
	}
	removeAll([...gone]);
	for (const [mark, make] of shown) setChildren(mark, make());
	unwrapAll([...marks.values()]);
};

/** Makes what stands for a shortcode, when what stood between its marks is free. */
type Make = () => Array<ChildNode | string>;

interface Found {
	text: Text;
	from: number;
	tag: WordPressTag;
}

function findTags(root: Document): Found[] {
	const found: Found[] = [];
	for (const text of textsOf(root, ...literal)) {
		for (let from = text.data.indexOf('['); from >= 0; from = text.data.indexOf('[', from + 1)) {
			const tag = readWordPressTag(text.data, from);
			// `[[gallery]]` shows the shortcode itself.
			if (tag && text.data[from - 1] !== '[') found.push({ text, from, tag });
		}
	}
	return found;
}

/** From each tag that opens to the one that closes it. `[sic]`, `[1]` and `[x]` are text: nothing closes them. */
function pairTags(tags: readonly WordPressTag[]): Map<WordPressTag, WordPressTag> {
	const open = new Map<string, WordPressTag[]>();
	const pairs = new Map<WordPressTag, WordPressTag>();
	for (const tag of tags) {
		const others = open.get(tag.name) ?? [];
		open.set(tag.name, others);
		if (!tag.closes) {
			others.push(tag);
			continue;
		}
		const opening = others.pop();
		if (opening) pairs.set(opening, tag);
	}
	return pairs;
}

/** Puts an empty element in the place of each tag. */
function placeMarks(found: readonly Found[]): Map<WordPressTag, Element> {
	const marks = new Map<WordPressTag, Element>();
	const byText = new Map<Text, Found[]>();
	for (const each of found) {
		const others = byText.get(each.text);
		if (others) others.push(each);
		else byText.set(each.text, [each]);
	}
	const shown = new Map<ChildNode, ChildNode[]>();
	for (const [text, tags] of byText) {
		const parts: ChildNode[] = [];
		let from = 0;
		for (const { from: start, tag } of tags) {
			if (start > from) parts.push(new Text(text.data.slice(from, start)));
			const mark = element('span');
			parts.push(mark);
			marks.set(tag, mark);
			from = tag.end;
		}
		if (from < text.data.length) parts.push(new Text(text.data.slice(from)));
		shown.set(text, parts);
	}
	replaceAll(shown);
	return marks;
}

/** What stands between two marks of one parent; more than `most` is no caption or code. */
function nodesBetween(from: Element, to: Element, most: number): ChildNode[] | undefined {
	if (from.parent !== to.parent) return undefined;
	const nodes: ChildNode[] = [];
	for (let node = from.next; node && node !== to; node = node.next) {
		if (nodes.push(node) > most) return undefined;
	}
	return nodes;
}

function readPair(tag: WordPressTag, between: readonly ChildNode[]): Make | undefined {
	const text = between
		.map((node) => textOf(node))
		.join('')
		.trim();
	const name = tag.name.toLowerCase();
	if (name === 'caption' || name === 'wp_caption') {
		const picture = between.find(
			(node) => isElement(node, 'img') || (isElement(node) && elementsOf(node, 'img').length > 0),
		);
		if (!picture) return undefined;
		const others = between.filter((node) => node !== picture);
		const words = others.some((node) => !isBlank(node)) ? others : [text];
		const caption = text ? words : [tag.attributes.get('caption') ?? ''];
		return () => [element('figure', {}, [picture, element('figcaption', {}, caption)])];
	}
	if (name === 'latex' || name === 'math') return () => [element('code', {}, [text])];
	if (codes.test(name)) return () => [element('pre', {}, [element('code', {}, [text])])];
	if (/^https?:\/\/\S+$/.test(text)) return frame('embed', text);
	return undefined;
}

function readAlone({ name, attributes }: WordPressTag): Make | undefined {
	if (/^(?:toc|ez-toc|lwptoc)$/.test(name)) return () => [];
	const address = ['', 'src', 'url', 'mp4', 'mp3', 'm4a', 'ogg', 'webm', 'id']
		.map((key) => attributes.get(key))
		.find(Boolean);
	return address === undefined ? undefined : frame(name, address);
}

function frame(name: string, address: string): Make | undefined {
	const html = embedHtml(name.toLowerCase(), [address], new Map());
	return html === undefined ? undefined : () => parseFragment(html);
}

function readTemplates(root: Document, context: RuleContext): void {
	const shown = new Map<ChildNode, ChildNode[]>();
	for (const text of textsOf(root, ...literal)) {
		if (!isText(text) || !/\{\{[<%]|\{%/.test(text.data)) continue;
		const parts: ChildNode[] = [];
		let from = 0;
		for (const { index } of text.data.matchAll(/\{\{[<%]|\{%/g)) {
			const tag = index < from ? undefined : readTemplateTag(text.data, index);
			if (!tag) continue;
			const meaning = tag.closes ? { html: '' } : meaningOf(tag);
			// In HTML a tag of Liquid is what the text is about, unless it stands for something.
			if (tag.spelled.startsWith('{%') && !(meaning && 'html' in meaning && meaning.html)) continue;
			if (!meaning) warnOfTag(context, tag);
			parts.push(new Text(text.data.slice(from, index)));
			if (meaning && 'html' in meaning) parts.push(...parseFragment(meaning.html));
			from = tag.end;
		}
		if (from > 0) shown.set(text, [...parts, new Text(text.data.slice(from))]);
	}
	replaceAll(shown);
}
