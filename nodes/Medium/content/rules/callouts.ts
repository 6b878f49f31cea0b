import { calloutTitle } from '../calloutTitle';
import type { Element } from '../../libraries';
import { isTag, isText, Text } from '../../libraries';
import {
	classesOf,
	element,
	elementsOf,
	hasClass,
	isBlank,
	remove,
	setChildren,
	setName,
	textOf,
	textsOf,
} from '../tree';
import type { Rule } from '../types';

const box =
	/^(?:markdown-alert|admonition|admonitionblock|theme-admonition|callout|bd-callout|custom-block|notices|kg-callout-card|book-hint|starlight-aside|hint-container|crayons-notice|alert|notice|hint|infobox|message-box|pullquote|su-box|su-note|confluence-information-macro|nextra-callout)$/i;
/** `alert-info` and the like. */
const beforeKind = /^(?:notice|alert|callout|hint|admonition|box)--?/i;
/** Plain words are boxes only where a whole division has them. */
const plainBox =
	/^(?:note|tip|info|warning|caution|danger|important|success|error|question|hint|attention|example|abstract|bug|message|primary|secondary|light|dark)$/i;
const title = /title|heading|header|label|caption/i;
const iconClass = /emoji|icon/i;
const notACallout = /toc|related|newsletter|subscribe|share|sidebar|author|bio|promo|comment/i;

/** Boxes of all tools (GitHub, Docusaurus, MkDocs, Quarto, Ghost, Notion, WordPress …): a quote that begins with the bold title. */
export const callouts: Rule = (root) => {
	for (const found of elementsOf(root, 'div', 'aside', 'section', 'figure', 'p', 'details')) {
		if (!found.parent || !isCallout(found)) continue;
		if (found.name === 'p') setChildren(found, [element('p', {}, found.children)]);
		const heading = found.name === 'details' ? undefined : takeTitle(found);
		// Asciidoctor arranges icon and text in a table.
		for (const table of hasClass(found, 'admonitionblock') ? elementsOf(found, 'table') : [])
			table.attribs.role = 'presentation';
		if (found.name === 'details') {
			if (found.attribs.class) found.attribs = {};
			continue;
		}
		setName(found, 'blockquote');
		found.attribs = {};
		joinIcon(found);
		if (heading)
			setChildren(found, [element('p', {}, [element('strong', {}, [heading])]), ...found.children]);
	}
};

function isCallout(found: Element): boolean {
	const classes = classesOf(found);
	if (found.name === 'aside') return !classes.some((each) => notACallout.test(each));
	if (found.name === 'p') return classes.some((each) => isBox(each) && each.includes('notice'));
	if (found.name === 'figure') return classes.includes('callout');
	// Hashnode.
	if (found.attribs['data-node-type'] === 'callout') return true;
	return classes.some((each) => isBox(each) || plainBox.test(each));
}

function isBox(name: string): boolean {
	return box.test(name) || (beforeKind.test(name) && plainBox.test(name.replace(beforeKind, '')));
}

/** The title of a box, which is taken out: its first element, if its class says so. */
function takeTitle(found: Element): string | undefined {
	let parent = found;
	for (let depth = 0; depth < 4; depth += 1) {
		const first = parent.children.find(
			(child) => !isBlank(child) || (isTag(child) && title.test(child.attribs.class ?? '')),
		);
		if (!first || !isTag(first)) return undefined;
		const isTitle =
			classesOf(first).some((each) => title.test(each)) || (/^h\d$/.test(first.name) && depth < 2);
		if (isTitle) {
			for (const each of elementsOf(first, 'span', 'i')) {
				if (/screen-reader|sr-only|visually-hidden|icon/i.test(each.attribs.class ?? ''))
					remove(each);
			}
			const text = textOf(first).replace(/\s+/g, ' ').trim();
			remove(first);
			// The name of a kind may be in lower case, where the tool's style sheet shows it otherwise.
			return plainBox.test(text) ? calloutTitle(text) : text;
		}
		parent = first;
	}
	return undefined;
}

/** The emoji that Ghost and Notion show beside the text stands in front of it. */
function joinIcon(found: Element): void {
	const first = found.children.find((child) => !isBlank(child));
	if (!first || !isTag(first) || !/^(?:div|span)$/.test(first.name)) return;
	const sign = textOf(first).trim();
	const isIcon =
		iconClass.test(first.attribs.class ?? '') ||
		elementsOf(first).some((each) => iconClass.test(each.attribs.class ?? ''));
	if (!isIcon && !/^\p{Extended_Pictographic}\S{0,6}$/u.test(sign)) return;
	if (!sign || sign.length > 8) return;
	remove(first);
	const text = textsOf(found).find((each) => isText(each) && each.data.trim());
	if (text) text.data = `${sign} ${text.data.trimStart()}`;
	else setChildren(found, [new Text(sign)]);
}
