import { Parser } from '../libraries';
import { StoryReader } from './storyReader';
import type { Story } from './types';

/**
 * What a reader on Medium sees of the HTML that was sent, whatever was sent. The first `h1` is the title, an `h1` or `h2`
 * right under it the subtitle. A block inside a block leaves only its text, what Medium has no block for leaves nothing.
 */
export function toStory(html: string): Story {
	const reader = new StoryReader();
	const parser = new Parser({
		onopentag: (name, attributes) => reader.openElement(name, attributes),
		onclosetag: (name) => reader.closeElement(name),
		ontext: (text) => reader.readText(text),
	});
	parser.end(html);
	return reader.finish();
}
