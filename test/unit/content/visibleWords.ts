import { parseHtml } from '../../../nodes/Medium/content/parse';
import type { ChildNode } from '../../../nodes/Medium/libraries';
import { isTag, isText, MarkdownIt } from '../../../nodes/Medium/libraries';

/** Elements whose text nothing takes away or moves, as long as they have no attributes that say more. */
const plain = new Set(
	`a article b blockquote body br center code dd details div dl dt em figure h1 h2 h3 h4 h5 h6 hr html i ins li main
	mark ol p pre s section small span strong summary table tbody td tr u ul`.split(/\s+/),
);
const harmless = new Set(
	'colspan data-align data-lang dir href lang rowspan spellcheck start'.split(' '),
);
/** Classes and styles of the articles that say nothing about what an element is. */
const harmlessClass =
	/^(?:has-[\w-]+|is-layout-[\w-]+|wp-block-(?:heading|list|quote|quote-is-[\w-]+)|language-\w+|graf[\w-]*|MsoNormal|simple|row-\w+|head|docutils|align-default|kg-blockquote-alt|kg-toggle-content|alert-blockquote|task-list-item)$/;
const harmlessStyle = /^(?:\s*(?:white-space|text-align|font-family|font-weight)\s*:[^;]*;?)*$/;
/** What buttons and marks beside headings say. */
const controls =
	/^(?:share|tweet|subscribe|copy|copied|print|like|follow|link|permalink|anchor|return|back|jump|up)$/i;

/** Words a reader of the page would see for sure, in their order: those in plain elements only. */
export function surelyVisible(html: string): string[] {
	const found: string[] = [];
	const collect = (nodes: readonly ChildNode[]): void => {
		for (const node of nodes) {
			if (isText(node)) found.push(...wordsOf(node.data));
			else if (isTag(node) && plain.has(node.name) && isHarmless(node.attribs)) {
				collect(node.children);
			}
		}
	};
	collect(parseHtml(html)?.children ?? []);
	return found;
}

function isHarmless(attributes: Readonly<Record<string, string>>): boolean {
	return Object.entries(attributes).every(([name, value]) => {
		if (name === 'class') return value.split(/\s+/).every((each) => harmlessClass.test(each));
		return harmless.has(name) || (name === 'style' && harmlessStyle.test(value));
	});
}

/** Without what may be a shortcode, a name of an emoji or a mark of a template. */
function wordsOf(text: string): string[] {
	const bare = text.replace(/\[[^\]]*\]?|\{[^}]*\}*|:[a-z_\d+-]+:|<[^>]*>?/g, ' ');
	return (bare.match(/\p{L}{3,}/gu) ?? []).filter((word) => !controls.test(word));
}

/** All words of what is sent. */
export function sentWords(html: string): string[] {
	const text: string[] = [];
	const collect = (nodes: readonly ChildNode[]): void => {
		for (const node of nodes) {
			if (isText(node)) text.push(node.data);
			else if (isTag(node)) {
				if (/^(?:p|h\d|li|pre|blockquote|br|figcaption)$/.test(node.name)) text.push(' ');
				collect(node.children);
			}
		}
	};
	collect(parseHtml(html)?.children ?? []);
	return text.join('').match(/\p{L}{3,}/gu) ?? [];
}

/** The words of `all` that are missing in `among`, or come in another order. */
export function missingWords(all: readonly string[], among: readonly string[]): string[] {
	const missing: string[] = [];
	let from = 0;
	for (const word of all) {
		const at = among.indexOf(word, from);
		if (at < 0) missing.push(word);
		else from = at + 1;
	}
	return missing;
}

/** Lines of prose in Markdown that nothing of any tool can hide, or move to the notes. */
export function surelyVisibleLines(markdown: string): string[][] {
	const hiding = /%%|comment|^(?:import|export)\b|\{\/\*|<|^ {0,3}\[\^|^ {0,3}\*?\[[^\]]*\]:/m.exec(
		markdown,
	);
	const shown = markdown.slice(0, hiding?.index ?? markdown.length);
	const html = new MarkdownIt({ html: true }).render(shown);
	const text = sentWords(html).join(' ');
	return shown
		.split('\n')
		.filter((line) => /^\p{L}[\p{L}\p{N} ,.'’–-]*$/u.test(line))
		.map(wordsOf)
		.filter((words) => words.length > 2 && text.includes(words.join(' ')));
}
