import { sent } from './sent';

describe('paragraphs', () => {
	test.each([
		['Blogger separates them by two line breaks', 'a<br /><br />b<br>c', '<p>a</p>\n<p>b<br>c</p>'],
		['Blogger wraps lines in div', '<div>a</div><div><br></div><div>b</div>', '<p>a</p>\n<p>b</p>'],
		['empty ones are gone', '<p>a</p><p>&nbsp;</p><p>\u200b</p><p>b</p>', '<p>a</p>\n<p>b</p>'],
		['runs of hard spaces are one space', '<p>a&nbsp; &nbsp;b&nbsp;km</p>', '<p>a b\u00a0km</p>'],
		[
			'a link around blocks is a link in each',
			'<a href="https://e.com"><p>a</p><p>b</p></a>',
			'<p><a href="https://e.com">a</a></p>\n<p><a href="https://e.com">b</a></p>',
		],
		[
			'code in lines of text stays in them, also when it is read again',
			'<blockquote><p><code>a</code></p><p><code>b</code></p></blockquote>',
			'<blockquote><code>a</code><br><br><code>b</code></blockquote>',
		],
		['white space of the source is none', '<div>\n  <p>a\n  b</p>\n</div>', '<p>a b</p>'],
		[
			'layout tables are no tables',
			'<table role="presentation"><tr><td><p>a</p></td><td>b</td></tr></table>',
			'<p>a</p>\n<p>b</p>',
		],
		[
			'inline pictures stand on their own',
			'<p>a<img src="https://e.com/i.png">b</p>',
			'<p>a</p>\n<figure><img src="https://e.com/i.png"></figure>\n<p>b</p>',
		],
	])('%s', async (_, content, expected) => {
		expect(await sent(content)).toBe(expected);
		expect(await sent(expected)).toBe(expected);
	});
});

test('text between empty lines is paragraphs, as WordPress keeps them', async () => {
	const content =
		'One <b>two</b>\nthree\n\nFour\n\n<ul><li>a</li></ul>\n<blockquote>b\n\nc</blockquote>';
	expect(await sent(content)).toBe(
		'<p>One <strong>two</strong> three</p>\n<p>Four</p>\n<ul><li>a</li></ul>\n<blockquote>b c</blockquote>',
	);
});

describe('lists', () => {
	test.each([
		[
			'deeper bullets show their depth',
			'<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>',
			'<ul><li>a</li><li>– b</li><li>– – c</li><li>d</li></ul>',
		],
		[
			'deeper numbers are kept as text',
			'<ul><li>a<ol><li>b</li><li>c</li></ol></li></ul>',
			'<ul><li>a</li><li>– 1. b</li><li>– 2. c</li></ul>',
		],
		[
			'outer numbers stay true',
			'<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
			'<ol><li>a<br>– b</li><li>c</li></ol>',
		],
		[
			'several paragraphs are one item',
			'<ul><li><p>a</p><p>b</p><blockquote>c</blockquote></li></ul>',
			'<ul><li>a<br>b<br>c</li></ul>',
		],
		[
			'a table is a block of its own',
			'<ol><li>a<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></li><li>b</li></ol>',
			'<ol><li>a</li></ol>\n<pre>1 | 2\n3 | 4</pre>\n<p>2. b</p>',
		],
		[
			'numbers go on behind code',
			'<ol><li>a<pre>x</pre></li><li>b</li></ol>',
			'<ol><li>a</li></ol>\n<pre>x</pre>\n<p>2. b</p>',
		],
		[
			'bullets go on behind a picture',
			'<ul><li>a<img src="https://e.com/i.png"></li><li>b</li></ul>',
			'<ul><li>a</li></ul>\n<figure><img src="https://e.com/i.png"></figure>\n<ul><li>b</li></ul>',
		],
		[
			'text behind code in an item is no item',
			'<ul><li>a<pre>x</pre>b</li></ul>',
			'<ul><li>a</li></ul>\n<pre>x</pre>\n<p>b</p>',
		],
		[
			'numbers that start at 3 are text',
			'<ol start="3"><li>a</li><li>b</li></ol>',
			'<p>3. a</p>\n<p>4. b</p>',
		],
		[
			'two lists that touch keep their numbers',
			'<ol><li>a</li></ol><ol><li>b</li></ol>',
			'<ol><li>a</li></ol>\n<p>1. b</p>',
		],
		['empty items are gone', '<ul><li></li><li>a</li></ul>', '<ul><li>a</li></ul>'],
		[
			'GitHub: boxes of tasks',
			'<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> a</li><li><input type="checkbox"> b</li></ul>',
			'<ul><li>☑ a</li><li>☐ b</li></ul>',
		],
		[
			'Google Docs: deeper lists stand side by side',
			'<ul class="lst-kix_a1-0 start"><li>a</li></ul><ul class="lst-kix_a1-1 start"><li>b</li></ul><ul class="lst-kix_a1-0"><li>c</li></ul>',
			'<ul><li>a</li><li>– b</li><li>c</li></ul>',
		],
		[
			'Word: items are paragraphs',
			'<p class=MsoListParagraphCxSpFirst style=\'mso-list:l0 level1 lfo1\'><![if !supportLists]><span style=\'font-family:Symbol;mso-list:Ignore\'>·<span>&nbsp;&nbsp; </span></span><![endif]>a</p><p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o<span>&nbsp; </span></span>b</p>',
			'<ul><li>a</li><li>– b</li></ul>',
		],
		[
			'Word: numbered items',
			'<p style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">1.<span>&nbsp; </span></span>a</p><p style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">2.<span>&nbsp; </span></span>b</p>',
			'<ol><li>a</li><li>b</li></ol>',
		],
		[
			'Confluence: boxes of tasks',
			'<ul class="inline-task-list"><li>a</li><li class="checked">b</li></ul>',
			'<ul><li>☐ a</li><li>☑ b</li></ul>',
		],
		[
			'Notion: boxes of tasks',
			'<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span>a</span></li></ul>',
			'<ul><li>☑ a</li></ul>',
		],
	])('%s', async (_, content, expected) => {
		expect(await sent(content)).toBe(expected);
	});
});

describe('quotes', () => {
	test.each([
		[
			'several paragraphs stay apart',
			'<blockquote><p>a</p><p>b</p></blockquote>',
			'<blockquote>a<br><br>b</blockquote>',
		],
		[
			'a pull quote of Substack is one',
			'<div class="pullquote"><p>a</p></div>',
			'<blockquote>a</blockquote>',
		],
		[
			'a quote in a quote is one level',
			'<blockquote>a<blockquote>b</blockquote></blockquote>',
			'<blockquote>a<br><br>b</blockquote>',
		],
		[
			'quotes that touch stay two',
			'<blockquote>a</blockquote><blockquote>b</blockquote>',
			'<blockquote>a</blockquote>\n<p></p>\n<blockquote>b</blockquote>',
		],
		[
			'code stands between',
			'<blockquote>a<pre>x</pre>b</blockquote>',
			'<blockquote>a</blockquote>\n<pre>x</pre>\n<blockquote>b</blockquote>',
		],
		[
			'lists become lines',
			'<blockquote>a<ul><li>b</li><li>c</li></ul></blockquote>',
			'<blockquote>a<br><br>• b<br>• c</blockquote>',
		],
		[
			'headings become bold',
			'<blockquote><h3>a</h3>b</blockquote>',
			'<blockquote><strong>a</strong><br><br>b</blockquote>',
		],
	])('%s', async (_, content, expected) => {
		expect(await sent(content)).toBe(expected);
	});
});
