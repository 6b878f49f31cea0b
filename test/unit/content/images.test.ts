import { preparePost } from '../../../nodes/Medium/operations/post/preparePost';
import type { FileOfItem } from '../../../nodes/Medium/content/types';
import { post } from './sent';

const png = (n: number) =>
	`data:image/png;base64,${Buffer.from(`\x89PNG\r\n\x1a\n${'\0'.repeat(12)}picture ${n}`, 'latin1').toString('base64')}`;

async function prepare(content: string, files: FileOfItem[] = [], onImageFailure = 'fail') {
	return await preparePost({ ...post, content, options: { onImageFailure } }, files);
}

test.each([
	['its name', 'photo.png', 'photo.png'],
	['a path', './img/photo.png?raw=true', 'photo.png'],
	['a name in percent-encoding', 'M%C3%BCnchen%201.png', 'München 1.png'],
	['decomposed letters', 'Mu\u0308nchen.png', 'München.png'],
	['a Content-ID', 'cid:photo.png@01D9', 'photo.png'],
])('a file of the item is found by %s', async (_, src, fileName) => {
	const { images } = await prepare(`<p><img src="${src}"></p>`, [{ field: 'data', fileName }]);
	expect(images).toEqual([{ id: 'image-1', reference: src, source: { field: 'data' }, fileName }]);
});

test.each([
	['a definition', '![a][b]\n\n[b]: photo.png'],
	['a path of Windows', '![a](<img\\photo.png>)'],
	['its field', '![a](data)'],
	['an embed with a size', '![[img/photo.png|300x200]]'],
	['an embed with words', '![[photo.png|A boat|300]]'],
	['a figure of Hugo', '{{< figure src="photo.png" >}}'],
	['HTML', 'x <img src="photo.png"> y'],
	['a linked image', '[![a](photo.png)](https://e.com)'],
	['a cell that becomes plain text', '| a |\n|---|\n| ![one](photo.png) |'],
])('in Markdown it is found by %s', async (_, content) => {
	const input = {
		...post,
		contentFormat: 'markdown',
		content,
		options: { tables: 'preformatted' },
	};
	const prepared = await preparePost(input, [{ field: 'data', fileName: 'photo.png' }]);
	expect(prepared.images.map(({ source }) => source)).toEqual([{ field: 'data' }]);
	const sent = prepared.withImages(new Map([['image-1', 'https://m.example/1.png']])).content;
	expect(sent).toContain('<img src="https://m.example/1.png"');
});

test('in code it is not', async () => {
	const content = '`![a](photo.png)` `{{< figure src="photo.png" >}}`\n\n    ![[photo.png]]\n';
	const prepared = await preparePost({ ...post, contentFormat: 'markdown', content }, [
		{ field: 'data', fileName: 'photo.png' },
	]);
	expect([prepared.images, prepared.warnings]).toEqual([[], []]);
});

test('two files of one name matter only where the content means them', async () => {
	const files = [
		{ field: 'data', fileName: 'photo.png' },
		{ field: 'image_2', fileName: 'photo.png' },
	];
	await expect(prepare('<img src="photo.png">', files)).rejects.toThrow('"data", "image_2"');
	expect((await prepare('<p>a</p>', files)).images).toEqual([]);
});

test('equal pictures are uploaded once and shown wherever they stand', async () => {
	const prepared = await prepare(`<img src="${png(1)}"><p>x</p><img src="${png(1)}">`);
	expect(prepared.images.map(({ fileName }) => fileName)).toEqual(['image-1.png']);
	const { content } = prepared.withImages(new Map([['image-1', 'https://m.example/1.png']]));
	expect(content.split('<img src="https://m.example/1.png">')).toHaveLength(3);
});

test('an SVG in the content is refused, or reported, by what it is', async () => {
	const svg = '<img src="data:image/svg+xml,<svg><path d=\'M0 0\'/></svg>">';
	await expect(prepare(svg)).rejects.toThrow(/data:image\/svg.*an SVG image/);
	const kept = await prepare(`<p>x</p>${svg}`, [], 'leaveOut');
	expect(kept.warnings).toEqual([expect.stringMatching(/an SVG image/)]);
	expect(kept.body.content).not.toContain('<img');
});

test('more than 100 uploads for one post are refused', async () => {
	const content = Array.from({ length: 102 }, (_, n) => `<img src="${png(n)}">`).join('');
	await expect(prepare(content)).rejects.toThrow('Content has 102 images to upload.');
	const kept = await prepare(content, [], 'keep');
	expect(kept.images).toHaveLength(100);
	expect(kept.warnings).toEqual([
		expect.stringMatching(/^These images are beyond the limit of uploads per post and stay as/),
	]);
});

describe('content that is sent as it is, because it is too long or nested too deeply', () => {
	const long = (content: string) => `${'a '.repeat(1_300_000)}\n\n${content}`;
	const deep = (content: string) => `${'<div>'.repeat(1000)}${content}`;
	const send = async (content: string, contentFormat: string, onImageFailure = 'fail') =>
		await preparePost({ ...post, contentFormat, content, options: { onImageFailure } }, []);

	test.each([
		['markdown', long('![A](photo.png)'), 'photo.png'],
		['markdown', long('![[my photo.png]]'), 'my photo.png'],
		['markdown', long('<img alt="A" src="/a.png">'), '/a.png'],
		['html', deep('<img alt="A" src=a.png>'), 'a.png'],
	])('is refused with a local image, in %s', async (format, content, name) => {
		await expect(send(content, format)).rejects.toThrow(`cannot be uploaded: "${name}".`);
	});

	test('goes out with images of the web, or where the user chose to keep them', async () => {
		const onTheWeb = long('![A](https://e.com/a.png) <img src="//e.com/b.png">');
		expect((await send(onTheWeb, 'markdown')).warnings).toEqual([
			expect.stringContaining('too long'),
		]);
		const kept = await send(long('![A](photo.png)'), 'markdown', 'keep');
		expect(kept.warnings).toEqual([expect.stringContaining('too long')]);
	});
});

test.each([
	[
		'quotes stay two',
		'<blockquote>a</blockquote><img src="cid:a"><blockquote>b</blockquote>',
		'<blockquote>a</blockquote>\n<p></p>\n<blockquote>b</blockquote>',
	],
	[
		'a list is one',
		'<ul><li>a<img src="cid:a"></li><li>b</li></ul>',
		'<ul><li>a</li><li>b</li></ul>',
	],
])('where an image is left out, %s', async (_, content, expected) => {
	const { body } = await prepare(content, [], 'leaveOut');
	expect(body.content).toBe(`<h1>My Title</h1>\n${expected}`);
});

test('a file that only the item could have is refused where it is missing', async () => {
	await expect(prepare('<img src="cid:a.png">')).rejects.toThrow(/not among.*cid:a\.png/);
	const joplin = ':/0123456789abcdef0123456789abcdef';
	await expect(prepare(`<img src="${joplin}">`)).rejects.toThrow(/not among/);
	await expect(prepare('<img src="file:///C:/a.png">')).rejects.toThrow(/not among/);
});
