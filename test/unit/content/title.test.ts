import { preparePost } from '../../../nodes/Medium/content/prepare';
import { contentOf, html, markdown } from './prepared';

describe('the title in HTML', () => {
	test.each([
		['stands in front', '<p>Text</p>', '<h1>My Title</h1>\n<p>Text</p>'],
		['stands in front of bare text', 'Text', '<h1>My Title</h1>\nText'],
		[
			'stands in front of an image',
			'<img src="https://e.com/a.png"> Text',
			'<h1>My Title</h1>\n<img src="https://e.com/a.png"> Text',
		],
		[
			'is missing after an empty heading',
			'<h1> </h1><p>Text</p>',
			'<h1>My Title</h1>\n<h1> </h1><p>Text</p>',
		],
		[
			'is missing where a heading comes later',
			'<p>a</p><h1>b</h1>',
			'<h1>My Title</h1>\n<p>a</p><h1>b</h1>',
		],
		[
			'is missing where it is commented out',
			'<!-- <h1>x</h1> --><p>a</p>',
			'<h1>My Title</h1>\n<!-- <h1>x</h1> --><p>a</p>',
		],
		[
			'is missing where it is in a script',
			'<script>"<h1>x</h1>"</script>a',
			'<h1>My Title</h1>\n<script>"<h1>x</h1>"</script>a',
		],
		[
			'goes into the body of a whole page',
			'<!DOCTYPE html><html><head><title>x</title></head><body class="a"><p>b</p></body></html>',
			'<!DOCTYPE html><html><head><title>x</title></head><body class="a"><h1>My Title</h1>\n<p>b</p></body></html>',
		],
		['stays behind a byte order mark', '\uFEFF<p>a</p>', '\uFEFF<h1>My Title</h1>\n<p>a</p>'],
		['stands in front of an unclosed tag', '<p><b>a', '<h1>My Title</h1>\n<p><b>a'],
		[
			'stands in front of a CDATA section',
			'<![CDATA[<h1>x</h1>]]>',
			'<h1>My Title</h1>\n<![CDATA[<h1>x</h1>]]>',
		],
	])('%s', async (_, content, expected) => {
		expect(await contentOf({ ...html, content })).toBe(expected);
	});

	test.each([
		['a heading', '<h1>Another</h1><p>a</p>'],
		['a smaller heading', '<h3>Another</h3><p>a</p>'],
		['an upper-case heading', '<H1 CLASS=x>Another</H1>'],
		['a heading behind white space', '\n \t<h1>Another</h1>'],
		['a heading behind a hard space', '&nbsp;<h1>Another</h1>'],
		['a heading behind an image', '<img src="https://e.com/a.png"><h1>Another</h1>'],
		[
			'a heading behind a figure with its caption',
			'<figure><img src="https://e.com/a.png"><figcaption>Photo: Ann</figcaption></figure>\n<h1>Another</h1>',
		],
		[
			'a heading behind a linked image',
			'<p><a href="https://e.com"><img src="https://e.com/a.png"></a></p><h1>Another</h1>',
		],
		['a heading behind comments', '<!-- wp:heading --><!-- x -->\n<h1>Another</h1>'],
		['a heading in wrappers', '<div><article><header><h1>Another</h1></header>'],
		[
			'a heading of a whole page',
			'<!doctype html><html><head><title>t</title><style>b{}</style></head><body><h1>Another</h1>',
		],
		['a heading with markup', '<h1><a name="x"></a><em>Another</em></h1>'],
		['a heading that is never closed', '<h1>Another<p>a</p>'],
		['a heading at the end', '<h1>Another'],
	])('is not added to content that starts with %s', async (_, content) => {
		expect(await contentOf({ ...html, content })).toBe(content);
	});

	test('is escaped', async () => {
		const content = await contentOf({ ...html, title: 'a < b & "c" <div>' });
		expect(content).toBe('<h1>a &lt; b &amp; &quot;c&quot; &lt;div&gt;</h1>\n<p>Text</p>');
	});
});

describe('the title in Markdown', () => {
	test.each([
		['stands in front', 'Text\n', '# My Title\n\nText\n'],
		['stands in front of a list', '- a\n- b\n', '# My Title\n\n- a\n- b\n'],
		['stands in front of code', '    # no heading\n', '# My Title\n\n    # no heading\n'],
		['stands in front of a hashtag', '#tag and text', '# My Title\n\n#tag and text'],
		['is missing after an empty heading', '#\n\nText', '# My Title\n\n#\n\nText'],
		['is missing where a heading comes later', 'a\n\n# b\n', '# My Title\n\na\n\n# b\n'],
		['is missing in a fenced block', '```\n# b\n```\n', '# My Title\n\n```\n# b\n```\n'],
		['stays behind a byte order mark', '\uFEFFText', '\uFEFF# My Title\n\nText'],
	])('%s', async (_, content, expected) => {
		expect(await contentOf({ ...markdown, content })).toBe(expected);
	});

	test.each([
		['a heading', '# Another\n\ntext'],
		['a smaller heading', '### Another\n'],
		['a closed heading', '## Another ##\n'],
		['an underlined heading', 'Another\n=======\n\ntext'],
		['a smaller underlined heading', 'Another\n---\n'],
		['a heading with Windows line ends', '# Another\r\n\r\ntext\r\n'],
		['a heading behind blank lines', '\n\n# Another\n'],
		['a heading behind an image', '![cover](https://e.com/a.png)\n\n# Another\n'],
		[
			'a heading behind a linked image',
			'[![badge](https://e.com/a.svg)](https://e.com)\n\n# Another\n',
		],
		['a heading behind a comment', '<!-- markdownlint-disable -->\n\n# Another\n'],
		['a heading behind a definition', '[a]: https://e.com\n\n# Another\n'],
		['a heading of HTML', '<h1 align="center">Another</h1>\n\ntext'],
		[
			'a heading of HTML behind a logo',
			'<p align="center">\n  <img src="https://e.com/a.png">\n</p>\n\n<h1 align="center">Another</h1>\n',
		],
	])('is not added to content that starts with %s', async (_, content) => {
		expect(await contentOf({ ...markdown, content })).toBe(content);
	});

	test.each([
		['2 * 3 * 4', '# 2 \\* 3 \\* 4'],
		['snake_case and _emphasis_', '# snake_case and \\_emphasis\\_'],
		['[Video] C#', '# \\[Video\\] C\\#'],
		['a <b> & c &amp d', '# a &lt;b> & c &amp;amp d'],
		['C:\\*.txt `code`', '# C:\\\\\\*.txt \\`code\\`'],
		['100%% ~~sure~~', '# 100\\%\\% \\~~sure\\~~'],
	])('%s is written so that it reads the same', async (title, expected) => {
		expect(await contentOf({ ...markdown, title })).toBe(`${expected}\n\nText\n`);
	});
});

