import { InputError } from '../errors/inputError';

export interface ImageType {
	mimeType: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/tiff';
	/** Without the dot, e.g. `jpg`. */
	extension: string;
}

interface Signature<Kind> {
	offset: number;
	bytes: string;
	kind: Kind;
}

const field = 'Input Data Field Name';

/** The types of Medium's documentation (3.3. Images). `bytes` are one character each. */
const accepted: ReadonlyArray<Signature<ImageType>> = [
	{ offset: 0, bytes: '\xff\xd8\xff', kind: { mimeType: 'image/jpeg', extension: 'jpg' } },
	{ offset: 0, bytes: '\x89PNG\r\n\x1a\n', kind: { mimeType: 'image/png', extension: 'png' } },
	{ offset: 0, bytes: 'GIF87a', kind: { mimeType: 'image/gif', extension: 'gif' } },
	{ offset: 0, bytes: 'GIF89a', kind: { mimeType: 'image/gif', extension: 'gif' } },
	{ offset: 0, bytes: 'II*\0', kind: { mimeType: 'image/tiff', extension: 'tiff' } },
	{ offset: 0, bytes: 'MM\0*', kind: { mimeType: 'image/tiff', extension: 'tiff' } },
];

/** Control characters that text files have, too. */
const textControls = new Set(['\t', '\n', '\v', '\f', '\r', '\x1b']);

/** Earlier entries win: `ftypavif` is also an `ftyp`. */
const refused: ReadonlyArray<Signature<string>> = [
	{ offset: 8, bytes: 'WEBP', kind: 'a WebP image' },
	{ offset: 4, bytes: 'ftypavif', kind: 'an AVIF image' },
	{ offset: 4, bytes: 'ftypavis', kind: 'an AVIF image' },
	{ offset: 4, bytes: 'ftyphei', kind: 'a HEIC image' },
	{ offset: 4, bytes: 'ftyphev', kind: 'a HEIC image' },
	{ offset: 4, bytes: 'ftypmif1', kind: 'a HEIF image' },
	{ offset: 4, bytes: 'ftypmsf1', kind: 'a HEIF image' },
	{ offset: 4, bytes: 'ftyp', kind: 'a video' },
	{ offset: 0, bytes: '\xff\x0a', kind: 'a JPEG XL image' },
	{ offset: 4, bytes: 'JXL \r\n', kind: 'a JPEG XL image' },
	{ offset: 4, bytes: 'jP  \r\n', kind: 'a JPEG 2000 image' },
	{ offset: 0, bytes: 'BM', kind: 'a BMP image' },
	{ offset: 0, bytes: '\0\0\x01\0', kind: 'an icon (ICO)' },
	{ offset: 0, bytes: '8BPS', kind: 'a Photoshop image' },
	{ offset: 0, bytes: 'II+\0', kind: 'a BigTIFF image' },
	{ offset: 0, bytes: 'MM\0+', kind: 'a BigTIFF image' },
	{ offset: 0, bytes: '%PDF', kind: 'a PDF document' },
	{ offset: 0, bytes: 'PK\x03\x04', kind: 'a ZIP archive' },
	{ offset: 0, bytes: '\x1f\x8b', kind: 'a gzip archive' },
];

/**
 * The type of an image by its first bytes: the file name and the stated type of what workflows pass on are often wrong.
 * @throws InputError for anything but JPEG, PNG, GIF and TIFF, naming what it is, and for no bytes at all.
 */
export function detectImageType(bytes: Uint8Array): ImageType {
	if (bytes.length === 0) {
		throw new InputError(
			`The file named by ${field} is empty.`,
			'Check the node that made this file.',
		);
	}
	const type = identifyImage(bytes);
	if (typeof type !== 'string') return type;
	throw new InputError(
		`The file named by ${field} is ${type}; Medium accepts JPEG, PNG, GIF and TIFF.`,
		'Convert the file to one of these types first, or choose another one.',
	);
}

/** The type of an image that Medium takes, or else what the bytes are instead, e.g. `a WebP image`. */
export function identifyImage(bytes: Uint8Array): ImageType | string {
	const start = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join('');
	if (!start) return 'empty';
	return accepted.find((signature) => matches(start, signature))?.kind ?? describe(start);
}

function matches(start: string, signature: Signature<unknown>): boolean {
	return start.startsWith(signature.bytes, signature.offset);
}

function describe(start: string): string {
	const isText = [...start].every((character) => character >= ' ' || textControls.has(character));
	if (isText) return describeText(start);
	const known = refused.find((signature) => matches(start, signature));
	return known ? known.kind : 'not an image of a known type';
}

function describeText(start: string): string {
	if (start.startsWith('%PDF')) return 'a PDF document';
	if (/<svg[\s>]/i.test(start)) return 'an SVG image';
	if (/<(!doctype html|html|head|body)\b/i.test(start)) return 'an HTML page';
	return 'a text file';
}
