import { sent, warningsOf } from './sent';

const picture = '<img src="https://e.com/ann.png" alt="ann">';

test.each([
	[
		'an article of dev.to',
		`<div class="ltag__link"><a href="/ann" class="ltag__link__link"><div class="ltag__link__pic">${picture}</div></a><a href="https://dev.to/ann/post-1" class="ltag__link__link"><div class="ltag__link__content"><h2>My post</h2><h3>Ann ・ Mar 3 '24</h3><div class="ltag__link__taglist"><span class="ltag__link__tag">#git</span></div></div></a></div>`,
		'<p><a href="https://dev.to/ann/post-1">My post</a><br>Ann ・ Mar 3 \'24</p>',
	],
	[
		'an author of dev.to',
		`<div class="ltag__user ltag__user__id__1"><a href="/ann" class="ltag__user__link">${picture}</a><div class="ltag__user__content"><h2><a class="ltag__user__link" href="https://dev.to/ann">Ann</a>Follow</h2><div class="ltag__user__summary"><a class="ltag__user__link" href="/ann">Writes code.</a></div></div></div>`,
		'<p><a href="https://dev.to/ann">Ann</a><br>Writes code.</p>',
	],
	[
		'a repository on dev.to, with its README',
		`<div class="ltag-github-readme-tag"><div class="readme-overview"><h2>${picture}<a href="https://github.com/a">a</a> / <a href="https://github.com/a/b">b</a></h2><h3>For all</h3></div><div class="ltag-github-body"><h1>B</h1><p>${'word '.repeat(1000)}</p></div><div class="gh-btn-container"><a class="gh-btn" href="https://github.com/a/b">View on GitHub</a></div></div>`,
		'<p><a href="https://github.com/a/b">a / b</a><br>For all</p>',
	],
	[
		'an issue on dev.to',
		`<div class="ltag_github-liquid-tag"><h1><a href="https://github.com/a/b/issues/9">${picture}<span class="issue-title">It is broken</span> <span class="issue-number">#9</span></a></h1><div class="github-thread"><strong>ann</strong> posted on <p>May 1</p></div></div>`,
		'<p><a href="https://github.com/a/b/issues/9">It is broken #9</a></p>',
	],
	[
		'any page on dev.to',
		`<div class="crayons-card c-embed"><div class="c-embed__cover"><a href="https://e.com/post">${picture}</a></div><div class="c-embed__body"><h2><a href="https://e.com/post" class="c-link">A post</a></h2><p class="truncate-at-3">What it says.</p><div>${picture} e.com</div></div></div>`,
		'<p><a href="https://e.com/post">A post</a><br>What it says.</p>',
	],
	[
		'any page on Discourse',
		`<aside class="onebox allowlistedgeneric"><header class="source">${picture}<a href="https://e.com/post">Example</a></header><article class="onebox-body"><div class="aspect-image">${picture}</div><h3><a href="https://e.com/post">A post</a></h3><p>What it says.</p></article><div class="onebox-metadata"></div></aside>`,
		'<p><a href="https://e.com/post">A post</a><br>What it says.</p>',
	],
])('a card with %s is one link, with a warning', async (_, card, expected) => {
	const content = `<p>x</p>${card}<p>y</p>`;
	expect(await sent(content)).toBe(`<p>x</p>\n${expected}\n<p>y</p>`);
	expect(await warningsOf(content)).toEqual([expect.stringContaining('became links')]);
});

test.each([
	['without a heading', '<div class="onebox"><p>a</p></div>', '<p>a</p>'],
	[
		'around the article',
		'<div class="crayons-card"><h2><a href="https://e.com/">T</a></h2><p>a</p><p>b</p></div>',
		'<h3><a href="https://e.com/">T</a></h3>\n<p>a</p>\n<p>b</p>',
	],
	[
		'that is a link in a sentence',
		'<p>See <a class="bookmark" href="https://e.com/">this</a> first.</p>',
		'<p>See <a href="https://e.com/">this</a> first.</p>',
	],
	[
		'that nothing closes',
		`<div class="ltag__link"><h2><a href="https://e.com/">T</a></h2><p>${'word '.repeat(1000)}end</p>`,
		`<h3><a href="https://e.com/">T</a></h3>\n<p>${'word '.repeat(1000)}end</p>`,
	],
])('a card %s keeps its words', async (_, content, expected) => {
	expect(await sent(content)).toBe(expected);
});

test("a picture of Discourse is one picture, without the file's name and size", async () => {
	const content =
		'<p>a</p><div class="lightbox-wrapper"><a class="lightbox" href="https://e.com/big.png" title="Hill"><img src="https://e.com/small.png" alt="Hill" width="690"><div class="meta"><svg></svg><span class="filename">Hill</span><span class="informations">1366×768 42.1 KB</span></div></a></div><p>b</p>';
	expect(await sent(content)).toBe(
		'<p>a</p>\n<figure><a href="https://e.com/big.png"><img src="https://e.com/small.png" alt="Hill"></a></figure>\n<p>b</p>',
	);
});
