import { readDataUri } from '../../images/dataUri';

/** Longer `data:` URIs than this are pictures: blurred previews are a few kB, spinners less. */
const longestPlaceholder = 6000;

const placeholderName =
	/^(?:blank|placeholder|spacer|transparent|pixel|lazy|lazyload|lazy[-_]load(?:er|ing)?|loading|loader|preloader|spinner|gr[ae]y|1x1|1px|clear|dot|empty|trans|ajax-loader|default|preview|ph)(?:[-_.]?(?:gif|png|image|img|bg|\d{1,4}(?:x\d{1,4})?))?\.(?:gif|png|jpe?g|svg|webp)$/i;

/** Whether an address may stand for a picture that a script loads later: then any other address is better. */
export function mayBePlaceholder(url: string): boolean {
	const trimmed = url.trim();
	if (!trimmed || /^(?:about:|javascript:|#|data:)/i.test(trimmed)) return true;
	if (/\/lazy-?load(?:ing)?\b|\/a3-lazy-load\/|\/lazysizes\//i.test(trimmed)) return true;
	return placeholderName.test(fileNameOf(trimmed));
}

/** Whether an address is nothing to look at, so that it goes even where there is no better one. */
export function isEmptyPicture(url: string): boolean {
	const trimmed = url.trim();
	if (!trimmed || /^(?:about:|javascript:|#)/i.test(trimmed)) return true;
	if (/^data:/i.test(trimmed)) return isEmptyData(trimmed);
	return /^(?:blank|spacer|transparent|pixel|1x1|1px|clear|lazy-?load(?:er)?|spinner|ajax-loader)\.(?:gif|png|svg)$/i.test(
		fileNameOf(trimmed),
	);
}

/** Whether an address has a part that a script would fill in, e.g. `a_{width}x.jpg`. */
export function isTemplate(url: string): boolean {
	return /[{}<>]|%7B|\[(?:width|size)\]/i.test(url);
}

function fileNameOf(url: string): string {
	const end = url.search(/[?#]/);
	const path = end < 0 ? url : url.slice(0, end);
	return path.slice(path.lastIndexOf('/') + 1);
}

function isEmptyData(uri: string): boolean {
	const isSvg = /^data:image\/svg/i.test(uri);
	if (uri.length > longestPlaceholder) return false;
	const bytes = readDataUri(uri);
	if (!bytes || bytes.length === 0) return true;
	const start = String.fromCharCode(...bytes.subarray(0, longestPlaceholder));
	if (isSvg || /^\s*<svg/i.test(start)) {
		// As it can be percent-encoded: a picture has some shape in it.
		return !/<(?:path|rect|circle|ellipse|line|poly|text|image|use)\b/i.test(start);
	}
	const size = sizeOf(bytes, start);
	return size !== undefined && size.width <= 2 && size.height <= 2;
}

/** The size that a GIF or PNG states at its beginning. */
function sizeOf(bytes: Uint8Array, start: string): { width: number; height: number } | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (start.startsWith('GIF8') && bytes.length >= 10) {
		return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
	}
	return start.startsWith('\x89PNG') && bytes.length >= 24
		? { width: view.getUint32(16), height: view.getUint32(20) }
		: undefined;
}
