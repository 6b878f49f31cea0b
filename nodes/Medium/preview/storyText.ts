import type { Span, Story, StoryBlock } from './types';

/** The story as plain text: one empty line between blocks, none between the items of a list. */
export function storyText({ blocks }: Pick<Story, 'blocks'>): string {
	let text = '';
	let previous: StoryBlock | undefined;
	for (const block of blocks) {
		const line = blockText(block);
		if (line === '') continue;
		const isNextItem = isItem(block) && previous?.kind === block.kind;
		text += (previous ? (isNextItem ? '\n' : '\n\n') : '') + line;
		previous = block;
	}
	return text;
}

export function spansText(spans: readonly Span[]): string {
	return spans.map(({ text }) => text).join('');
}

/** The words that readers see. */
export function countWords({ blocks }: Story): number {
	const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
	let words = 0;
	for (const block of blocks) {
		for (const { isWordLike } of segmenter.segment(ownText(block))) if (isWordLike) words++;
	}
	return words;
}

const wordsPerMinute = 265;
const firstPictureSeconds = 12;
const laterPictureSeconds = 3;

/** As Medium says it counts: 265 words a minute, 12 seconds for the first picture, a second less for each next one. */
export function readingMinutes(story: Story): number {
	const pictures = story.blocks.filter(({ kind }) => kind === 'picture');
	const seconds = pictures.reduce(
		(sum, _, index) => sum + Math.max(firstPictureSeconds - index, laterPictureSeconds),
		(countWords(story) / wordsPerMinute) * 60,
	);
	return Math.max(1, Math.round(seconds / 60));
}

function blockText(block: StoryBlock): string {
	const text = ownText(block);
	if (block.kind === 'separator') return '* * *';
	if (block.kind === 'bullet') return `• ${text}`;
	if (block.kind === 'number') return `${block.number}. ${text}`;
	return text;
}

function ownText(block: StoryBlock): string {
	if (block.kind === 'separator') return '';
	if (block.kind === 'code') return block.text;
	return spansText(block.kind === 'picture' ? block.caption : block.spans);
}

function isItem({ kind }: StoryBlock): boolean {
	return kind === 'bullet' || kind === 'number';
}
