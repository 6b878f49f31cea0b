import type { Span, StoryBlock } from '../../../nodes/Medium/preview/types';
import { toStory } from '../../../nodes/Medium/preview/story';

const marks: Array<[Exclude<keyof Span, 'text' | 'href'>, string]> = [
	['code', '`'],
	['bold', '**'],
	['italic', '_'],
];

/** What a reader sees of a story, block by block, in the way of Markdown. */
export function outline(html: string): string {
	const lines = toStory(html).blocks.map(blockOutline).join('\n').split('\n');
	return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function blockOutline(block: StoryBlock): string {
	switch (block.kind) {
		case 'separator':
			return '----';
		case 'code':
			return `code\n${block.text.replace(/^/gm, '    ')}`;
		case 'picture':
			return `picture ${[block.src, block.alt, block.href, textOf(block.caption)].join(' | ')}`;
		case 'number':
			return `${block.number}. ${textOf(block.spans)}`;
		default:
			return `${block.kind} ${textOf(block.spans)}`;
	}
}

function textOf(spans: readonly Span[]): string {
	const shown = spans.map((span) => {
		const marked = marks.reduce(
			(text, [mark, sign]) => (span[mark] ? `${sign}${text}${sign}` : text),
			span.text,
		);
		return span.href === undefined ? marked : `[${marked}](${span.href})`;
	});
	return shown.join('').replaceAll('\n', '\n    ');
}
