import { preparePost } from '../../../nodes/Medium/content/prepare';
import type { PostDraft } from '../../../nodes/Medium/content/types';
import { contentOf, html, markdown } from './prepared';

const shape = { titleInContent: 'leave' };
const canonicalUrl = 'https://example.com/blog/2024/post';

const shaped = (draft: PostDraft, content: string) =>
	contentOf({ ...draft, content, canonicalUrl, shape });

describe('links of HTML become absolute', () => {
	test.each([
		['from the root', '<a href="/about">a</a>', '<a href="https://example.com/about">a</a>'],
		[
			'from the folder',
			'<a href="other">a</a>',
			'<a href="https://example.com/blog/2024/other">a</a>',
		],
		[
			'from a folder above',
			'<a href="../x?y=1">a</a>',
			'<a href="https://example.com/blog/x?y=1">a</a>',
		],
		[
			'within the page',
			'<a href="#fn1">a</a>',
			'<a href="https://example.com/blog/2024/post#fn1">a</a>',
		],
		[
			'without a protocol',
			'<img src="//cdn.example.com/a.png">',
			'<img src="https://cdn.example.com/a.png">',
		],
		[
			'in single quotation marks',
			"<a href='/b' class='c'>a</a>",
			'<a href="https://example.com/b" class=\'c\'>a</a>',
		],
		[
			'without quotation marks',
			'<A HREF=/b?c=1 target=_blank>a</A>',
			'<A HREF="https://example.com/b?c=1" target=_blank>a</A>',
		],
		[
			'with entities',
			'<a href="/b?c=1&amp;d=2">a</a>',
			'<a href="https://example.com/b?c=1&amp;d=2">a</a>',
		],
		[
			'with an ampersand',
			'<a href="/b?c=1&copy=2">a</a>',
			'<a href="https://example.com/b?c=1&amp;copy=2">a</a>',
		],
		[
			'with spaces and letters',
			'<a href=" /über uns ">a</a>',
			'<a href="https://example.com/%C3%BCber%20uns">a</a>',
		],
		[
			'of an image',
			'<img alt="x" src="/a.png" />',
			'<img alt="x" src="https://example.com/a.png" />',
		],
		[
			'of sizes',
			'<img src="https://e.com/a" srcset="/a.png 1x,/b,c.png 2x, https://e.com/c.png 3x">',
			'<img src="https://e.com/a" srcset="https://example.com/a.png 1x,https://example.com/b,c.png 2x, https://e.com/c.png 3x">',
		],
		[
			'of a frame',
			'<iframe src="/embed/1"></iframe>',
			'<iframe src="https://example.com/embed/1"></iframe>',
		],
		[
			'of a poster',
			'<video poster="/a.jpg" src="/a.mp4"></video>',
			'<video poster="https://example.com/a.jpg" src="https://example.com/a.mp4"></video>',
		],
		['in an unclosed element', '<p><a href="/b">a', '<p><a href="https://example.com/b">a'],
	])('%s', async (_, content, expected) => {
		expect(await shaped(html, content)).toBe(expected);
	});

	test.each([
		['absolute links', '<a href="http://e.com/a b">a</a>'],
		['addresses of mail and telephone', '<a href="mailto:a@e.com">a</a><a href="tel:+431">b</a>'],
		['empty links', '<a href="">a</a><a href>b</a><a name="x">c</a>'],
		['code', '<pre><code>&lt;a href="/b"&gt;</code></pre>'],
		['comments', '<!-- <a href="/b">a</a> -->'],
		['scripts', '<script>x = \'<a href="/b">\'</script>'],
		['text that looks like a tag', 'a < b <3 <a href="/b'],
		['CDATA sections', '<![CDATA[<a href="/b">a</a>]]>'],
	])('but %s stay as they are', async (_, content) => {
		expect(await shaped(html, content)).toBe(content);
	});
});

