import { createHash } from 'node:crypto';

import type { IBinaryKeyData } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { runWorkflow } from './harness';
import type { TestedNode, WorkflowCase } from './harness';
import { tokenCredential } from './support/credentials';
import { shownError, wordsOf } from './support/failure';
import { bytesOf, file, png } from './support/images';
import { wire } from './support/publish';

const sandbox = useSandbox();

async function upload(
	files: Array<IBinaryKeyData | undefined>,
	node: Partial<TestedNode> = {},
	more: Partial<WorkflowCase> = {},
) {
	return await runWorkflow({
		input: files.map((binary) => ({ json: {}, ...(binary && { binary }) })),
		credentials: tokenCredential(sandbox()),
		...more,
		node: {
			...node,
			parameters: { resource: 'image', operation: 'upload', ...node.parameters },
		},
	});
}

test.each([
	['image/png', bytesOf.png],
	['image/jpeg', bytesOf.jpeg],
	['image/gif', bytesOf.gif],
	['image/tiff', bytesOf.tiff],
	['image/tiff', bytesOf.tiffBigEndian],
])('an %s is uploaded with its name, its type and all its bytes', async (type, bytes) => {
	const { items, error } = await upload([{ data: file(bytes, 'photo.img', type) }]);

	expect(error).toBeUndefined();
	const md5 = createHash('md5').update(bytes).digest('hex');
	expect(items.map(({ json }) => json)).toEqual([{ url: expect.stringContaining(md5), md5 }]);
	expect(sandbox().images[0]).toMatchObject({ md5, fileName: 'photo.img', contentType: type });
});

test('the type is read from the bytes: image/jpg becomes image/jpeg', async () => {
	await upload([{ data: file(bytesOf.jpeg, 'photo.jpg', 'image/jpg') }]);

	expect(sandbox().images[0]?.contentType).toBe('image/jpeg');
});

test('an upload takes one request and no look-up', async () => {
	await upload([{ data: png('a.png') }]);

	expect(wire(sandbox())).toEqual(['POST /v1/images']);
});

test('many images come out in item order', async () => {
	const marks = Array.from({ length: 12 }, (_, index) => `mark ${index}`);
	const { items, error } = await upload(marks.map((mark) => ({ data: png('a.png', mark) })));

	expect(error).toBeUndefined();
	const md5s = marks.map((mark) =>
		createHash('md5')
			.update(Buffer.concat([bytesOf.png, Buffer.from(mark)]))
			.digest('hex'),
	);
	expect(items.map(({ json }) => json.md5)).toEqual(md5s);
});

test('the file is taken from the input data field that was named', async () => {
	await upload([{ data: png('wrong.png', 'a'), photo: png('right.png', 'b') }], {
		parameters: { binaryPropertyName: 'photo' },
	});

	expect(sandbox().images.map(({ fileName }) => fileName)).toEqual(['right.png']);
});

test('the option File Name is sent in place of the name of the file', async () => {
	await upload([{ data: png('photo.png') }], {
		parameters: { options: { fileName: 'cover.png' } },
	});

	expect(sandbox().images[0]?.fileName).toBe('cover.png');
});

test.each([
	'a"; filename="b.png',
	'line\r\nContent-Type: text/html\r\n\r\nbreak.png',
	'back\\slash".png',
	'Übergrößenträger 😀.png',
])('the file name %j cannot break the multipart body', async (fileName) => {
	const { error } = await upload([{ data: png(fileName) }]);

	expect(error).toBeUndefined();
	expect(sandbox().images).toHaveLength(1);
	expect(sandbox().images[0]).toMatchObject({ contentType: 'image/png', size: bytesOf.png.length });
});

test('a file without a name gets one', async () => {
	const { data, mimeType } = png('');
	const { error } = await upload([{ data: { data, mimeType } }]);

	expect(error).toBeUndefined();
	expect(sandbox().images[0]?.fileName).toMatch(/\.png$/);
});

test.each([
	['there is no such field', undefined, /data/],
	['the image is empty', { data: file(new Uint8Array(), 'a.png', 'image/png') }, /empty/i],
	['it is a WebP image', { data: file(bytesOf.webp, 'a.png', 'image/png') }, /WebP/],
	['it is an SVG image', { data: file(bytesOf.svg, 'a.svg', 'image/svg+xml') }, /SVG/],
	['it is text with another name', { data: file(bytesOf.text, 'a.png', 'image/png') }, /text|JPEG/],
])('nothing is sent when %s', async (_, files, words) => {
	const result = await upload([{ data: png('a.png') }, files]);

	expect(wordsOf(result)).toMatch(words);
	expect(shownError(result).itemIndex).toBe(1);
});

test('the same bytes are uploaded once in an execution', async () => {
	const { items } = await upload([{ data: png('a.png') }, { data: png('b.png') }]);

	expect(sandbox().images).toHaveLength(1);
	expect(items).toHaveLength(2);
	expect(items[0]?.json.url).toBe(items[1]?.json.url);
});

test('an image whose outcome is unknown is simply sent again', async () => {
	sandbox().misbehave({ acts: true, fault: { kind: 'reset' } });
	const { items, error } = await upload([{ data: png('a.png') }]);

	expect(error).toBeUndefined();
	expect(items[0]?.json).toHaveProperty('url');
});

test('an image that fails is an error item while the others are uploaded', async () => {
	const { items, errorItems } = await upload(
		[
			{ data: png('a.png', '1') },
			{ data: file(bytesOf.webp, 'b', 'x/y') },
			{ data: png('c.png', '3') },
		],
		{ onError: 'continueErrorOutput' },
	);

	expect(items).toHaveLength(2);
	expect(errorItems).toHaveLength(1);
	expect(sandbox().images).toHaveLength(2);
});
