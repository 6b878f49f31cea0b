import { contentOf, html, markdown } from './prepared';

const shape = { footer: true, tables: 'preformatted', obsidian: true, frontMatter: true };
const draft = { canonicalUrl: 'https://e.com/p', shape };
const htmlFooter = '\n<p><em>Originally published at <a href="https://e.com/p">e.com</a>.</em></p>';
const markdownFooter = '\n\n*Originally published at [e.com](https://e.com/p).*\n';

describe('all rules together on messy HTML:', () => {
	test.each([
		[
			'null bytes',
			'<p>a\0b <a href="/c\0d">e</a></p>',
			'<p>a\0b <a href="https://e.com/c%00d">e</a></p>',
		],
		[
			'right-to-left marks',
			'\u200f<p dir="rtl">שלום \u202Eabc</p>',
			'\u200f<p dir="rtl">שלום \u202Eabc</p>',
		],
		['emoji in an address', '<a href="/🎉">🎉</a>', '<a href="https://e.com/%F0%9F%8E%89">🎉</a>'],
		['half an emoji', '<p>\ud83c</p>', '<p>\ud83c</p>'],
		[
			'entities, known and not',
			'&nosuch; &amp; &#x27; &#0; &#99999999;',
			'&nosuch; &amp; &#x27; &#0; &#99999999;',
		],
		[
			'an entity in an address',
			'<a href="&#47;a&quot;b">x</a>',
			'<a href="https://e.com/a%22b">x</a>',
		],
		['a CDATA section', 'a <![CDATA[ <a href="/b"> ]]> c', 'a <![CDATA[ <a href="/b"> ]]> c'],
		[
			'upper case',
			'<P><A HREF="/B" TARGET=_BLANK>C</A></P>',
			'<P><A HREF="https://e.com/B" TARGET=_BLANK>C</A></P>',
		],
		['tags in a wrong order', '<b><i>a</b></i></p></div>', '<b><i>a</b></i></p></div>'],
		['a tag in a tag', '<a <b href="/c">d</a>', '<a <b href="https://e.com/c">d</a>'],
		[
			'an attribute twice',
			'<a href="/a" href="/b">c</a>',
			'<a href="https://e.com/a" href="https://e.com/b">c</a>',
		],
		[
			'an attribute without a space',
			'<a class="x"href="/a">c</a>',
			'<a class="x"href="https://e.com/a">c</a>',
		],
		[
			'line breaks in a tag',
			'<a\r\n\thref\r\n=\r\n"/a"\r\n>c</a>',
			'<a\r\n\thref\r\n=\r\n"https://e.com/a"\r\n>c</a>',
		],
		['a processing instruction', '<?xml version="1.0"?><p>a</p>', '<?xml version="1.0"?><p>a</p>'],
		['a tag that never ends', '<p>a</p><a href="/b', '<p>a</p><a href="/b'],
		['a lone bracket', 'a < b > c', 'a < b > c'],
	])('%s', async (_, content, expected) => {
		expect(await contentOf({ ...html, ...draft, content })).toBe(
			`<h1>My Title</h1>\n${expected}${htmlFooter}`,
		);
	});
});

describe('all rules together on messy Markdown:', () => {
	test.each([
		['null bytes', 'a\0b [c](/d)', 'a\0b [c](https://e.com/d)'],
		['right-to-left text', '\u200fשלום [קישור](/א)', '\u200fשלום [קישור](https://e.com/%D7%90)'],
		['emoji', '🎉 [👩‍👩‍👧](/a) 🏳️‍🌈', '🎉 [👩‍👩‍👧](https://e.com/a) 🏳️‍🌈'],
		['half an emoji', 'a \ud83c b', 'a \ud83c b'],
		['entities', '&amp; &#8217; [a](/b&quot;c)', '&amp; &#8217; [a](https://e.com/b%22c)'],
		['a CDATA section', '<![CDATA[ [a](/b) ]]>', '<![CDATA[ [a](/b) ]]>'],
		['unclosed brackets', '[a](/b and [c]( and ![d][', '[a](/b and [c]( and ![d]['],
		['unclosed emphasis', '**a *b [c](/d)', '**a *b [c](https://e.com/d)'],
		['an unclosed code span', '`a [c](/d)', '`a [c](https://e.com/d)'],
		['unclosed HTML', '<div><a href="/b">c', '<div><a href="https://e.com/b">c'],
		['old line ends of the Mac', 'a\r\r[b](/c)', 'a\r\r[b](https://e.com/c)'],
		['tabs', '- a\n\n\t[b](/c)', '- a\n\n\t[b](https://e.com/c)'],
		['a link in a link', '[a [b](/c)](/d)', '[a [b](https://e.com/c)](/d)'],
		['a table without rows', '| a |\n|---|', '```\na\n-\n```'],
	])('%s', async (_, content, expected) => {
		expect(await contentOf({ ...markdown, ...draft, content })).toBe(
			`# My Title\n\n${expected}${markdownFooter}`,
		);
	});
});