describe('links of Markdown become absolute', () => {
	test.each([
		['inline', '[a](/about)', '[a](https://example.com/about)'],
		['with a title', '[a](other "T")', '[a](https://example.com/blog/2024/other "T")'],
		['in angle brackets', '[a](<my file.pdf>)', '[a](https://example.com/blog/2024/my%20file.pdf)'],
		['with brackets', '[a](/b_\\(c\\))', '[a](https://example.com/b_%28c%29)'],
		['with entities', '[a](/b?c=1&amp;d=2)', '[a](https://example.com/b?c=1&d=2)'],
		['of images', '![a](/b.png)', '![a](https://example.com/b.png)'],
		[
			'of linked images',
			'[![a](/b.png)](/c)',
			'[![a](https://example.com/b.png)](https://example.com/c)',
		],
		['of definitions', '[a][b]\n\n[b]: /c "T"\n', '[a][b]\n\n[b]: https://example.com/c "T"\n'],
		['without a protocol', '[a](//e.com/b)', '[a](https://e.com/b)'],
		['within the page', '[a](#b)', '[a](https://example.com/blog/2024/post#b)'],
		['in HTML', '<a href="/b">a</a>\n', '<a href="https://example.com/b">a</a>\n'],
		['in inline HTML', 'x <img src="/b.png"> y', 'x <img src="https://example.com/b.png"> y'],
		['in tables', '| a |\n|---|\n| [b](/c) |\n', '| a |\n|---|\n| [b](https://example.com/c) |\n'],
		['in quotations and lists', '> - [a](/b)\r\n', '> - [a](https://example.com/b)\r\n'],
	])('%s', async (_, content, expected) => {
		expect(await shaped(markdown, content)).toBe(expected);
	});

	test.each([
		['code spans', '`[a](/b)` and ``[c](/d)``'],
		['fenced code', '```md\n[a](/b)\n```\n'],
		['indented code', 'x\n\n    [a](/b)\n'],
		['escaped links', '\\[a](/b)'],
		['absolute links', '[a](http://e.com) <https://e.com> https://e.com/b'],
		['footnotes of one word', 'a[^1]\n\n[^1]: Source\n'],
		["another tool's variables", '<img src="{{ site.baseurl }}/a.png">'],
		['text without an address', '[a] [b][c] [ ]'],
		['a space in the address', '[a](b c)'],
	])('but %s stay as they are', async (_, content) => {
		expect(await shaped(markdown, content)).toBe(content);
	});
});

describe('what links are completed with', () => {
	const content = '<a href="a">x</a><a href="#b">y</a>';

	test('is the link base URL before the canonical URL, but places in the page belong to the page', async () => {
		const base = { ...shape, linkBaseUrl: 'https://e.com/base/' };
		expect(await contentOf({ ...html, content, canonicalUrl, shape: base })).toBe(
			'<a href="https://e.com/base/a">x</a><a href="https://example.com/blog/2024/post#b">y</a>',
		);
	});

	test('is missing without both, which is warned about', async () => {
		const { body, warnings } = await preparePost({ ...html, content, shape }, []);
		expect(body.content).toBe(content);
		expect(warnings).toEqual([expect.stringContaining('"a"')]);
	});

	test('is not used where the user chose so', async () => {
		const off = { ...shape, makeLinksAbsolute: false };
		const { body, warnings } = await preparePost(
			{ ...html, content, canonicalUrl, shape: off },
			[],
		);
		expect([body.content, warnings]).toEqual([content, []]);
	});
});

test.each(['javascript:alert(1)', 'java\nscript:x()', 'file:///C:/a.doc', 'C:\\a.doc'])(
	'a link to %p is left and named in a warning',
	async (address) => {
		const content = `<a href="${address}">a</a>`;
		const post = await preparePost({ ...html, content, canonicalUrl, shape }, []);
		expect(post.body.content).toBe(content);
		expect(post.warnings).toEqual([expect.stringContaining('do not lead to the web')]);
	},
);
