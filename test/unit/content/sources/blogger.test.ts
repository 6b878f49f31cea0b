import { html } from '../prepared';
import { testArticles } from './source';

const draft = {
	...html,
	title: 'Tools &amp; Tricks',
	canonicalUrl: 'http://tools.example.blogspot.com/2013/06/tools-tricks.html',
};
const title = '<h1>Tools &amp; Tricks</h1>\n';
const host = 'https://blogger.googleusercontent.com/img/b/R29vZ2xl/AVvXsEikJkY7/s1600';

testArticles('Blogger', draft, [
	{
		name: 'with an image in a separator',
		content: `<div class="separator" style="clear: both; text-align: center;">
<a href="${host}/image1.png" imageanchor="1" style="margin-left: 1em; margin-right: 1em;"><img border="0" data-original-height="930" data-original-width="739" height="200" src="${host.replace('s1600', 's320')}/image1.png" width="159" /></a></div>
<br />
Text straight in the post.&nbsp;<br />
<br />`,
		expected: `${title}<div class="separator" style="clear: both; text-align: center;">
<a href="${host}/image1.png" imageanchor="1" style="margin-left: 1em; margin-right: 1em;"><img border="0" data-original-height="930" data-original-width="739" height="200" src="${host.replace('s1600', 's320')}/image1.png" width="159" /></a></div>
<br />
Text straight in the post.&nbsp;<br />
<br />`,
	},
	{
		name: 'with a caption in a table, which becomes a figure',
		content: `<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container" style="margin-left: auto; margin-right: auto; text-align: center;"><tbody>
<tr><td style="text-align: center;"><a href="${host}/tree1.png" imageanchor="1"><img border="0" height="122" src="${host}/tree1.png" width="320" /></a></td></tr>
<tr><td class="tr-caption" style="text-align: center;">A tree &amp; its scopes</td></tr>
</tbody></table>
<div>
So far so good.</div>`,
		shape: { tables: 'preformatted' },
		expected: `${title}<figure><a href="${host}/tree1.png" imageanchor="1"><img border="0" height="122" src="${host}/tree1.png" width="320" /></a><figcaption>A tree &amp; its scopes</figcaption></figure>
<div>
So far so good.</div>`,
	},
	{
		name: 'with a jump break and relative links',
		content: `<p>Intro <a href="/2012/01/old.html">old post</a> and <a href="acf.png">a file</a></p><span><a name='more'></a></span><p>More</p>`,
		expected: `${title}<p>Intro <a href="http://tools.example.blogspot.com/2012/01/old.html">old post</a> and <a href="http://tools.example.blogspot.com/2013/06/acf.png">a file</a></p><span><a name='more'></a></span><p>More</p>`,
	},
	{
		name: 'in Hebrew, right to left',
		content: `<div dir="rtl" style="text-align: right;" trbidi="on">
<h2 style="text-align: right;">יצירת פרויקט</h2>
<div style="text-align: right;">נפתח את <b>Visual Studio</b> ונבחר <a href="//www.example.com/he">New Project</a>.</div></div>`,
		expected: `<div dir="rtl" style="text-align: right;" trbidi="on">
<h2 style="text-align: right;">יצירת פרויקט</h2>
<div style="text-align: right;">נפתח את <b>Visual Studio</b> ונבחר <a href="http://www.example.com/he">New Project</a>.</div></div>`,
	},
	{
		name: 'of the early days, in upper case and never closed',
		content: `<P>Some <A HREF="/search/label/tools">tools</A><BR><UL><LI>One<LI>Two</UL><FONT COLOR="#ff0000">Red</P><IMG SRC="/uploaded_images/a-701.jpg" BORDER=0>`,
		expected: `${title}<P>Some <A HREF="http://tools.example.blogspot.com/search/label/tools">tools</A><BR><UL><LI>One<LI>Two</UL><FONT COLOR="#ff0000">Red</P><IMG SRC="http://tools.example.blogspot.com/uploaded_images/a-701.jpg" BORDER=0>`,
	},
	{
		name: 'with a table of data and code',
		content: `<pre class="brush: html">&lt;a href="/x"&gt;</pre>
<table border="1"><tbody><tr><td><b>Tool</b></td><td><b>Use</b></td></tr><tr><td>grep</td><td>search</td></tr></tbody></table>`,
		shape: { tables: 'preformatted' },
		expected: `${title}<pre class="brush: html">&lt;a href="/x"&gt;</pre>
<pre>Tool | Use
grep | search</pre>`,
	},
]);
