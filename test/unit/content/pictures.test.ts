import { sent, warningsOf } from './sent';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const picture = (src: string, alt = '') =>
	`<figure><img src="${src}"${alt && ` alt="${alt}"`}></figure>`;

test.each([
	[
		'a lazy picture',
		'<img class="lazyload" data-src="https://i.example/a.jpg" alt="A">',
		picture('https://i.example/a.jpg', 'A'),
	],
	[
		'an address in data-original',
		'<img src="/spacer.gif" data-original="https://i.example/a.jpg">',
		picture('https://i.example/a.jpg'),
	],
	[
		'a lazy set',
		`<img src="${pixel}" data-srcset="https://i.example/s.jpg 400w, https://i.example/a.jpg 1200w">`,
		picture('https://i.example/a.jpg'),
	],
	[
		'a spinner',
		'<img src="/images/loading.gif#center" data-src="https://i.example/a.jpg">',
		picture('https://i.example/a.jpg'),
	],
	[
		'a placeholder in the content',
		`<img src="${pixel}" data-lazy-src="/img/a.jpg">`,
		picture('https://blog.example/img/a.jpg'),
	],
	[
		'a pattern of a script',
		'<img src="https://i.example/a_300x.jpg" data-src="https://i.example/a_{width}x.jpg">',
		picture('https://i.example/a_300x.jpg'),
	],
	[
		'a twin in noscript',
		`<img src="${pixel}" class="lazy"><noscript><img src="https://i.example/a.jpg"></noscript>`,
		picture('https://i.example/a.jpg'),
	],
	[
		'a twin of Squarespace',
		'<noscript><img src="https://i.example/a.jpg"></noscript><img class="thumb-image" data-src="https://i.example/a.jpg" data-image="https://i.example/a.jpg">',
		picture('https://i.example/a.jpg'),
	],
	[
		'a picture in noscript alone',
		'<noscript><img src="https://i.example/a.jpg"></noscript>',
		picture('https://i.example/a.jpg'),
	],
	[
		'a set of WordPress',
		'<img src="https://i.example/a-300x200.jpg" srcset="https://i.example/a-300x200.jpg 300w, https://i.example/a-1024x683.jpg 1024w, https://i.example/a-2560x1707.jpg 2560w">',
		picture('https://i.example/a-1024x683.jpg'),
	],
	[
		'a set for dense screens',
		'<img src="a.png" srcset="a.png 1x, a@2x.png 2x, a@3x.png 3x" width="800">',
		picture('https://blog.example/post/a@2x.png'),
	],
	[
		'types that Medium may not take',
		'<picture><source type="image/avif" srcset="a.avif"><source type="image/webp" srcset="a.webp"><img src="a.jpg"></picture>',
		picture('https://blog.example/post/a.jpg'),
	],
	[
		'a dark picture',
		'<picture><source media="(prefers-color-scheme: dark)" srcset="https://i.example/dark.png"><img src="https://i.example/light.png"></picture>',
		picture('https://i.example/light.png'),
	],
	[
		'a blurred copy of Wix',
		'<img src="https://static.wixstatic.com/media/a.jpg/v1/fill/w_147,h_98,al_c,q_80,blur_2,enc_avif,quality_auto/a.jpg">',
		picture('https://static.wixstatic.com/media/a.jpg'),
	],
	[
		"an image with Webflow's words for none",
		'<img src="https://i.example/a.jpg" alt="__wf_reserved_inherit">',
		picture('https://i.example/a.jpg'),
	],
	[
		"Ghost's word for the site",
		'<img src="__GHOST_URL__/content/a.png">',
		picture('https://blog.example/content/a.png'),
	],
])('%s: the real picture is sent, once', async (_, content, expected) => {
	expect(await sent(`<p>x</p>${content}`)).toBe(`<p>x</p>\n${expected}`);
});

test("Ghost's word for the site is Link Base URL, else the canonical URL, for pictures and links", async () => {
	const content =
		'<p><a href="__GHOST_URL__/about/">x</a></p><img src="__GHOST_URL__/content/a.png">';
	expect(await sent(content, { options: { linkBaseUrl: 'https://ghost.example/blog/' } })).toBe(
		`<p><a href="https://ghost.example/about/">x</a></p>\n${picture('https://ghost.example/content/a.png')}`,
	);
});

test.each([
	['a pixel', '<img src="https://i.example/x" width="1" height="1">'],
	['a counter', '<img src="https://medium.com/_/stat?event=x">'],
	['an empty picture', `<img src="${pixel}">`],
	[
		'an empty SVG',
		`<img src="data:image/svg+xml,%3Csvg xmlns='x' viewBox='0 0 8 6'%3E%3C/svg%3E">`,
	],
])('%s is gone without a warning', async (_, content) => {
	expect(await sent(`<p>x</p>${content}`)).toBe('<p>x</p>');
	expect(await warningsOf(`<p>x</p>${content}`)).toEqual([]);
});

