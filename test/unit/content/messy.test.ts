import { outline } from './outline';
import { prepare } from './sent';

const readme = { linkBaseUrl: 'https://github.com/ann/project/blob/main/' };

/** Content as it is found: old pages, half-closed tags, broken marks. What a reader sees of it. */
async function seen(
	content: string,
	contentFormat: string,
	options: Record<string, unknown> = {},
): Promise<string> {
	const { body } = await prepare(content, { contentFormat, options });
	return outline(body.content).replace('title My Title\n', '');
}

test.each([
	[
		'tags in upper case that nothing closes (Blogger, 2004)',
		'<P>Some <A HREF="/label/tools" TARGET=_BLANK>tools</A><BR><UL><LI>One<LI>Two</UL><FONT COLOR="#ff0000">Red</P><IMG SRC="/images/a-701.jpg" BORDER=0>',
		'paragraph Some [tools](https://blog.example/label/tools)\nbullet One\nbullet Two\nparagraph Red\npicture https://blog.example/images/a-701.jpg |  |  |\n',
	],
	[
		'text from right to left',
		'<div dir="rtl" trbidi="on">\u200f<h2 style="text-align: right;">יצירת פרויקט</h2>\n<div>נפתח את <b>Visual Studio</b> ונבחר <a href="//www.example.com/he">New Project</a>.</div></div>',
		'smallHeading יצירת פרויקט\nparagraph נפתח את **Visual Studio** ונבחר [New Project](https://www.example.com/he).\n',
	],
	[
		'a link around a picture before the text (WordPress, classic)',
		'<p><a href="/boat.jpg"><img class="alignright size-medium" title="Boat" src="/boat-300x225.jpg" alt="" width="300" height="225" /></a>We sailed. <span id="more-11"></span></p>\n<p>&nbsp;</p>',
		'picture https://blog.example/boat-300x225.jpg |  | https://blog.example/boat.jpg |\nparagraph We sailed.\n',
	],
	[
		'null bytes',
		'<p>a\0b <a href="/c\0d">e</a></p>',
		'paragraph a\0b [e](https://blog.example/c%00d)\n',
	],
	['emoji in a URL', '<a href="/🎉">🎉</a>', 'paragraph [🎉](https://blog.example/%F0%9F%8E%89)\n'],
	['half an emoji', '<p>\ud83c</p>', 'paragraph \ud83c\n'],
	[
		'entities, known and not',
		'&nosuch; &amp; &#x27; &#0; &#99999999;',
		"paragraph &nosuch; & ' \ufffd \ufffd\n",
	],
	['a CDATA section', 'a <![CDATA[ <a href="/b"> ]]> c', 'paragraph a c\n'],
	['tags in a wrong order', '<b><i>a</b></i> b</p></div> c', 'paragraph _**a**_ b\nparagraph c\n'],
	['a tag in a tag', '<a <b href="/c">d</a>', 'paragraph [d](https://blog.example/c)\n'],
	[
		'an attribute twice, or without a space before it',
		'<a href="/a" href="/b">c</a> <a class="x"href="/d">e</a>',
		'paragraph [c](https://blog.example/a) [e](https://blog.example/d)\n',
	],
	[
		'line breaks in a tag',
		'<a\r\n\thref\r\n=\r\n"/a"\r\n>c</a>',
		'paragraph [c](https://blog.example/a)\n',
	],
	['a processing instruction', '<?xml version="1.0"?><p>a</p>', 'paragraph a\n'],
	['a tag that never ends', '<p>a</p><a href="/b', 'paragraph a\n'],
	['lone angle brackets', 'a < b > c', 'paragraph a < b > c\n'],
])('HTML with %s', async (_, content, expected) => {
	expect(await seen(content, 'html')).toBe(expected);
});

test.each([
	[
		'a logo and a heading in HTML (GitHub)',
		'<p align="center">\n  <a href="docs/"><img src="assets/logo.png" width="200"></a>\n</p>\n\n<h1 align="center">My Title</h1>\n\n[Docs](docs/README.md) · [License](./LICENSE)\n',
		'picture https://github.com/ann/project/blob/main/assets/logo.png |  | https://github.com/ann/project/blob/main/docs/ |\nparagraph [Docs](https://github.com/ann/project/blob/main/docs/README.md) · [License](https://github.com/ann/project/blob/main/LICENSE)\n',
	],
	[
		'badges before the heading (GitHub)',
		'[![CI](https://ci.example/badge.svg)](https://ci.example) [![npm][npm-badge]][npm]\n\n# My Title\n\n- [x] done\n- [ ] to do [#12](../../issues/12)\n\n[npm-badge]: https://img.example/npm.svg\n[npm]: https://www.npmjs.com/package/project\n',
		'picture https://ci.example/badge.svg | CI | https://ci.example |\npicture https://img.example/npm.svg | npm | https://www.npmjs.com/package/project |\nbullet ☑ done\nbullet ☐ to do [#12](https://github.com/ann/project/issues/12)\n',
	],
	[
		'a picture for dark pages (GitHub)',
		'<picture>\n  <source media="(prefers-color-scheme: dark)" srcset="dark.png">\n  <img alt="Chart" src="light.png">\n</picture>\n\nInstall :rocket:\n',
		'picture https://github.com/ann/project/blob/main/light.png | Chart |  |\nparagraph Install 🚀\n',
	],
	[
		'an underlined heading and images by definition',
		'Underlined\n----------\n\n![One][one] and ![B]\n\n[one]: ../one.png\n[b]: <two two.png> "Two"\n',
		'smallHeading Underlined\npicture https://github.com/ann/project/blob/one.png | One |  |\nparagraph and\npicture https://github.com/ann/project/blob/main/two%20two.png | B |  | Two\n',
	],
	[
		'links of a vault in a table (Obsidian)',
		'| Note | Text |\n| ---- | ---- |\n| [[A\\|first]] | שלום |\n',
		'code\n    Note  | Text\n    ------|-----\n    first | שלום\n',
	],
	['null bytes', 'a\0b [c](https://e.com)', 'paragraph a\ufffdb [c](https://e.com)\n'],
	['half an emoji', 'a \ud83c b', 'paragraph a \ud83c b\n'],
	[
		'unclosed brackets, emphasis and code',
		'[a](/b and [c]( and ![d][ **a *b `e [f](https://e.com)',
		'paragraph [a](/b and [c]( and ![d][ **a *b `e [f](https://e.com)\n',
	],
	['unclosed HTML', '<div><a href="https://e.com">c', 'paragraph [c](https://e.com)\n'],
	[
		'old line ends of the Mac',
		'a\r\r[b](https://e.com)',
		'paragraph a\nparagraph [b](https://e.com)\n',
	],
	['tabs', '- a\n\n\tb', 'bullet a\n    b\n'],
	['a link in a link', '[a [b](https://e.com)](/d)', 'paragraph [a [b](https://e.com)](/d)\n'],
	['a table without rows', '| a |\n|---|', 'code\n    a\n'],
])('Markdown with %s', async (_, content, expected) => {
	expect(await seen(content, 'markdown', readme)).toBe(expected);
});
