import { preparePost } from '../../../nodes/Medium/content/prepare';
import type { FileOfItem } from '../../../nodes/Medium/content/types';
import { html, markdown, refusal, uploaded } from './prepared';

const photo: FileOfItem = { field: 'data', fileName: 'photo.png', mimeType: 'image/png' };
const shape = { titleInContent: 'leave' };
const onMedium = 'https://cdn-images-1.medium.com';

describe('an image that cannot be found', () => {
	const content = '![a](photo.png) ![[other.png]] end';

	test('is an error that lists the files of the item', async () => {
		const error = await refusal({ ...markdown, shape, content }, [photo]);
		expect(error.message).toContain('"other.png"');
		expect(error.description).toContain('photo.png (in data)');
	});

	test('is an error for an item without files', async () => {
		const error = await refusal({ ...html, shape, content: '<img src="cid:a.png">' });
		expect(error.description).toContain('The item has no files.');
	});

	test('is left out where the user chose so', async () => {
		const post = await preparePost(
			{ ...markdown, content, shape: { ...shape, onImageFailure: 'leaveOut' } },
			[photo],
		);
		expect(uploaded(post)).toBe(`![a](${onMedium}/photo.png)  end`);
		expect(post.warnings).toEqual([expect.stringContaining('"other.png"')]);
	});

	test('is kept where the user chose so', async () => {
		const post = await preparePost(
			{ ...markdown, content, shape: { ...shape, onImageFailure: 'keep' } },
			[photo],
		);
		expect(uploaded(post)).toBe(`![a](${onMedium}/photo.png) ![[other.png]] end`);
		expect(post.warnings).toEqual([expect.stringContaining('"other.png"')]);
	});

	test('is taken to be on the web where it can be completed, with a warning', async () => {
		const post = await preparePost(
			{ ...markdown, shape, content: '![a](b.png)', canonicalUrl: 'https://e.com/p/' },
			[photo],
		);
		expect(post.body.content).toBe('![a](https://e.com/p/b.png)');
		expect(post.warnings).toEqual([expect.stringContaining('"b.png"')]);
	});
});

describe('an image that could not be uploaded', () => {
	test.each([
		['leaveOut', 'a  b'],
		['keep', 'a ![x](photo.png) b'],
	])('with %s gives %p', async (onImageFailure, expected) => {
		const draft = {
			...markdown,
			content: 'a ![x](photo.png) b',
			shape: { ...shape, onImageFailure },
		};
		const post = await preparePost(draft, [photo]);
		expect(post.withImages(new Map([['image-1', null]])).content).toBe(expected);
	});

	test('leaves other edits as they are', async () => {
		const draft = {
			...html,
			content: '<a href="/b"><img src="photo.png"></a>',
			canonicalUrl: 'https://e.com',
			shape: { onImageFailure: 'leaveOut' },
		};
		const post = await preparePost(draft, [photo]);
		expect(post.withImages(new Map([['image-1', null]])).content).toBe(
			'<h1>My Title</h1>\n<a href="https://e.com/b"></a>',
		);
	});
});

test('two files of one name are an error that names both', async () => {
	const files = [photo, { field: 'image_2', fileName: 'photo.png' }];
	const error = await refusal({ ...markdown, shape, content: '![a](photo.png)' }, files);
	expect(error.description).not.toBe('');
	expect(error.message).toContain('"data", "image_2"');
});

test('two files of one name do not matter where nothing refers to them', async () => {
	const files = [photo, { field: 'image_2', fileName: 'photo.png' }];
	expect((await preparePost({ ...markdown, shape }, files)).images).toEqual([]);
});

test("an image on somebody's disk that is no file of the item is a warning", async () => {
	const content = '<img src="file:///home/ann/other.png">';
	const post = await preparePost({ ...html, shape, content }, [photo]);
	expect(post.body.content).toBe(content);
	expect(post.warnings).toEqual([expect.stringContaining('file:///home/ann/other.png')]);
});
