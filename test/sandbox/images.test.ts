import axios from 'axios';
import busboy from 'busboy';
import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import { blogImages } from './blog/images';
import { api, useSandbox } from './testing';

const sandbox = useSandbox();

const png = blogImages.get('lighthouse.png') ?? Buffer.alloc(0);
const gif = Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1');
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex');
const tiff = Buffer.from('49492a0008000000', 'hex');

interface Upload {
	disposition?: string;
	type?: string;
	bytes?: Buffer;
	lineEnd?: string;
	parts?: number;
	contentType?: string;
	tail?: string;
}

const part = (upload: Upload, lineEnd: string) => [
	`--XYZ${lineEnd}Content-Disposition: `,
	upload.disposition ?? 'form-data; name="image"; filename="a.png"',
	`${lineEnd}Content-Type: ${upload.type ?? 'image/png'}${lineEnd}${lineEnd}`,
	upload.bytes ?? png,
	lineEnd,
];

function bodyOf(upload: Upload): Buffer {
	const { lineEnd = '\r\n', parts = 1, tail } = upload;
	const pieces = [
		...Array.from({ length: parts }, () => part(upload, lineEnd)).flat(),
		tail ?? `--XYZ--${lineEnd}`,
	];
	return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

const upload = (changes: Upload = {}, token?: string) =>
	api(sandbox(), token).post('/images', bodyOf(changes), {
		headers: { 'content-type': changes.contentType ?? 'multipart/form-data; boundary=XYZ' },
	});

describe('POST /v1/images', () => {
	it.each<[string, string, Buffer]>([
		['image/png', 'png', png],
		['image/gif', 'gif', gif],
		['image/jpeg', 'jpeg', jpeg],
		['image/tiff', 'tiff', tiff],
	])('takes %s and serves it at the address it answers', async (type, extension, bytes) => {
		const { status, data } = await upload({ type, bytes });
		const md5 = createHash('md5').update(bytes).digest('hex');
		const url = `${sandbox().origin}/images/${md5}.${extension}`;
		expect(status).toBe(201);
		expect(data).toEqual({ data: { url, md5 } });
		const served = await axios.get<ArrayBuffer>(url, { responseType: 'arraybuffer' });
		expect(Buffer.from(served.data).equals(bytes)).toBe(true);
		expect(served.headers['content-type']).toBe(type);
	});

	it('takes a body made by FormData and Blob', async () => {
		const form = new FormData();
		form.append('image', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'bücher "1".png');
		const { status } = await api(sandbox()).post('/images', form);
		expect(status).toBe(201);
		expect(sandbox().images[0]).toMatchObject({ contentType: 'image/png', size: png.length });
	});

	it('reads a part as busboy does', async () => {
		const body = bodyOf({ disposition: 'form-data; name="image"; filename="a \\"b\\".png"' });
		const headers = { 'content-type': 'multipart/form-data; boundary=XYZ' };
		await api(sandbox()).post('/images', body, { headers });
		const second: unknown[] = [];
		const parser = busboy({ headers });
		parser.on('file', (_field, stream, { filename, mimeType }) => {
			let size = 0;
			stream.on('data', (chunk: Buffer) => {
				size += chunk.length;
			});
			stream.on('end', () => second.push({ fileName: filename, contentType: mimeType, size }));
		});
		parser.end(body);
		await finished(parser);
		const [image] = sandbox().images;
		expect(second).toEqual([
			{ fileName: image?.fileName, contentType: image?.contentType, size: image?.size },
		]);
	});

	it.each<[string, Upload]>([
		['image/jpg', { type: 'image/jpg', bytes: jpeg }],
		['image/webp', { type: 'image/webp' }],
		['no type', { type: '' }],
		['bytes of another type', { type: 'image/gif' }],
		['no bytes', { bytes: Buffer.alloc(0) }],
		['text', { bytes: Buffer.from('hello') }],
	])('answers 400 and Medium’s words to %s', async (_, changes) => {
		const { status, data } = await upload(changes);
		expect(status).toBe(400);
		expect(data.errors).toEqual([
			{ message: 'The media is not in a format we understand.', code: -1 },
		]);
		expect(sandbox().images).toHaveLength(0);
	});

	it.each<[string, Upload]>([
		['LF line ends', { lineEnd: '\n' }],
		['two parts', { parts: 2 }],
		['no part', { parts: 0 }],
		['another field name', { disposition: 'form-data; name="file"; filename="a.png"' }],
		['no file name', { disposition: 'form-data; name="image"' }],
		['an empty file name', { disposition: 'form-data; name="image"; filename=""' }],
		[
			'a file name that breaks its quotes',
			{ disposition: 'form-data; name="image"; filename="a"b"' },
		],
		[
			'a file name with a line break',
			{ disposition: 'form-data; name="image"; filename="a\n.png"' },
		],
		['a body that is not ended', { tail: '' }],
		['text behind the end', { tail: '--XYZ--\r\nmore' }],
		['a request type without a boundary', { contentType: 'multipart/form-data' }],
		['another request type', { contentType: 'image/png' }],
	])('answers 400 to %s', async (_, changes) => {
		const { status } = await upload(changes);
		expect(status).toBe(400);
		expect(sandbox().images).toHaveLength(0);
	});

	it('answers 403 to a token without uploadImage', async () => {
		const token = sandbox().issueToken({ scopes: ['basicProfile', 'publishPost'] });
		expect((await upload({}, token)).status).toBe(403);
	});

	it('keeps only a summary of the body in the request log', async () => {
		await upload();
		expect(sandbox().requests[0]?.body).toMatch(/^\d+ bytes, name="image"; filename="a\.png"$/);
	});
});