describe('the subtitle', () => {
	const shape = { subtitle: 'My Subtitle' };

	test.each([
		['follows an added title', '<p>a</p>', '<h1>My Title</h1>\n<h2>My Subtitle</h2>\n<p>a</p>'],
		[
			'follows a title that is there',
			'<h1>X</h1><p>a</p>',
			'<h1>X</h1>\n<h2>My Subtitle</h2><p>a</p>',
		],
		[
			'is not added twice',
			'<h1>X</h1>\n<h3>My  Subtitle</h3><p>a</p>',
			'<h1>X</h1>\n<h3>My  Subtitle</h3><p>a</p>',
		],
		[
			'comes before other headings',
			'<h1>X</h1><h2>Intro</h2>',
			'<h1>X</h1>\n<h2>My Subtitle</h2><h2>Intro</h2>',
		],
	])('of HTML %s', async (_, content, expected) => {
		expect(await contentOf({ ...html, content, shape })).toBe(expected);
	});

	test.each([
		['follows an added title', 'a', '# My Title\n\n## My Subtitle\n\na'],
		['follows a title that is there', '# X\n\na', '# X\n\n## My Subtitle\n\na'],
		['follows an underlined title', 'X\n===\na', 'X\n===\n\n## My Subtitle\na'],
		['follows a title of HTML', '<h1>X</h1>\n\na', '<h1>X</h1>\n<h2>My Subtitle</h2>\n\na'],
		['is not added twice', '# X\n\n## My Subtitle\n\na', '# X\n\n## My Subtitle\n\na'],
	])('of Markdown %s', async (_, content, expected) => {
		expect(await contentOf({ ...markdown, content, shape })).toBe(expected);
	});
});

describe('a title from a feed', () => {
	test.each([
		['It&#8217;s here', 'It’s here'],
		['R&amp;D', 'R&D'],
		['R&amp;amp;D', 'R&D'],
		['The <em>real</em> thing', 'The real thing'],
		['&lt;em&gt;Twice&lt;/em&gt; encoded', 'Twice encoded'],
		['A <strong class="x"><em>nested</em></strong> one', 'A nested one'],
		['One<br/>line', 'One line'],
		['How to use &lt;div&gt; and the <b> tag', 'How to use <div> and the <b> tag'],
	])('%s is sent as %s, with a warning', async (title, expected) => {
		const { body, warnings } = await preparePost({ ...html, title }, []);
		expect(body.title).toBe(expected);
		expect(warnings).toEqual([expect.stringContaining(expected)]);
	});

	test.each([
		['AT&T & 1 < 2', 'AT&T & 1 < 2'],
		['\n  Two\n  lines ', 'Two lines'],
		['?a=1&copy=2', '?a=1&copy=2'],
		['שלום 🎉', 'שלום 🎉'],
	])('%p is sent as %p without a warning', async (title, expected) => {
		const { body, warnings } = await preparePost({ ...html, title }, []);
		expect([body.title, warnings]).toEqual([expected, []]);
	});

	test.each(['<em></em>', '&nbsp;', '<br>'])('%s is no title', async (title) => {
		await expect(preparePost({ ...html, title }, [])).rejects.toMatchObject({ field: 'Title' });
	});

	test('of more than 100 code points is warned about', async () => {
		const warningsFor = async (title: string) =>
			(await preparePost({ ...html, title }, [])).warnings;
		expect(await warningsFor('🎉'.repeat(100))).toEqual([]);
		expect(await warningsFor('🎉'.repeat(101))).toEqual([
			expect.stringContaining('101 characters'),
		]);
	});
});

test('a heading that is not the title is named in a warning', async () => {
	const { warnings } = await preparePost({ ...html, content: '<h2>Intro</h2><p>a</p>' }, []);
	expect(warnings).toEqual([expect.stringContaining('"Intro"')]);
});

test('the title is left out where the user chose so', async () => {
	const shape = { titleInContent: 'leave' };
	expect(await contentOf({ ...html, shape })).toBe('<p>Text</p>');
	expect(await contentOf({ ...markdown, shape })).toBe('Text\n');
});