test('badges are gone, with a warning, and other pictures stay', async () => {
	const content =
		'<p>x</p><p><a href="https://ci.example"><img src="https://github.com/a/b/actions/workflows/ci.yml/badge.svg" alt="CI"></a> <img src="https://img.shields.io/npm/v/x" alt="npm"><img src="https://camo.githubusercontent.com/1/68" data-canonical-src="https://img.shields.io/x" alt="x"></p><p><img src="https://github.com/a/b/raw/main/badges/a.png"></p><p><img src="https://circleci.com/blog/a.png"></p>';
	expect(await sent(content)).toBe(
		'<p>x</p>\n<figure><img src="https://github.com/a/b/raw/main/badges/a.png"></figure>\n<figure><img src="https://circleci.com/blog/a.png"></figure>',
	);
	expect(await warningsOf(content)).toEqual(['These badges were left out: "CI", "npm", "x".']);
});

test('SVG on the web is named in a warning', async () => {
	const content = '<p>x</p><img src="https://e.com/a.svg?v=1"><img src="https://e.com/svg.png">';
	expect(await warningsOf(content)).toEqual([
		expect.stringMatching(/SVG.*: "[^"]*a\.svg\?v=1"\.$/),
	]);
});

test.each([
	[
		'WordPress',
		'<img class="wp-smiley" src="https://s.w.org/images/core/emoji/15/72x72/1f642.png" alt="🙂">',
		'🙂',
	],
	[
		'GitHub',
		'<img class="emoji" alt=":rocket:" src="https://github.githubassets.com/images/icons/emoji/unicode/1f680.png">',
		'🚀',
	],
	[
		'Twemoji',
		'<img alt="" src="https://cdn.jsdelivr.net/gh/twitter/twemoji@14/assets/svg/1f468-200d-1f4bb.svg">',
		'👨‍💻',
	],
])('an emoji picture of %s becomes the emoji', async (_, image, emoji) => {
	expect(await sent(`<p>a ${image} b</p>`)).toBe(`<p>a ${emoji} b</p>`);
});

test.each([
	[
		'WordPress',
		'<div class="wp-caption"><a href="https://i.example/f.jpg"><img src="https://i.example/a.jpg"></a><p class="wp-caption-text">A <em>cat</em></p></div>',
	],
	[
		'Blogger',
		'<table class="tr-caption-container"><tbody><tr><td><a href="https://i.example/f.jpg"><img src="https://i.example/a.jpg"></a></td></tr><tr><td class="tr-caption">A <em>cat</em></td></tr></tbody></table>',
	],
	[
		'Substack',
		'<div class="captioned-image-container"><figure><a class="image-link" href="https://i.example/f.jpg"><div class="image2-inset"><picture><img src="https://i.example/a.jpg"></picture></div></a><figcaption class="image-caption">A <em>cat</em></figcaption></figure></div>',
	],
	[
		'an old gallery',
		'<dl class="gallery-item"><dt><a href="https://i.example/f.jpg"><img src="https://i.example/a.jpg"></a></dt><dd class="wp-caption-text">A <em>cat</em></dd></dl>',
	],
])('a caption of %s stays with its picture and link', async (_, content) => {
	expect(await sent(`<p>x</p>${content}`)).toBe(
		'<p>x</p>\n<figure><a href="https://i.example/f.jpg"><img src="https://i.example/a.jpg"></a><figcaption>A <em>cat</em></figcaption></figure>',
	);
});

test.each([
	['a heading', '<h2>a<img src="https://i.example/1.jpg">b</h2>', '<h2>a</h2>\n%\n<h2>b</h2>'],
	[
		'a link with words',
		'<p><a href="https://e.com">a<img src="https://i.example/1.jpg"></a></p>',
		'<p><a href="https://e.com">a</a></p>\n%',
	],
	['a list', '<ul><li>a<img src="https://i.example/1.jpg"></li></ul>', '<ul><li>a</li></ul>\n%'],
	[
		'a quote',
		'<blockquote>a<img src="https://i.example/1.jpg"></blockquote>',
		'<blockquote>a</blockquote>\n%',
	],
])('a picture in %s stands at its place, on its own', async (_, content, expected) => {
	const image =
		/<figure>(?:<a href="https:\/\/e\.com">)?<img src="https:\/\/i\.example\/1\.jpg">(?:<\/a>)?<\/figure>/;
	expect((await sent(`<p>x</p>${content}`)).replace(image, '%')).toBe(`<p>x</p>\n${expected}`);
});

test('a gallery becomes pictures, the last with the caption', async () => {
	const content =
		'<figure class="kg-gallery-card"><div class="row"><div><img src="https://i.example/1.jpg"></div><div><img src="https://i.example/2.jpg"></div></div><figcaption>Both</figcaption></figure>';
	expect(await sent(content)).toBe(
		'<figure><img src="https://i.example/1.jpg"></figure>\n<figure><img src="https://i.example/2.jpg"><figcaption>Both</figcaption></figure>',
	);
});

test('the title of an image in Markdown is its caption, in HTML it is not', async () => {
	const markdown = { contentFormat: 'markdown' };
	expect(await sent('![](https://i.example/a.jpg "Words")', markdown)).toBe(
		'<figure><img src="https://i.example/a.jpg"><figcaption>Words</figcaption></figure>',
	);
	expect(await sent('<img src="https://i.example/a.jpg" title="Words">')).toBe(
		picture('https://i.example/a.jpg'),
	);
});
