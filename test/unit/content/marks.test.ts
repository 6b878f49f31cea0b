import { sent, warningsOf } from './sent';

test.each([
	['keys', 'Press <kbd><kbd>Ctrl</kbd>+<kbd>C</kbd></kbd>', 'Press <code>Ctrl+C</code>'],
	[
		'sample output and variables',
		'<samp>a</samp> and <var>b</var>',
		'<code>a</code> and <code>b</code>',
	],
	['highlights', '<mark>a</mark>', '<strong>a</strong>'],
	['struck-out text', '<del>a</del> <s>b</s> <strike>c</strike>', '~~a~~ ~~b~~ ~~c~~'],
	[
		'marks that Medium lacks',
		'<ins>a</ins> <u>b</u> <small>c</small> <abbr title="x">d</abbr> <font color="red">e</font>',
		'a b c d e',
	],
	['short quotations', '<q>a</q>', '“a”'],
	[
		'styles of Google Docs',
		'<b style="font-weight:normal"><span style="font-weight:700">a</span> <span style="font-style:italic">b</span></b>',
		'<strong>a</strong> <em>b</em>',
	],
	['superscript and subscript', 'x<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup>', 'x² H₂O 1ˢᵗ'],
	['superscript without Unicode', '10<sup>a/b</sup> log<sub>b</sub>', '10^(a/b) log_(b)'],
	['an index with a power', 'x<sub>i<sup>2</sup></sub> a<sup>n<sub>k</sub></sup>', 'x_(i²) a^(nₖ)'],
	['a power in a power', '10<sup><sup>9</sup></sup>', '10⁹'],
	['superscript with marks', 'y<sup><b>2</b></sup>', 'y<strong>²</strong>'],
	['trade marks', 'A<sup>™</sup> B<sup>®</sup>', 'A™ B®'],
])('%s', async (_, content, expected) => {
	expect(await sent(`<p>${content}</p>`)).toBe(`<p>${expected}</p>`);
});

test('struck-out paragraphs keep their tildes', async () => {
	expect(await sent('<del><p>a</p><p>b</p></del>')).toBe('<p>~~a~~</p>\n<p>~~b~~</p>');
});

test('only struck-out text is worth a warning', async () => {
	const all =
		'<p><kbd>a</kbd> <mark>b</mark> <u>c</u> x<sup>2</sup> <del>old price</del> <s>older</s></p>';
	expect(await warningsOf(all)).toEqual([expect.stringContaining('"old price", "older"')]);
});

test.each([
	[
		'details',
		'<details><summary>More</summary><p>a</p><pre>b</pre></details>',
		'<p><strong>More</strong></p>\n<p>a</p>\n<pre>b</pre>',
	],
	[
		'definition lists',
		'<dl><dt>Term</dt><dd>Text</dd><dd><p>More</p></dd></dl>',
		'<p><strong>Term</strong></p>\n<p>Text</p>\n<p>More</p>',
	],
])('%s are shown whole', async (_, content, expected) => {
	expect(await sent(content)).toBe(expected);
});
