import type { HtmlTag, HtmlVisitor } from '../parsers/html';
import { startOf } from '../text';
import type { Heading, Opening } from './title';

/** What readers do not see at the start, or see as part of an image. */
const passedOver = new Set([
	'head',
	'title',
	'script',
	'style',
	'template',
	'noscript',
	'figcaption',
]);
/** What ends a heading that was never closed. */
const blocks = new Set(['p', 'div', 'ul', 'ol', 'table', 'blockquote', 'pre', 'figure', 'section']);

/** Finds out how HTML starts: looks past images, comments, wrappers and white space for a heading. */
export class HtmlOpening implements HtmlVisitor, Opening {
	readonly headings: Heading[] = [];

	start: number;

	/** Whether text that is no heading was seen. */
	isOver = false;

	private current: Heading | undefined;

	private passing = 0;

	constructor(
		private readonly html: string,
		private readonly decode: (text: string) => string,
		private readonly offset = 0,
	) {
		this.start = startOf(html) + offset;
	}

	open(tag: HtmlTag): void {
		if (this.isOver) return;
		if (passedOver.has(tag.name)) this.passing++;
		if (tag.name === 'body' && this.headings.length === 0) this.start = tag.to;
		const level = levelOf(tag.name);
		if (this.current && (level > 0 || blocks.has(tag.name))) this.endHeading();
		if (level > 0 && this.passing === 0) {
			this.current = { level, text: '', isHtml: true };
		}
	}

	close({ name, to }: { name: string; to: number }): void {
		if (this.isOver) return;
		if (passedOver.has(name) && this.passing > 0) this.passing--;
		if (levelOf(name) > 0) this.endHeading(to);
	}

	text(from: number, to: number): void {
		if (this.isOver || this.passing > 0) return;
		const text = this.decode(this.html.slice(from - this.offset, to - this.offset));
		if (this.current) this.current.text += text;
		else if (text.replaceAll('\u200b', '').trim()) this.isOver = true;
	}

	/** To be called behind the end, where a heading may still be open. */
	end(): void {
		if (!this.isOver) this.endHeading();
	}

	private endHeading(to?: number): void {
		if (this.current?.text.trim()) {
			this.headings.push({ ...this.current, ...(to !== undefined && { to }) });
		}
		this.current = undefined;
		if (this.headings.length === 2) this.isOver = true;
	}
}

function levelOf(name: string): number {
	return /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
}
