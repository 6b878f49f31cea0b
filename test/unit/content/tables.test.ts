import { preparePost } from '../../../nodes/Medium/content/prepare';
import { contentOf, html, markdown } from './prepared';

const preformatted = { titleInContent: 'leave', tables: 'preformatted' };
const list = { titleInContent: 'leave', tables: 'list' };

describe('a table of HTML as preformatted text', () => {
	test.each([
		[
			'with a header',
			'<table><thead><tr><th>Name</th><th>Age</th></tr></thead><tbody><tr><td>Ann</td><td>30</td></tr></tbody></table>',
			'<pre>Name | Age\n-----|----\nAnn  | 30</pre>',
		],
		[
			'without a header',
			'<p>a</p><table><tr><td>1</td><td>2</td></tr></table><p>b</p>',
			'<p>a</p><pre>1 | 2</pre><p>b</p>',
		],
		[
			'in upper case, unclosed',
			'<TABLE><TR><TD>1<TD>2<TR><TD>3<TD>4</TABLE>',
			'<pre>1 | 2\n3 | 4</pre>',
		],
		[
			'with entities and markup',
			'<table><tr><td>a &lt; <b>b</b></td><td>c<br>d &amp;&nbsp;e</td></tr></table>',
			'<pre>a &lt; b | c d &amp; e</pre>',
		],
		[
			'with spans',
			'<table><tr><td colspan="2">a</td><td>b</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
			'<pre>a |   | b\n1 | 2 | 3</pre>',
		],
		[
			'within another table',
			'<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>',
			'<pre>a b | c</pre>',
		],
		[
			'right to left, with emoji',
			'<table><tr><td>שלום</td><td>🎉</td></tr><tr><td>a</td><td>b</td></tr></table>',
			'<pre>שלום | 🎉\na    | b</pre>',
		],
		[
			'with one very long cell',
			`<table><tr><td>${'x'.repeat(50)}</td><td>b</td></tr></table>`,
			`<pre>${'x'.repeat(50)} | b</pre>`,
		],
	])('%s', async (_, content, expected) => {
		expect(await contentOf({ ...html, content, shape: preformatted })).toBe(expected);
	});

	test.each([
		['a table that never ends', '<table><tr><td>a'],
		['an empty table', '<table></table>'],
		['a table in a comment', '<!-- <table><tr><td>a</td></tr></table> -->'],
	])('%s stays', async (_, content) => {
		expect(await contentOf({ ...html, content, shape: preformatted })).toBe(content);
	});
});

describe('a table of HTML as a list', () => {
	test.each([
		[
			'with a header',
			'<table><tr><th>Name</th><th>Site</th></tr><tr><td>Ann</td><td><a href="https://e.com">e</a></td></tr><tr><td>Bob</td><td></td></tr></table>',
			'<ul><li><strong>Name:</strong> Ann; <strong>Site:</strong> <a href="https://e.com">e</a></li><li><strong>Name:</strong> Bob</li></ul>',
		],
		[
			'without a header',
			'<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
			'<ul><li>1; 2</li><li>3; 4</li></ul>',
		],
		[
			'with a header alone',
			'<table><tr><th>a</th><th>b</th></tr></table>',
			'<ul><li>a; b</li></ul>',
		],
	])('%s', async (_, content, expected) => {
		expect(await contentOf({ ...html, content, shape: list })).toBe(expected);
	});
});

test.each([preformatted, list])('images in a table stand by themselves', async (shape) => {
	const content = '<table><tr><td><img src="https://e.com/a.png"></td><td>Text</td></tr></table>';
	expect(await contentOf({ ...html, content, shape })).toBe(
		'<p><img src="https://e.com/a.png"></p>\n<p>Text</p>',
	);
});

describe('a table of Markdown as preformatted text', () => {
	test.each([
		[
			'with its columns aligned',
			'| Name | Age |\n|------|----:|\n| Ann | 30 |\n| Robert | 4 |\n',
			'```\nName   | Age\n-------|----\nAnn    | 30\nRobert | 4\n```\n',
		],
		[
			'without outer pipes',
			'a\n\na | b\n--|--\n1 | 2\n\nb',
			'a\n\n```\na | b\n--|--\n1 | 2\n```\n\nb',
		],
		[
			'with markup and empty cells',
			'| a | b |\n|---|---|\n| **x** | [y](/z) |\n| | `c` |\n',
			'```\na | b\n--|--\nx | y\n  | c\n```\n',
		],
		[
			'in a quotation',
			'> | a | b |\n> |---|---|\n> | 1 | 2 |\n',
			'> ```\n> a | b\n> --|--\n> 1 | 2\n> ```\n',
		],
		[
			'in a list',
			'- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n',
			'- x\n\n  ```\n  a | b\n  --|--\n  1 | 2\n  ```\n',
		],
		['of HTML', '<table><tr><td>1</td><td>2</td></tr></table>\n', '<pre>1 | 2</pre>\n'],
	])('%s', async (_, content, expected) => {
		expect(await contentOf({ ...markdown, content, shape: preformatted })).toBe(expected);
	});

	test.each([
		['a table in code', '```\n| a |\n|---|\n| b |\n```\n'],
		[
			'a table of HTML with Markdown inside',
			'<table>\n\n<tr><td>\n\n**a**\n\n</td></tr>\n\n</table>\n',
		],
	])('%s stays', async (_, content) => {
		expect(await contentOf({ ...markdown, content, shape: preformatted })).toBe(content);
	});
});

test('a table of Markdown becomes a list that keeps its links', async () => {
	const content = '| Name | Site |\n|---|---|\n| Ann | [e](https://e.com) |\n| Bob | |\n\nEnd\n';
	expect(await contentOf({ ...markdown, content, shape: list })).toBe(
		'- **Name:** Ann; **Site:** [e](https://e.com)\n- **Name:** Bob\n\nEnd\n',
	);
});

test.each([
	['HTML', html, '<table><tr><td>a</td></tr></table>'],
	['Markdown', markdown, '| a |\n|---|\n| b |\n'],
])('a table of %s stays by default, and is named in a warning', async (_, draft, content) => {
	const post = await preparePost({ ...draft, content, shape: { titleInContent: 'leave' } }, []);
	expect(post.body.content).toBe(content);
	expect(post.warnings).toEqual([expect.stringContaining('tables')]);
});
