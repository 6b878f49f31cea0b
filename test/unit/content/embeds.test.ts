import { embedPage } from '../../../nodes/Medium/content/rules/embeds/pages';
import { sent, warningsOf } from './sent';

test.each([
	['https://www.youtube.com/embed/abc_1?start=10', 'https://www.youtube.com/watch?v=abc_1&t=10s'],
	['//www.youtube-nocookie.com/embed/abc', 'https://www.youtube.com/watch?v=abc'],
	[
		'https://www.youtube.com/embed/videoseries?list=PL1',
		'https://www.youtube.com/playlist?list=PL1',
	],
	['https://player.vimeo.com/video/123?h=ff', 'https://vimeo.com/123/ff'],
	['https://open.spotify.com/embed/episode/x1?utm_source=g', 'https://open.spotify.com/episode/x1'],
	[
		'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b',
		'https://soundcloud.com/a/b',
	],
	['https://codepen.io/ann/embed/preview/Ab1?height=300', 'https://codepen.io/ann/pen/Ab1'],
	['https://www.loom.com/embed/a1', 'https://www.loom.com/share/a1'],
	[
		'https://www.google.com/maps/embed?pb=!1m18!2d13.37!3d52.51!2sBrandenburg+Gate!5e0',
		'https://www.google.com/maps/search/?api=1&query=Brandenburg%20Gate',
	],
	[
		'https://docs.google.com/presentation/d/e/1/embed?start=false',
		'https://docs.google.com/presentation/d/e/1/pub?start=false',
	],
	['https://drive.google.com/file/d/1/preview', 'https://drive.google.com/file/d/1/view'],
	['https://platform.twitter.com/embed/Tweet.html?id=1', 'https://x.com/i/status/1'],
	['https://www.instagram.com/p/x1/embed/', 'https://www.instagram.com/p/x1/'],
	['https://gist.github.com/ann/a1.js', 'https://gist.github.com/ann/a1'],
	[
		'https://cdn.embedly.com/widgets/media.html?src=x&url=https%3A%2F%2Fa.example%2Fv',
		'https://a.example/v',
	],
	['https://social.example/@ann/1/embed', 'https://social.example/@ann/1/'],
	['https://hatenablog-parts.com/embed?url=https%3A%2F%2Fa.example%2Fp', 'https://a.example/p'],
	['https://a.example/page', 'https://a.example/page'],
])('a person opens the page of %s', (player, page) => {
	expect(embedPage(player)).toBe(page);
});

test.each([
	[
		'a frame with a title',
		'<iframe src="https://www.youtube.com/embed/abc" title="My talk"></iframe>',
		'<p><a href="https://www.youtube.com/watch?v=abc">My talk</a></p>',
	],
	[
		'a frame with a title of the service',
		'<iframe src="https://www.youtube.com/embed/abc" title="YouTube video player"></iframe>',
		'<p><a href="https://www.youtube.com/watch?v=abc">youtube.com</a></p>',
	],
	[
		'a Gist',
		'<script src="https://gist.github.com/ann/a1.js"></script>',
		'<p><a href="https://gist.github.com/ann/a1">gist.github.com</a></p>',
	],
	[
		'a bare URL of WordPress',
		'<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=abc\n</div></figure>',
		'<p><a href="https://www.youtube.com/watch?v=abc">youtube.com</a></p>',
	],
	[
		'a video',
		'<video controls><source src="/a.mp4">Your browser is old.</video>',
		'<p><a href="https://blog.example/a.mp4">a.mp4</a></p>',
	],
	[
		'a sound of Ghost',
		'<div class="kg-card kg-audio-card"><img src="" alt="audio-thumbnail" class="kg-audio-thumbnail kg-audio-hide"><div class="kg-audio-thumbnail placeholder"><svg></svg></div><div class="kg-audio-player-container"><audio src="https://a.example/a.mp3" preload="metadata"></audio><div class="kg-audio-title">My sound</div><div class="kg-audio-player"><button class="kg-audio-play-icon" aria-label="Play audio"></button><span class="kg-audio-current-time">0:00</span></div></div></div>',
		'<p><a href="https://a.example/a.mp3">My sound</a></p>',
	],
	[
		'a video in the place of a picture',
		'<img src="https://a.example/film.mp4?raw=1" alt="My film">',
		'<p><a href="https://a.example/film.mp4?raw=1">My film</a></p>',
	],
	[
		'a card of Zenn',
		'<iframe src="https://embed.zenn.studio/card#zenn-embedded__1" data-content="https%3A%2F%2Fa.example%2Fp"></iframe>',
		'<p><a href="https://a.example/p">a.example</a></p>',
	],
	[
		'a card of Qiita',
		'<qiita-embed-ogp src="https://a.example/p"></qiita-embed-ogp>',
		'<p><a href="https://a.example/p">a.example</a></p>',
	],
	[
		'a frame with data that is no URL',
		'<iframe src="https://a.example/p" data-content="100%"></iframe>',
		'<p><a href="https://a.example/p">a.example</a></p>',
	],
	[
		'an object',
		'<object data="https://a.example/film.mp4"><p>No player.</p></object>',
		'<p><a href="https://a.example/film.mp4">a.example</a></p>',
	],
	[
		'a player of the old days',
		'<embed src="https://www.youtube.com/v/abc" type="application/x-shockwave-flash">',
		'<p><a href="https://www.youtube.com/watch?v=abc">youtube.com</a></p>',
	],
	[
		'a sound',
		'<audio controls src="https://a.example/a.mp3"></audio>',
		'<p><a href="https://a.example/a.mp3">a.example</a></p>',
	],
	[
		'a video of Squarespace',
		'<div class="sqs-block video-block"><div class="sqs-video-wrapper" data-html="&lt;iframe width=&quot;854&quot; src=&quot;//www.youtube.com/embed/abc?wmode=opaque&quot;&gt;&lt;/iframe&gt;"></div></div>',
		'<p><a href="https://www.youtube.com/watch?v=abc">youtube.com</a></p>',
	],
	[
		'a bookmark of Ghost',
		'<figure class="kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example/"><div class="kg-bookmark-title">T</div><div class="kg-bookmark-description">D</div><div class="kg-bookmark-thumbnail"><img src="https://a.example/t.png"></div></a></figure>',
		'<p><a href="https://a.example/">T</a><br>D</p>',
	],
])('%s becomes a link, with a warning', async (_, content, expected) => {
	expect(await sent(`<p>x</p>${content}`)).toBe(`<p>x</p>\n${expected}`);
	expect(await warningsOf(`<p>x</p>${content}`)).toEqual([expect.stringContaining('became links')]);
});

