import { preparePost } from '../../../nodes/Medium/content/prepare';
import type { FileOfItem, PostDraft } from '../../../nodes/Medium/content/types';
import { html, markdown, refusal, uploaded } from './prepared';

const photo: FileOfItem = { field: 'data', fileName: 'photo.png', mimeType: 'image/png' };
const shape = { titleInContent: 'leave' };
const png = 'iVBORw0KGgoAAAANSUhEUg==';
const dataUri = `data:image/png;base64,${png}`;
const onMedium = 'https://cdn-images-1.medium.com';

const prepare = (draft: PostDraft, content: string, files = [photo]) =>
	preparePost({ ...draft, shape, ...draft, content }, files);

describe('a reference to a file of the item is replaced by its address', () => {
	test.each([
		['inline', '![a](photo.png "t")', `![a](${onMedium}/photo.png "t")`],
		['by a path', '![a](../img/photo.png)', `![a](${onMedium}/photo.png)`],
		['by a path of Windows', '![a](<img\\photo.png>)', `![a](${onMedium}/photo.png)`],
		['with a query', '![a](/img/photo.png?w=300#x)', `![a](${onMedium}/photo.png)`],
		['by a definition', '![a][b]\n\n[b]: photo.png\n', `![a][b]\n\n[b]: ${onMedium}/photo.png\n`],
		['by a short definition', '![B]\n\n[b]: photo.png\n', `![B]\n\n[b]: ${onMedium}/photo.png\n`],
		['by the field', '![a](data)', `![a](${onMedium}/photo.png)`],
		['as an embed', 'x ![[photo.png]] y', `x ![](${onMedium}/photo.png) y`],
		['as an embed with a width', '![[photo.png|300]]', `![](${onMedium}/photo.png)`],
		['as an embed with a size', '![[img/photo.png|300x200]]', `![](${onMedium}/photo.png)`],
		['as an embed with a text', '![[photo.png|A boat|300]]', `![A boat](${onMedium}/photo.png)`],
		['as a figure', '{{< figure src="photo.png" >}}', `![](${onMedium}/photo.png)`],
		[
			'as a figure with more',
			'{{% figure src=\'photo.png\' alt="A [boat]" caption="By *Ann*" %}}',
			`![A \\[boat\\]](${onMedium}/photo.png)\n\n*By *Ann**`,
		],
		['in HTML', 'x <img src="photo.png"> y', `x <img src="${onMedium}/photo.png"> y`],
		[
			'in a linked image',
			'[![a](photo.png)](https://e.com)',
			`[![a](${onMedium}/photo.png)](https://e.com)`,
		],
		[
			'twice',
			'![a](photo.png) ![[photo.png]]',
			`![a](${onMedium}/photo.png) ![](${onMedium}/photo.png)`,
		],
	])('of Markdown, %s', async (_, content, expected) => {
		const post = await prepare(markdown, content);
		expect(post.body.content).toBe(content);
		expect(post.images).toEqual([expect.objectContaining({ source: { field: 'data' } })]);
		expect(uploaded(post)).toBe(expected);
	});

	test.each([
		['inline', '<img src="photo.png">', `<img src="${onMedium}/photo.png">`],
		['of a mail', "<IMG SRC='cid:photo.png'>", `<IMG SRC="${onMedium}/photo.png">`],
		[
			'of a mail with an id',
			'<img src="cid:photo.png@01D9A1B2">',
			`<img src="${onMedium}/photo.png">`,
		],
		['of a mail by the field', '<img src="cid:data">', `<img src="${onMedium}/photo.png">`],
		[
			'with other sizes',
			'<img src="/a/photo.png" srcset="b.png 2x">',
			`<img src="${onMedium}/photo.png" srcset="">`,
		],
		[
			'without quotation marks',
			'<img src=photo.png alt=x>',
			`<img src="${onMedium}/photo.png" alt=x>`,
		],
		[
			'on a local disk',
			'<img src="file:///home/ann/photo.png">',
			`<img src="${onMedium}/photo.png">`,
		],
	])('of HTML, %s', async (_, content, expected) => {
		const post = await prepare(html, content);
		expect(post.body.content).toBe(content);
		expect(uploaded(post)).toBe(expected);
	});

	test('by a name that is URL-encoded, or holds a percent sign', async () => {
		const files = [
			{ field: 'a', fileName: 'my phöto.png' },
			{ field: 'b', fileName: '50%.png' },
		];
		const post = await prepare(markdown, '![](my%20ph%C3%B6to.png) ![](50%.png)', files);
		expect(post.images.map(({ source }) => source)).toEqual([{ field: 'a' }, { field: 'b' }]);
	});

	test('but not in code', async () => {
		const content = '`![a](photo.png)` `{{< figure src="photo.png" >}}`\n\n    ![[photo.png]]\n';
		const post = await prepare(markdown, content);
		expect([post.images, uploaded(post)]).toEqual([[], content]);
	});

	test('but not where the image is on the web', async () => {
		const content = '![a](https://e.com/photo.png)';
		expect((await prepare(markdown, content)).images).toEqual([]);
	});
});

