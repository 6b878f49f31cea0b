import type { InlineContext, MarkdownConfig } from '@lezer/markdown';
import { GFM, parser } from '@lezer/markdown';
import type { MarkdownFacts } from './markdownFacts';
import { readFacts } from './markdownFacts';

export type {
	MarkdownBlock,
	MarkdownFacts,
	MarkdownReference,
	MarkdownTable,
} from './markdownFacts';

/** The parser's cost grows with lines times nesting: 60 marks in front of one line are nobody's text. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){60}|^(?:[^\S\n]|>){400}/m;

/**
 * The parser's cost for one paragraph grows with the square of its marks, and with its length where each mark makes
 * it look ahead to the end. This much takes about half a second.
 */
const inlineBudget = 4e7;
const marks = /[[\]*_~`!<&\\]/g;
const marksThatLookAhead = /\]\(|<[!?]/g;

let inlineCost = 0;
let hasUnreadParagraphs = false;

const budget: MarkdownConfig = {
	parseInline: [
		{
			name: 'Budget',
			before: 'Escape',
			parse(paragraph: InlineContext, _next: number, place: number) {
				if (place !== paragraph.offset) return -1;
				const cost = costOf(paragraph.text);
				if (inlineCost + cost > inlineBudget) {
					hasUnreadParagraphs = true;
					return paragraph.end;
				}
				inlineCost += cost;
				return -1;
			},
		},
	],
};

const gitHubMarkdown = parser.configure([GFM, budget]);

export interface MarkdownReading extends MarkdownFacts {
	/** Whether paragraphs were passed over because looking into them would take too long. */
	hasUnreadParagraphs: boolean;
}

/** Reads Markdown as GitHub understands it; `undefined` where the nesting would take too long. */
export function readMarkdown(text: string): MarkdownReading | undefined {
	if (tooDeep.test(text)) return undefined;
	inlineCost = 0;
	hasUnreadParagraphs = false;
	const facts = readFacts(gitHubMarkdown.parse(plain(text)), text);
	return { ...facts, hasUnreadParagraphs };
}

/** The parser knows neither other line ends nor a byte order mark. Every place stays where it is. */
function plain(text: string): string {
	const unmarked = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
	if (!unmarked.includes('\r')) return unmarked;
	return unmarked.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
}

function costOf(paragraph: string): number {
	const count = paragraph.match(marks)?.length ?? 0;
	const lookAheads = paragraph.match(marksThatLookAhead)?.length ?? 0;
	return count * count + (lookAheads * paragraph.length) / 10;
}
