import { emojiCodes } from '../../libraries';
import { literal } from '../elements';
import { textsOf } from '../tree';
import type { Rule } from '../types';

const name = /:([a-z][\w+-]{0,50}|\+1|-1|100|1234):/g;
/** Names that follow each other; `12:30:45` and `std::min::max` have none. */
const run = /(?<![\p{L}\p{N}:])(?::(?:[a-z][\w+-]{0,50}|\+1|-1|100|1234):)+(?![\p{L}\p{N}:])/gu;
/** Icons of MkDocs Material, which are for decoration. */
const icon = /:(?:material|fontawesome|octicons|simple)-[\w-]{1,80}:(?:\{[^}\n]{0,100}\})? ?/g;

/** Emoji names, `:rocket:`, become the emoji themselves. */
export const emoji: Rule = (root) => {
	for (const text of textsOf(root, ...literal)) {
		if (text.data.includes(':')) text.data = withEmoji(text.data);
	}
};

function withEmoji(text: string): string {
	return text
		.replace(icon, '')
		.replace(run, (names) =>
			names.replace(name, (whole, found: string) => emojiOf(found) ?? whole),
		);
}

let emojiByName: Map<string, string> | undefined;

function emojiOf(wanted: string): string | undefined {
	if (!emojiByName) {
		emojiByName = new Map();
		for (const [code, names] of Object.entries(emojiCodes)) {
			const characters = String.fromCodePoint(
				...code.split('-').map((each) => Number.parseInt(each, 16)),
			);
			// Without this mark some are shown as plain signs.
			const shown =
				/^\p{Emoji_Presentation}/u.test(characters) || characters.includes('\u200D')
					? characters
					: `${characters}\uFE0F`;
			for (const each of [names].flat()) emojiByName.set(each, shown);
		}
	}
	return emojiByName.get(wanted);
}
