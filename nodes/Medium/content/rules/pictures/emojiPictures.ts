import type { Element } from '../../../libraries';
import { classesOf } from '../../tree';

const emojiClass = /^(?:emoji|emojione|joypixels|twemoji|smiley|wp-smiley|g-emoji|notion-emoji)$/;
const emojiAddress =
	/s\.w\.org\/images\/core\/emoji|\/twemoji|abs\.twimg\.com\/emoji|\/images\/icons\/emoji\/|\/emoji\.php\/|\/notoemoji\/|\/emojione\/|\/images\/emoji\/|\/images\/smilies\/|mail\.google\.com\/mail\/e\//;

/**
 * The text that stands for the picture of an emoji: the emoji where it is known, else its name as `:name:`;
 * `undefined` for all other pictures.
 */
export function emojiOf(image: Element): string | undefined {
	const { src = '', alt = '', title = '' } = image.attribs;
	const isEmoji = classesOf(image).some((name) => emojiClass.test(name)) || emojiAddress.test(src);
	if (!isEmoji) return undefined;
	const text = alt.trim() || title.trim();
	const isName = text === '' || /^:?[\w+-]+:?$/.test(text);
	return (isName ? fromFileName(src) : undefined) ?? (text || undefined);
}

/** From a file name such as `1f468-200d-1f4bb.svg`. */
function fromFileName(address: string): string | undefined {
	const found = /\/u?([\da-f]{2,6}(?:[-_][\da-f]{2,6}){0,9})(?:\.\w{3,4})?(?:$|[?#])/i.exec(
		address,
	);
	const inFolder = /\/notoemoji\/[\w.]+\/([\da-f]{4,6}(?:_[\da-f]{4,6}){0,9})\//i.exec(address);
	const codes = (inFolder ?? found)?.[1]?.split(/[-_]/).map((code) => Number.parseInt(code, 16));
	if (!codes?.every((code) => code <= 0x10ffff)) return undefined;
	const text = String.fromCodePoint(...codes);
	return /^(?:\p{Emoji}|\u200d|\ufe0f|[\u{e0020}-\u{e007f}])+$/u.test(text) ? text : undefined;
}
