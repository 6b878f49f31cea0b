import { crc32, deflateSync } from 'node:zlib';

/** The colour of a pixel: red, green, blue. */
export type Colour = readonly [number, number, number];

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Draws an RGB picture as PNG, pixel by pixel. */
export function png(
	width: number,
	height: number,
	colourAt: (x: number, y: number) => Colour,
): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const rows = Array.from({ length: height }, (_, y) => [
		0,
		...Array.from({ length: width }, (_unused, x) => colourAt(x, y)).flat(),
	]);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const checksum = Buffer.alloc(4);
	checksum.writeUInt32BE(crc32(content));
	return Buffer.concat([length, content, checksum]);
}
