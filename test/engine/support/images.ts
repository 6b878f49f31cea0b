import type { IBinaryData } from 'n8n-workflow';

const pngHead = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Bytes that begin as the type requires; nobody reads further. */
export const bytesOf = {
	png: pngHead,
	jpeg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
	gif: Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'),
	tiff: Buffer.from('49492a0008000000', 'hex'),
	tiffBigEndian: Buffer.from('4d4d002a00000008', 'hex'),
	webp: Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1'),
	svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
	text: Buffer.from('This is not an image at all.'),
};

/** A file of an item, kept inside the item as n8n does by default. */
export function file(bytes: Uint8Array, fileName: string, mimeType: string): IBinaryData {
	return { data: Buffer.from(bytes).toString('base64'), fileName, mimeType };
}

/** A PNG; `mark` makes its bytes differ from those of others. */
export function png(fileName: string, mark = ''): IBinaryData {
	return file(Buffer.concat([pngHead, Buffer.from(mark)]), fileName, 'image/png');
}
