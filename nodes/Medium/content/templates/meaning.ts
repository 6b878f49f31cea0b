import { calloutTitle } from '../calloutTitle';
import { embedHtml } from '../embedHtml';
import { escapeHtml } from '../writer';
import type { TemplateTag } from './tag';

/** What becomes of a tag of a template language. */
export type Meaning =
	/** Stands for itself. */
	| { html: string }
	/** What lies between the tag and its end is code, word for word. */
	| { code: string; title?: string }
	/** What lies between is a formula. */
	| { math: true }
	/** What lies between is shown, but not read as a template. */
	| { raw: true }
	/** What lies between is a quote; the title may be empty. */
	| { quote: string; source?: string }
	/** What lies between is shown under its summary. */
	| { summary: string }
	/** Readers never see what lies between, or the tag itself. */
	| { hidden: true };

const callouts =
	/^(?:notice|note|tip|info|warning|caution|danger|important|success|error|question|hint|alert|admonition|callout|attention|box|pullquote|cq)$/;
const summaries = /^(?:details|expand|collapse|collapsible|spoiler|toggle|fold|accordion-item)$/;
const codes = /^(?:highlight|codeblock|code|code-block|sourcecode|mermaid|plantuml|chart|goat)$/;
const silent =
	/^(?:toc|tableofcontents|more|seo|pagebreak|clear|raw|endraw|else|br|rawhtml|unsafe|html|safehtml)$/;

/** What a tag means in Hugo, Jekyll, Hexo, dev.to, GitBook, Quarto and the usual themes; `undefined` for unknown ones. */
export function meaningOf(tag: TemplateTag): Meaning | undefined {
	const { named, positional } = tag;
	const name = tag.name.toLowerCase();
	if (name === 'raw') return { raw: true };
	if (name === 'comment') return { hidden: true };
	if (name === 'katex' || name === 'math' || name === 'mathjax') return { math: true };
	if (codes.test(name)) return codeOf(name, tag);
	if (name === 'blockquote' || name === 'quote') {
		const stated = ['author', 'source', 'link'].flatMap((key) => named.get(key) ?? []);
		return { quote: '', source: [...positional, ...stated].join(' ') };
	}
	if (callouts.test(name)) return { quote: quoteTitle(name, tag) };
	if (summaries.test(name))
		return { summary: named.get('summary') ?? named.get('title') ?? positional.join(' ') };
	if (name === 'tab' || name === 'tabitem') {
		const title =
			named.get('title') ?? named.get('header') ?? named.get('name') ?? positional.join(' ');
		return { html: title && `<p><strong>${escapeHtml(title)}</strong></p>` };
	}
	if (name === 'tabs' || name === 'tabpane' || name === 'steps' || silent.test(name))
		return { html: '' };
	const html =
		pictureHtml(name, tag) ?? includeHtml(name, tag) ?? embedHtml(name, positional, named);
	return html === undefined ? undefined : { html };
}

function codeOf(name: string, { named, positional }: TemplateTag): Meaning {
	const title = named.get('title') ?? named.get('filename') ?? named.get('file');
	const language =
		named.get('lang') ??
		named.get('language') ??
		(name === 'codeblock' ? undefined : positional[0]);
	const own = /^(?:mermaid|plantuml|chart|goat)$/.test(name) ? name : language;
	const other =
		name === 'codeblock'
			? positional.filter((each) => !/^https?:/.test(each)).join(' ')
			: undefined;
	return { code: own ?? '', title: title ?? (other || undefined) };
}

function quoteTitle(name: string, { named, positional }: TemplateTag): string {
	const title = named.get('title') ?? named.get('heading') ?? named.get('header');
	if (/quote$|^cq$/.test(name)) return '';
	const isGeneral = /^(?:notice|hint|alert|admonition|callout|box|note)$/.test(name);
	const kind = named.get('style') ?? named.get('type') ?? (isGeneral ? positional[0] : undefined);
	const rest = positional
		.slice(isGeneral ? 1 : 0)
		.join(' ')
		.replace(/\b(?:open|true|false)$/, '');
	const shown = kind?.replace(/^circle-|-?(?:icon|circle)$|^(?:fa|icon)-/g, '');
	return calloutTitle(shown && /^[\w-]+$/.test(shown) ? shown : name, title ?? (rest || undefined));
}

function pictureHtml(name: string, { named, positional }: TemplateTag): string | undefined {
	const isPicture =
		/(?:^|[-_/])(?:figure|image|img|picture|asset_img|photo|imgproc|figures?\.html|image\.html|img\.html|picture\.html)$/;
	const isIncluded = name === 'include' && isPicture.test(positional[0] ?? '');
	if (!isPicture.test(name) && !isIncluded) return undefined;
	const loose = isIncluded ? positional.slice(1) : positional;
	const source =
		['src', 'image_path', 'image', 'url', 'path', 'file', 'filename', 'link']
			.map((key) => named.get(key))
			.find(Boolean) ??
		loose.find((each) => /[./]/.test(each)) ??
		loose[0];
	if (!source) return undefined;
	const alt =
		named.get('alt') ??
		(name === 'asset_img' || name === 'img'
			? loose
					.slice(loose.indexOf(source) + 1)
					.filter((each) => !/^\d+$/.test(each))
					.join(' ')
			: '');
	const title = named.get('title');
	const caption = [title, named.get('caption'), named.get('attr')].filter(Boolean).join('. ');
	const image = `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}">`;
	const link = named.get('link');
	const linked = link && link !== source ? `<a href="${escapeHtml(link)}">${image}</a>` : image;
	return `<figure>${linked}${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>`;
}

/** Jekyll's `{% include youtube.html id="…" %}` and `{% include video id="…" provider="youtube" %}`. */
function includeHtml(name: string, { named, positional }: TemplateTag): string | undefined {
	if (name !== 'include' && name !== 'include_cached') return undefined;
	const file = /([\w-]{1,100})(?:\.\w{1,20})?$/.exec(positional[0] ?? '')?.[1]?.toLowerCase() ?? '';
	if (/^(?:toc|table-of-contents|seo|adsense|ads?)$/.test(file)) return '';
	const kind =
		named.get('provider') ?? file.replace(/[-_]?(?:player|embed|video)$|^embed[-_]/g, '');
	const id =
		named.get('id') ??
		named.get('video_id') ??
		named.get('videoid') ??
		named.get('url') ??
		named.get('src');
	return id ? embedHtml(kind || 'video', [id], named) : undefined;
}
