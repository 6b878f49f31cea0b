import { escapeHtml } from '../writer';
import type { RuleContext } from '../types';
import { readTemplateTag } from '../templates/tag';
import { warnOfTag } from '../templates/warn';
import type { MarkdownIt } from './types';

/** Longer than any title: nothing is searched for further. */
const longestTitle = 2000;
/** Hashnode's `align="center"`, HackMD's `=300x200`. */
const size =
	/[ \t]*(?:=\d{0,5}(?:\.\d+)?%?x?\d{0,5}%?|(?:align|width|height|class|target|rel)=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"')]{1,200}))(?=[\s)])/y;

/** Addresses and titles of links and images in the ways of Hashnode, HackMD, Jekyll, Hugo, Docusaurus and Obsidian. */
export function addresses(md: MarkdownIt, context: RuleContext): void {
	const { parseLinkTitle, parseLinkDestination } = md.helpers;
	md.helpers = {
		...md.helpers,
		parseLinkTitle(text, start, max, previous) {
			const read = parseLinkTitle(text, start, Math.min(max, start + longestTitle), previous);
			if (previous) return read;
			let end = read.ok ? read.pos : start;
			let isLonger = false;
			for (let found = sizeAt(text, end, max); found > 0; found = sizeAt(text, end, max)) {
				end += found;
				isLonger = true;
			}
			return isLonger ? { ...read, ok: true, pos: end, str: read.ok ? read.str : '' } : read;
		},
		parseLinkDestination(text, start, max) {
			const template = templateAddress(text, start, max, context);
			if (template) return { ok: true, ...template };
			const read = parseLinkDestination(text, start, max);
			return read.ok ? { ...read, str: read.str.replace(/^@site\/static(?=\/)/, '') } : read;
		},
	};
	// Links that lead nowhere safe are the business of the rule for links: here they would be left as source text.
	md.validateLink = () => true;

	md.renderer.rules.image = (tokens, index, options, env, renderer) => {
		const token = tokens[index];
		if (!token) return '';
		const shown = renderer.renderInlineAsText(token.children ?? [], options, env);
		const alt = String(token.attrGet('data-alt') ?? shown.replace(/\|\d+(?:x\d+)?$/, ''));
		const title = String(token.attrGet('title') ?? '');
		const caption = title ? ` title="${escapeHtml(title)}"` : '';
		const source = escapeHtml(String(token.attrGet('src') ?? ''));
		return `<img src="${source}" alt="${escapeHtml(alt)}"${caption}>`;
	};
}

function sizeAt(text: string, place: number, max: number): number {
	size.lastIndex = place;
	const length = size.exec(text)?.[0].length ?? 0;
	return place + length <= max ? length : 0;
}

/** `{{ site.baseurl }}/a.png`, `{{ "/a.png" | relative_url }}`, `{% link a.pdf %}`; what a site alone knows is empty. */
function templateAddress(
	text: string,
	start: number,
	max: number,
	context: RuleContext,
): { pos: number; str: string } | undefined {
	if (text[start] !== '{') return undefined;
	let address = '';
	let pos = start;
	while (pos < max) {
		const tag = readTemplateTag(text, pos);
		const variable = /^\{\{-?([^{}]{1,300}?)-?\}\}/.exec(text.slice(pos, pos + 310));
		const plain = /^[^\s{}()<>]{1,1000}/.exec(text.slice(pos, Math.min(max, pos + 1000)));
		if (tag) {
			const [target = ''] = tag.positional;
			if (tag.name === 'link' && /\.(?!md|markdown)\w+$/.test(target))
				address += `/${target.replace(/^\//, '')}`;
			else if (tag.name === 'static' || tag.name === 'asset_path' || tag.name === 'baseurl')
				address += target;
			else warnOfTag(context, tag);
			pos = tag.end;
		} else if (variable) {
			const literal = /^(?:"([^"]*)"|'([^']*)')/.exec(variable[1]?.trim() ?? '');
			address += literal?.[1] ?? literal?.[2] ?? '';
			pos += variable[0].length;
		} else if (plain) {
			address += plain[0];
			pos += plain[0].length;
		} else break;
	}
	return pos > start ? { pos, str: address } : undefined;
}
