import { calloutTitle } from '../calloutTitle';
import { embedHtml } from '../embedHtml';
import type { RuleContext } from '../types';
import { escapeHtml } from '../writer';
import { codeHtml } from './fences';
import type { Tag } from './tag';

/** Components of MDX have names that begin with a capital letter or have a dot. */
export function isComponent({ name }: Tag): boolean {
	return /^[A-Z]|\w\.\w/.test(name);
}

export const componentWarning =
	'Medium cannot show components (MDX, JSX). Only the text inside them is in the post: {names}.';

export function warnOfComponent(context: RuleContext, { name }: Tag): void {
	context.warn(componentWarning, `<${name}>`);
}

const callouts =
	/^(?:Note|Tip|Info|Warning|Caution|Danger|Important|Success|Error|Check|Callout|Admonition|Alert|Aside|Hint)(?:Box|Block)?$/;

/** The title of a component that is a callout in the usual libraries; `undefined` for others. */
export function calloutOf({ name, attributes }: Tag): string | undefined {
	if (!callouts.test(name)) return undefined;
	const kind = /^(?:Callout|Admonition|Alert|Aside|Hint)/.test(name)
		? (attributes.get('type') ?? attributes.get('variant') ?? attributes.get('kind') ?? '')
		: name;
	return calloutTitle(kind, attributes.get('title'));
}

/** Boxes of Mintlify and Starlight that show their titles. */
const box = /^(?:(?:Link)?Card|Accordion|Step|Expandable|Update)$/;

/** What a component that is a picture, an embed or a summary stands for; `undefined` for others. */
export function componentHtml({ name, attributes }: Tag): string | undefined {
	const address = attributes.get('src') ?? attributes.get('url') ?? attributes.get('href');
	if (/^(?:\w+)?(?:Image|Img|Picture|Figure)$/.test(name) && address) {
		const caption = attributes.get('caption');
		const image = `<img src="${escapeHtml(address)}" alt="${escapeHtml(attributes.get('alt') ?? '')}">`;
		return caption
			? `<figure>${image}<figcaption>${escapeHtml(caption)}</figcaption></figure>`
			: image;
	}
	const label = /^Tab(?:Item)?$/.test(name) && (attributes.get('label') ?? attributes.get('title'));
	if (label) return `<p><strong>${escapeHtml(label)}</strong></p>`;
	const title = box.test(name) && attributes.get('title');
	if (title) {
		const href = attributes.get('href');
		const shown = escapeHtml(title);
		const head = href ? `<a href="${escapeHtml(href)}">${shown}</a>` : shown;
		const words = attributes.get('description');
		return `<p><strong>${head}</strong></p>${words ? `<p>${escapeHtml(words)}</p>` : ''}`;
	}
	const id =
		attributes.get('id') ??
		attributes.get('videoid') ??
		attributes.get('video') ??
		attributes.get('tweetid');
	const kind =
		/^(?:Lite)?(YouTube|Vimeo|Tweet|Twitter|Gist|CodePen|CodeSandbox)(?:Embed|Video)?$/i.exec(
			name,
		)?.[1];
	if (kind === undefined) return undefined;
	return embedHtml(kind.toLowerCase(), [address ?? id ?? ''], new Map());
}

/** Docusaurus' `<CodeBlock language="js">{`…`}</CodeBlock>` as code; `undefined` for all others. */
export function literalCode({ name, attributes }: Tag, inside: string): string | undefined {
	const code =
		/^(?:CodeBlock|Code|Highlight)$/.test(name) && /^\s*\{\s*`([^]*)`\s*\}\s*$/.exec(inside);
	if (!code) return undefined;
	const text = (code[1] ?? '').replace(/\\([`$\\])/g, '$1');
	return codeHtml(text, attributes.get('language') ?? '', attributes.get('title'));
}
