import { sent } from './sent';

test.each([
	[
		'a small one with aligned numbers and wide characters',
		'<table><thead><tr><th>Name</th><th style="text-align:right">Age</th></tr></thead><tbody><tr><td>Ann</td><td style="text-align:right">3</td></tr><tr><td>日本</td><td style="text-align:right">30</td></tr></tbody></table>',
		'<pre>Name | Age\n-----|----\nAnn  |   3\n日本 |  30</pre>',
	],
	[
		'a caption and spans',
		'<table><caption>Cap</caption><tr><td colspan="2">a</td><td>b</td></tr><tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td>5</td><td>6</td></tr></table>',
		'<p>Cap</p>\n<pre>a |   | b\n1 | 2 | 3\n  | 5 | 6</pre>',
	],
	[
		'cells that are not closed',
		'<TABLE><TR><TD>1<TD>2<TR><TD>3<TD>4</TABLE>',
		'<pre>1 | 2\n3 | 4</pre>',
	],
	[
		'links and code',
		'<table><thead><tr><th>Option</th><th>Does</th></tr></thead><tbody><tr><td><code>--all</code></td><td>takes <a href="https://a.example/">all</a></td></tr></tbody></table>',
		'<ul>\n<li><strong><code>--all</code></strong><br>Does: takes <a href="https://a.example/">all</a></li>\n</ul>',
	],
	[
		'paragraphs in the cells, as Confluence, Sphinx and Word write them',
		'<table><tbody><tr><th><p>Option</p></th><th><p>Does</p></th></tr><tr><td><p>all</p></td><td><div><p>takes <code>x</code></p></div></td></tr></tbody></table>',
		'<ul>\n<li><strong>all</strong><br>Does: takes <code>x</code></li>\n</ul>',
	],
	[
		'several paragraphs in a cell of a table with borders',
		'<table border="1"><tr><td>a</td><td><p>b</p><p>c</p></td></tr></table>',
		'<ul>\n<li><strong>a</strong><br>b<br>c</li>\n</ul>',
	],
	[
		'a wide one',
		`<table><tr><th>A</th><th>B</th></tr><tr><td>one</td><td>${'word '.repeat(20)}end</td></tr></table>`,
		`<ul>\n<li><strong>one</strong><br>B: ${'word '.repeat(20)}end</li>\n</ul>`,
	],
])('%s', async (_, content, expected) => {
	expect(compact(await sent(`<p>x</p>${content}`))).toBe(compact(`<p>x</p>\n${expected}`));
});

test('nothing in a cell is lost in preformatted text', async () => {
	const content =
		'<p>x</p><table><tr><th>A</th><th>B</th></tr><tr><td><img src="https://i.example/a.jpg"></td><td><a href="https://a.example/">one</a><br>two</td></tr></table>';
	const html = await sent(content, { options: { tables: 'preformatted' } });
	expect(html).toContain('one two</pre>');
	expect(html).toContain('<figure><img src="https://i.example/a.jpg"></figure>');
	expect(html).toContain('<a href="https://a.example/">one</a>');
});

test('a list can be asked for', async () => {
	const content =
		'<p>x</p><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>';
	expect(compact(await sent(content, { options: { tables: 'list' } }))).toBe(
		'<p>x</p><ul><li><strong>1</strong><br>B: 2</li></ul>',
	);
});

/** Where lines of lists break is the writer's business. */
function compact(html: string): string {
	return html.replace(/\n(?=<)/g, '');
}

test.each([
	['preformatted', '<pre>Long'],
	['list', '<ul><li><strong>1</strong><br>B: 2</li></ul>'],
])('the option %s counts for every table', async (tables, expected) => {
	const long = `Long ${'word '.repeat(30)}`;
	const wide = `<table><tr><th>${long}</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>`;
	expect(await sent(`<p>x</p>${wide}`, { options: { tables } })).toContain(expected);
});
