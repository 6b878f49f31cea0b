import { sent, warningsOf } from './sent';

/** What the editors of other tools save, in their own markup. */
test.each([
	[
		'lists of Quill: kinds, depths and boxes',
		'<ol><li data-list="bullet"><span class="ql-ui"></span>a</li><li data-list="bullet" class="ql-indent-1">b</li><li data-list="checked">c</li></ol><p>x</p><ol><li data-list="ordered">d</li><li data-list="ordered" class="ql-indent-1">e</li><li data-list="ordered">f</li></ol>',
		'<ul><li>a</li><li>– b</li><li>☑ c</li></ul>\n<p>x</p>\n<ol><li>d</li></ol>\n<ul><li>– 1. e</li></ul>\n<p>2. f</p>',
	],
	[
		'lists of Quill 1',
		'<ul><li>a</li><li class="ql-indent-1">b</li></ul>',
		'<ul><li>a</li><li>– b</li></ul>',
	],
	[
		'lists of Word Online, each in a box of its own',
		'<div class="ListContainerWrapper"><ul><li data-aria-level="1"><p>a</p></li></ul></div><div class="ListContainerWrapper"><ol start="2"><li data-aria-level="2"><p>b</p></li></ol></div>',
		'<ul><li>a</li><li>– 2. b</li></ul>',
	],
	[
		'code of Quill',
		'<div class="ql-code-block-container" spellcheck="false"><div class="ql-code-block">if a:</div><div class="ql-code-block">  b</div></div>',
		'<pre>if a:\n  b</pre>',
	],
	[
		'tasks of Tiptap, in one line each',
		'<ul data-type="taskList"><li data-checked="true" data-type="taskItem"><label><input type="checkbox" checked="checked"><span></span></label><div><p>a</p><ul><li><p>b</p></li></ul></div></li></ul>',
		'<ul><li>☑ a</li><li>– b</li></ul>',
	],
	[
		'styles of Google Docs, pasted',
		'<p><span style="text-decoration:line-through">a</span> 2<span style="font-size:0.6em;vertical-align:super">10</span></p>',
		'<p>~~a~~ 2¹⁰</p>',
	],
	[
		'notes of LibreOffice',
		'<p>a<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>The note</p></div>',
		'<p>a[1]</p>\n<p><strong>Notes</strong></p>\n<ol><li>The note</li></ol>',
	],
	[
		'formulas of Tiptap',
		'<p>a <span data-type="inline-math" data-latex="x^2"></span></p><div data-type="block-math" data-latex="y^2"></div>',
		'<p>a <code>x^2</code></p>\n<pre>y^2</pre>',
	],
	[
		'a video of CKEditor',
		'<figure class="media"><oembed url="https://www.youtube.com/watch?v=abc"></oembed></figure>',
		'<p><a href="https://www.youtube.com/watch?v=abc">youtube.com</a></p>',
	],
	[
		'a picture of Beehiiv',
		'<div class="image"><img alt="" class="image__image" src="https://e.com/a.png"><div class="image__source"><span class="image__source_text"><p>By me</p></span></div></div>',
		'<figure><img src="https://e.com/a.png"><figcaption>By me</figcaption></figure>',
	],
	[
		'a card of Beehiiv',
		'<div class="embed"><a class="embed__url" href="https://e.com/post"><img class="embed__image" src="https://e.com/c.png"><div class="embed__content"><p class="embed__title">T</p><p class="embed__description">D</p><p class="embed__link">e.com/post</p></div></a></div>',
		'<p><a href="https://e.com/post">T</a><br>D</p>',
	],
	[
		'a subscribe button of Beehiiv',
		'<p>a</p><div class="button"><a class="button__link" href="https://x.beehiiv.com/subscribe"><span class="button__text">Subscribe</span></a></div>',
		'<p>a</p>',
	],
	[
		'a figure of R Markdown',
		'<div class="float"><img src="https://e.com/p.png" alt="Plot"><div class="figcaption">Figure 1</div></div>',
		'<figure><img src="https://e.com/p.png" alt="Plot"><figcaption>Figure 1</figcaption></figure>',
	],
	[
		'tasks and code of Lexical',
		'<ul><li role="checkbox" aria-checked="true"><span>a</span></li><li role="checkbox" aria-checked="false">b</li></ul><code spellcheck="false" data-language="js"><span>c</span><br><span>  d</span></code>',
		'<ul><li>☑ a</li><li>☐ b</li></ul>\n<pre>c\n  d</pre>',
	],
	[
		'a picture of Trix, without the name of its file',
		'<figure class="attachment"><img src="https://e.com/a.png"><figcaption class="attachment__caption"><span class="attachment__name">a.png</span> <span class="attachment__size">10 KB</span></figcaption></figure>',
		'<figure><img src="https://e.com/a.png"></figure>',
	],
	[
		'a caption of Froala, without its own name',
		'<p><span class="fr-img-caption"><span class="fr-img-wrap"><img src="https://e.com/a.png"><span class="fr-inner">Cap</span></span></span></p><p data-f-id="pbf">Powered by <a href="https://www.froala.com/">Froala</a></p>',
		'<figure><img src="https://e.com/a.png"><figcaption>Cap</figcaption></figure>',
	],
	[
		'a file of Trix',
		'<a href="https://e.com/a.pdf"><figure class="attachment attachment--file"><figcaption class="attachment__caption"><span class="attachment__name">a.pdf</span> <span class="attachment__size">10 KB</span></figcaption></figure></a>',
		'<p><a href="https://e.com/a.pdf">a.pdf 10 KB</a></p>',
	],
	[
		'what Elementor opens with a click',
		'<div class="elementor-tab-title"><a>Why?</a></div><div class="elementor-tab-content elementor-clearfix" style="display:none"><p>Because.</p></div><div class="menu" style="display:none">Menu</div><div class="table-of-contents" style="display:none">Parts</div>',
		'<p>Why?</p>\n<p>Because.</p>',
	],
	[
		'a video of Elementor',
		'<div class="elementor-widget elementor-widget-video" data-settings="{&quot;youtube_url&quot;:&quot;https:\\/\\/www.youtube.com\\/watch?v=abc&quot;}"><div class="elementor-video"></div></div>',
		'<p><a href="https://www.youtube.com/watch?v=abc">youtube.com</a></p>',
	],
	[
		'links to follow of Divi and Mailchimp',
		'<p>a</p><ul class="et_pb_social_media_follow"><li><a href="https://x.com/a">Follow</a></li></ul><table class="mcnFollowContent"><tr><td><a href="https://x.com/a"><img src="https://e.com/x.png" alt="X"></a></td></tr></table>',
		'<p>a</p>',
	],
	[
		'a callout of Nextra',
		'<div class="nextra-callout"><div class="select-none">💡</div><div><p>a</p></div></div>',
		'<blockquote>💡 a</blockquote>',
	],
])('%s', async (_, content, expected) => {
	expect(await sent(`<p>x</p>${content}`)).toBe(`<p>x</p>\n${expected}`);
});

test.each(['{{ unsubscribe_url }}', '*|UNSUB|*', '%%unsubscribe%%', '<% url %>'])(
	'a link that a newsletter fills in, %s, is text, with a warning',
	async (href) => {
		const content = `<p><a href="${href}">Unsubscribe</a></p>`;
		expect(await sent(content)).toBe('<p>Unsubscribe</p>');
		expect(await warningsOf(content)).toEqual([expect.stringContaining('do not work')]);
	},
);

test.each(['*|UNSUB|*', '%%unsubscribe%%'])(
	'a link in Markdown that a newsletter fills in, %s, is text',
	async (href) => {
		expect(await sent(`Hi [leave](${href})`, { contentFormat: 'markdown' })).toBe(
			'<p>Hi leave</p>',
		);
	},
);
