import sanitizeHtml from 'sanitize-html';
import { Headings } from './headings';
import { markdownToHtml } from '../markdown';
import type { SandboxPost } from '../types';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const lists = ['ul', 'ol'];
const removedWhole = ['table', 'iframe'];
const kept = [
	...['p', 'br', 'hr', 'blockquote', 'pre', 'code', 'a', 'img', 'figure', 'figcaption'],
	...['strong', 'b', 'em', 'i', 'u', 's', 'del', 'sub', 'sup', 'q', 'small', 'li'],
];

export interface ReaderView {
	/** Safe to put into a page. */
	html: string;
	/** What Medium leaves out, as far as was seen, e.g. `1 table`. */
	lost: string[];
}

/** A post's content as a reader would see it. */
export function readerView({ content, contentFormat }: SandboxPost): ReaderView {
	const heading = new Headings();
	const lost = new Map<string, number>();
	const lose = (what: string) => lost.set(what, (lost.get(what) ?? 0) + 1);
	let listDepth = 0;
	const html = sanitizeHtml(contentFormat === 'markdown' ? markdownToHtml(content) : content, {
		allowedTags: [...kept, ...headings, ...lists, ...removedWhole],
		allowedAttributes: { a: ['href'], img: ['src', 'alt'] },
		allowedClasses: { h2: ['subtitle'] },
		allowedSchemes: ['http', 'https', 'mailto'],
		onOpenTag: (name) => {
			heading.sawOther(name);
			if (lists.includes(name)) listDepth += 1;
		},
		onCloseTag: (name) => {
			if (lists.includes(name)) listDepth -= 1;
		},
		transformTags: Object.fromEntries(
			headings.map((name) => [name, (tag, attribs) => heading.transform(tag, attribs)]),
		),
		exclusiveFilter: ({ tag, attribs }) => {
			if (removedWhole.includes(tag)) lose(tag);
			else if (tag === 'img' && !isAbsolute(attribs.src)) lose('image with a relative address');
			else if (lists.includes(tag) && listDepth > 0) return loseTag(lose, 'nesting of a list');
			else if (tag === 'a' && attribs.href?.startsWith('#')) return loseTag(lose, 'in-page link');
			else return false;
			return true;
		},
	});
	return { html, lost: [...lost].map(([what, count]) => `${count} × ${what}`) };
}

function loseTag(lose: (what: string) => void, what: string): 'excludeTag' {
	lose(what);
	return 'excludeTag';
}

function isAbsolute(address: string | undefined): boolean {
	return /^https?:\/\//i.test(address ?? '');
}
