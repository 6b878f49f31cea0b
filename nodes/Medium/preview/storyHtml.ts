import { escapeHtml } from './escapeHtml';
import type { PictureBlock, Span, Story, StoryBlock, TextBlock } from './types';

/** What differs between HTML to look at and HTML to paste. */
interface Style {
	elements: Readonly<Record<Exclude<TextBlock['kind'], 'bullet' | 'number'>, string>>;
	/** A line break in code. */
	codeBreak: string;
	/** Stands between two quotes, so that they stay two. */
	betweenQuotes: string;
	figure: (picture: PictureBlock, caption: string) => string;
}

const readerStyle: Style = {
	elements: {
		title: 'h1',
		subtitle: 'p class="subtitle"',
		heading: 'h2',
		smallHeading: 'h3',
		paragraph: 'p',
		quote: 'blockquote',
	},
	codeBreak: '\n',
	betweenQuotes: '',
	figure: ({ src, alt, href, fileName = '' }, caption) => {
		const picture =
			src === ''
				? `<span class="missing">Picture: ${escapeHtml(fileName)}</span>`
				: `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" loading="lazy" referrerpolicy="no-referrer">`;
		return `<figure>${linked(picture, href)}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
	},
};

/** The elements that Medium's own editor writes: headings are `h3` and `h4`, lines of code end in `br`. */
const editorStyle: Style = {
	elements: {
		...readerStyle.elements,
		title: 'h3',
		subtitle: 'h4',
		heading: 'h3',
		smallHeading: 'h4',
	},
	codeBreak: '<br>',
	betweenQuotes: '<p><br></p>',
	figure: ({ src, alt, href, fileName }, caption) => {
		if (fileName !== undefined) {
			return `<p>[Picture: ${escapeHtml(fileName)}]</p>${caption && `<p>${caption}</p>`}`;
		}
		const picture = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`;
		return `<figure>${linked(picture, href)}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
	},
};

/** The story as HTML to look at. Everything in it is escaped. */
export function readerHtml({ blocks }: Pick<Story, 'blocks'>): string {
	return render(blocks, readerStyle);
}

/** The story as HTML to paste into Medium's editor. */
export function editorHtml({ blocks }: Pick<Story, 'blocks'>): string {
	return render(blocks, editorStyle);
}

function render(blocks: readonly StoryBlock[], style: Style): string {
	let html = '';
	let list = '';
	let previous: StoryBlock['kind'] | undefined;
	for (const block of blocks) {
		const wanted = block.kind === 'bullet' ? 'ul' : block.kind === 'number' ? 'ol' : '';
		if (wanted !== list) html += (list && `</${list}>`) + (wanted && `<${wanted}>`);
		list = wanted;
		if (block.kind === 'quote' && previous === 'quote') html += style.betweenQuotes;
		html += renderBlock(block, style);
		previous = block.kind;
	}
	return html + (list && `</${list}>`);
}

function renderBlock(block: StoryBlock, style: Style): string {
	switch (block.kind) {
		case 'separator':
			return '<hr>';
		case 'code':
			return `<pre>${escapeHtml(block.text).replaceAll('\n', style.codeBreak)}</pre>`;
		case 'picture':
			return style.figure(block, renderSpans(block.caption));
		case 'bullet':
		case 'number':
			return `<li>${renderSpans(block.spans)}</li>`;
		default: {
			const element = style.elements[block.kind];
			return `<${element}>${renderSpans(block.spans)}</${element.split(' ', 1)[0]}>`;
		}
	}
}

function renderSpans(spans: readonly Span[]): string {
	let html = '';
	let link: { href: string | undefined; html: string } = { href: undefined, html: '' };
	for (const span of spans) {
		if (span.href !== link.href) {
			html += linked(link.html, link.href);
			link = { href: span.href, html: '' };
		}
		link.html += renderSpan(span);
	}
	return html + linked(link.html, link.href);
}

function renderSpan({ text, bold, italic, code }: Span): string {
	let html = escapeHtml(text).replaceAll('\n', '<br>');
	if (code) html = `<code>${html}</code>`;
	if (italic) html = `<em>${html}</em>`;
	return bold ? `<strong>${html}</strong>` : html;
}

function linked(html: string, href: string | undefined): string {
	return href === undefined ? html : `<a href="${escapeHtml(href)}" rel="noopener">${html}</a>`;
}
