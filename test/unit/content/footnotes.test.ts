import { sent } from './sent';

const notes = (items: string) => `<p>A[1]</p>\n<p><strong>Notes</strong></p>\n<ol>${items}</ol>`;

test.each([
	[
		'kramdown (Jekyll)',
		'<p>A<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>One <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
	],
	[
		'goldmark (Hugo)',
		'<p>A<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></p><div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>One&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div>',
	],
	[
		'Pandoc',
		'<p>A<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr><ol><li id="fn1"><p>One<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>',
	],
	[
		'GitHub',
		'<p>A<sup><a href="#user-content-fn-1-ab" id="user-content-fnref-1-ab" data-footnote-ref="">1</a></sup></p><section data-footnotes="" class="footnotes"><h2 class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1-ab"><p>One <a href="#user-content-fnref-1-ab" data-footnote-backref="">↩</a></p></li></ol></section>',
	],
	[
		'WordPress',
		'<p>A<sup data-fn="9a-b" class="fn"><a href="#9a-b" id="9a-b-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="9a-b">One <a href="#9a-b-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>',
	],
	[
		'Substack',
		'<p>A<a class="footnote-anchor" id="footnote-anchor-1" href="https://x.example/p/a#footnote-1">1</a></p><div class="footnote"><a id="footnote-1" href="https://x.example/p/a#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>One</p></div></div>',
	],
	[
		'Sphinx',
		'<p>A<a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a></p><aside class="footnote-list brackets"><aside class="footnote brackets" id="id2" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><p>One</p></aside></aside>',
	],
	[
		'Asciidoctor',
		'<p>A<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1" title="View footnote.">1</a>]</sup></p><div id="footnotes"><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. One</div></div>',
	],
	[
		'Org mode',
		'<p>A<sup><a id="fnr.1" class="footref" href="#fn.1">1</a></sup></p><div id="footnotes"><h2 class="footnotes">Footnotes: </h2><div id="text-footnotes"><div class="footdef"><sup><a id="fn.1" class="footnum" href="#fnr.1">1</a></sup> <div class="footpara"><p class="footpara">One</p></div></div></div></div>',
	],
	[
		'Google Docs',
		'<p>A<sup><a href="#ftnt1" name="ftnt_ref1">[1]</a></sup></p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> One</p></div>',
	],
	[
		'Word',
		'<p>A<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> One</p></div>',
	],
])('footnotes of %s', async (_, content) => {
	expect(await sent(content)).toBe(notes('<li>One</li>'));
});

test('a link to a section is no footnote', async () => {
	expect(await sent('<p>See <a href="#s2">2</a></p><h3 id="s2">Two</h3>')).toBe(
		'<p>See <a href="https://blog.example/post/#s2">2</a></p>\n<h3>Two</h3>',
	);
});

test.each([
	['a list that nothing closes', '<ul>'],
	['a section that is called like one of notes', '<div class="footnotes-enabled">'],
])('the article stays, although it is in %s with its notes', async (_, open) => {
	const content = `${open}<p>A<sup><a href="#fn:1" class="footnote">1</a></sup></p><p>B</p><div class="footnotes"><hr><h2>Footnotes</h2><ol><li id="fn:1">One <a href="#fnref:1" class="reversefootnote">↩</a></li></ol></div>`;
	const html = await sent(content);
	expect(html).toContain('A[1]');
	expect(html).toContain('B');
	expect(html).toContain('<ol><li>One</li></ol>');
	expect(html).not.toMatch(/Footnotes|<hr>/);
});

test('a note keeps a word that is marked as a label', async () => {
	const content =
		'<p>A<sup><a href="#fn:1" class="footnote">1</a></sup></p><div class="footnotes"><ol><li id="fn:1"><span class="label">Book</span> One</li></ol></div>';
	expect(await sent(content)).toBe(notes('<li>Book One</li>'));
});

test('a note that nothing refers to is among the notes', async () => {
	const content = 'A[^b]\n\n[^a]: Two\n[^b]: One';
	expect(await sent(content, { contentFormat: 'markdown' })).toBe(
		notes('<li>One</li><li>Two</li>'),
	);
});
