import { readTemplateTag, type TemplateTag } from '../templates/tag';
import { blankCode, pairUp } from './pairs';
import type { StateInline } from './types';

const tagStart = /\{\{[<%]|\{%/g;

/** From each tag of a whole text to the one that closes it. */
export function pairTemplateTags(text: string): Map<number, number> {
	const shown = blankCode(text);
	return pairUp(shown, tagStart, ({ index }) => {
		const tag = readTemplateTag(shown, index);
		return tag && { name: tag.isCall ? 'end' : tag.name, opens: !tag.closes };
	});
}

interface Closing {
	place: number;
	end: number;
}

/** For each text, from the end of each tag to the next one that closes it. */
const closingsOf = new WeakMap<StateInline, Map<number, Closing>>();

/** Where a tag within a paragraph is closed. */
export function findClosing(state: StateInline, { end }: TemplateTag): Closing | undefined {
	const known = closingsOf.get(state) ?? closingsIn(state.src);
	closingsOf.set(state, known);
	return known.get(end);
}

function closingsIn(text: string): Map<number, Closing> {
	const closings = new Map<number, Closing>();
	const next = new Map<string, Closing>();
	for (const { index } of [...text.matchAll(tagStart)].reverse()) {
		const tag = readTemplateTag(text, index);
		if (!tag) continue;
		const closing = next.get(tag.name);
		if (tag.closes) next.set(tag.name, { place: index, end: tag.end });
		else if (closing) closings.set(tag.end, closing);
	}
	return closings;
}