describe('images inside the content', () => {
	test.each([
		['Markdown', markdown, `![a](${dataUri})`, `![a](${onMedium}/image-1.png)`],
		['HTML', html, `<img src="${dataUri}">`, `<img src="${onMedium}/image-1.png">`],
	])('of %s are uploaded with their bytes', async (_, draft, content, expected) => {
		const post = await prepare(draft, content);
		const bytes = Buffer.from(png, 'base64');
		expect(post.images).toEqual([
			expect.objectContaining({ source: { bytes }, fileName: 'image-1.png' }),
		]);
		expect(uploaded(post)).toBe(expected);
	});

	test('are uploaded once for the same bytes', async () => {
		const percent = `data:image/png;base64,${png.replaceAll('=', '%3D')}`;
		const content = `<img src="${dataUri}"><img src="${dataUri}"><img src="${percent}">`;
		const post = await prepare(html, content);
		expect(post.images).toHaveLength(1);
		expect(uploaded(post)).toBe(`<img src="${onMedium}/image-1.png">`.repeat(3));
	});

	test('of a type that Medium does not take are refused by name', async () => {
		const content = '<img src="data:image/svg+xml,%3Csvg xmlns=%22x%22%3E%3C/svg%3E">';
		const error = await refusal({ ...html, shape, content });
		expect(error.field).toBe('Content');
		expect(error.message).toContain('an SVG image');
	});

	test('that are a placeholder give way to the address of the real image', async () => {
		const post = await prepare(
			html,
			'<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-lazy-src="https://e.com/a.jpg">',
		);
		expect(post.images).toEqual([]);
		expect(post.body.content).toBe(
			'<img src="https://e.com/a.jpg" data-lazy-src="https://e.com/a.jpg">',
		);
	});
});

test.each([
	['an embed', markdown, '![[photo.png]]', `# My Title\n\n![](${onMedium}/photo.png)`],
	[
		'a figure',
		markdown,
		'{{< figure src="photo.png" >}}',
		`# My Title\n\n![](${onMedium}/photo.png)`,
	],
	[
		'an image of HTML',
		html,
		'<img src="photo.png">',
		`<h1>My Title</h1>\n<img src="${onMedium}/photo.png">`,
	],
])('the title stands before %s at the very start', async (_, draft, content, expected) => {
	expect(uploaded(await preparePost({ ...draft, content }, [photo]))).toBe(expected);
});

test('images are left alone where the user chose so', async () => {
	const content = `![a](photo.png) ![[photo.png]] ![b](${dataUri})`;
	const off = { ...shape, uploadLocalImages: false };
	const post = await preparePost({ ...markdown, content, shape: off }, [photo]);
	expect([post.images, post.body.content]).toEqual([[], content]);
});