test('what somebody said on X stays as a quote with its link', async () => {
	const html = await sent(
		'<p>x</p><blockquote class="twitter-tweet"><p>Hello</p>&mdash; Ann <a href="https://twitter.com/ann/status/1">May 1</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>',
	);
	expect(html).toMatch(
		/^<p>x<\/p>\n<blockquote>Hello.*Ann <a href="https:\/\/twitter.com\/ann\/status\/1">May 1<\/a><\/blockquote>$/,
	);
});

test("Substack's posts on X are read from their data", async () => {
	const html = await sent(
		'<p>x</p><div class="twitter-embed" data-attrs="{&quot;url&quot;:&quot;https://x.com/ann/status/1&quot;,&quot;full_text&quot;:&quot;Hi&quot;,&quot;username&quot;:&quot;ann&quot;,&quot;name&quot;:&quot;Ann&quot;}"></div>',
	);
	expect(html).toMatch(
		/<blockquote>Hi.*<a href="https:\/\/x.com\/ann\/status\/1">Ann \(@ann\)<\/a><\/blockquote>/,
	);
});

test.each([
	[
		'a subscribe button',
		'<p class="button-wrapper"><a class="button primary" href="https://a.substack.com/subscribe?"><span>Subscribe now</span></a></p>',
	],
	[
		'a share box',
		'<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="/?share=x">X</a></li></ul></div>',
	],
	['a copy button', '<button class="copy">Copy</button>'],
	[
		'the switch of a table of contents',
		'<span class="ez-toc-title-toggle"><a href="#" class="ez-toc-pull-right">Toggle</a></span>',
	],
	[
		// The hint is there for Substack's own editor.
		'the label of a poem',
		'<label class="hide-text" contenteditable="false">Text within this block will maintain its original spacing</label>',
	],
])('%s is gone without a warning', async (_, content) => {
	expect(await sent(`<p>x</p>${content}`)).toBe('<p>x</p>');
	expect(await warningsOf(`<p>x</p>${content}`)).toEqual([]);
});

test('a form is gone, with a warning', async () => {
	const content = '<p>x</p><form action="/go"><label>E-mail <input type="email"></label></form>';
	expect(await sent(content)).toBe('<p>x</p>');
	expect(await warningsOf(content)).toEqual([expect.stringMatching(/forms.*E-mail/)]);
});

test('any other button with a URL is a link', async () => {
	expect(await sent('<p><button onclick="location.href=\'/go\'">Go</button></p>')).toBe(
		'<p><a href="https://blog.example/go">Go</a></p>',
	);
});

test('the download button of WordPress goes, its link stays', async () => {
	const content =
		'<div class="wp-block-file"><a href="/a.pdf">Report</a><a href="/a.pdf" class="wp-block-file__button wp-element-button" download>Download</a></div>';
	expect(await sent(content)).toBe('<p><a href="https://blog.example/a.pdf">Report</a></p>');
});

test('a box that nothing closes does not take the article with it', async () => {
	const article = `<p>${'word '.repeat(1000)}end</p>`;
	expect(await sent(`<div class="sharedaddy">${article}`)).toBe(article);
});
