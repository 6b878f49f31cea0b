import { sent, warningsOf } from './sent';

test.each([
	['#part', 'https://blog.example/post/#part'],
	['/x?a&amp;copy;b', 'https://blog.example/x?a&amp;copy;b'],
	['//cdn.example/x', 'https://cdn.example/x'],
	['mailto:a@b.example', 'mailto:a@b.example'],
	[
		'https://www.google.com/url?q=https://e.com/x%3Fa%3D1&amp;sa=D&amp;source=editors&amp;ust=17',
		'https://e.com/x?a=1',
	],
	[
		'https://www.google.com/search?q=https://e.com',
		'https://www.google.com/search?q=https://e.com',
	],
	['__GHOST_URL__/about/', 'https://blog.example/about/'],
])('a link to %s leads to %s', async (href, expected) => {
	expect(await sent(`<p><a href="${href}" target="_blank">x</a></p>`)).toBe(
		`<p><a href="${expected}">x</a></p>`,
	);
});

test.each([
	'javascript:alert(1)',
	'file:///c:/a',
	'C:\\a.png',
	':/0123456789abcdef0123456789abcdef',
	'ftp://x.example/',
	'',
])('a link to %s is text', async (href) => {
	expect(await sent(`<p><a href="${href}">x</a></p>`)).toBe('<p>x</p>');
});

test.each([
	['7,900 characters is a link', 7900, true],
	['9,000 characters is text: servers refuse such URLs', 9000, false],
])('a link of %s', async (_, length, isLink) => {
	const url = `https://e.com/#code/${'x'.repeat(length)}`;
	const content = `<p>See <a href="${url}">the playground</a>.</p>`;
	expect(await sent(content)).toBe(isLink ? content : '<p>See the playground.</p>');
});

test('without a canonical URL, links of the page are text, with one warning', async () => {
	const more = { canonicalUrl: undefined };
	const content = '<p><a href="#a">x</a> <a href="/b">y</a> <a href="/c">z</a></p>';
	expect(await sent(content, more)).toBe('<p>x y z</p>');
	expect(await warningsOf(content, more)).toEqual([expect.stringContaining('"/b", "/c"')]);
});

test.each([
	['Sphinx', '<h2>A<a class="headerlink" href="#a" title="Permanent link">¶</a></h2>'],
	['Docusaurus', '<h2>A<a class="hash-link" href="#a">\u200b</a></h2>'],
	[
		'GitHub',
		'<div class="markdown-heading"><h2>A</h2><a class="anchor" href="#a"><svg></svg></a></div>',
	],
	['Jekyll', '<h2>A <a href="https://blog.example/post/#a" class="permalink">#</a></h2>'],
	['VuePress', '<h2><a class="header-anchor" href="#a"><span>A</span></a></h2>'],
])('the mark beside a heading of %s is gone', async (_, heading) => {
	expect(await sent(`<p>a</p>${heading}`)).toBe('<p>a</p>\n<h2>A</h2>');
});

test.each([
	[
		'a definition of Sphinx',
		'<dl><dt>f(x)<a class="headerlink" href="#f" title="Link to this definition">¶</a></dt><dd>x</dd></dl>',
		'<p><strong>f(x)</strong></p>\n<p>x</p>',
	],
	[
		'a caption of Sphinx',
		'<figure><img src="https://e.com/a.png"><figcaption>Cap<a class="headerlink" href="#id1">¶</a></figcaption></figure>',
		'<figure><img src="https://e.com/a.png"><figcaption>Cap</figcaption></figure>',
	],
	[
		'words, although it has the class of such marks: it stays',
		'<p><a class="anchor" href="#a">Permalink</a></p>',
		'<p><a href="https://blog.example/post/#a">Permalink</a></p>',
	],
])('the mark beside %s', async (_, content, expected) => {
	expect(await sent(content)).toBe(expected);
});

test('a link in a heading stays', async () => {
	const heading = '<h2>Issue <a href="https://e.com/i#1">#1</a></h2>';
	expect(await sent(`<p>a</p>${heading}`)).toBe(`<p>a</p>\n${heading}`);
});

test('what the page hides is gone', async () => {
	const hidden =
		'<style>b{}</style><script>x</script><!-- x --><template>x</template><p hidden>x</p><span class="screen-reader-text">x</span><p style="display:none">x</p>';
	expect(await sent(`${hidden}<p>a</p>`)).toBe('<p>a</p>');
});
