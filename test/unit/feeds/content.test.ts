import { readFeed } from '../../../nodes/Medium/feeds/readFeed';
import type { FeedPost } from '../../../nodes/Medium/feeds/types';
import { feedXml } from './feedXml';

async function read(content: string): Promise<FeedPost> {
	const [post] = (await readFeed(feedXml([{ content }]))).posts;
	if (!post) throw new Error('no post');
	return post;
}

const pixel =
	'<img src="https://medium.com/_/stat?event=post.clientViewed&referrerSource=full_rss&postId=93c389bc0d88" width="1" height="1" alt="">';
const tail =
	'<hr><p><a href="https://codeburst.io/x-93c389bc0d88">X</a> was originally published in <a href="https://codeburst.io">codeburst</a> on Medium, where people are continuing the conversation by highlighting and responding to this story.</p>';
const embed = (src: string) =>
	`<iframe src="${src}" width="640" height="480" frameborder="0" scrolling="no"><a href="https://medium.com/media/0a/href">https://medium.com/media/0a/href</a></iframe>`;

test('the counting pixel goes, and pictures stay', async () => {
	const picture =
		'<figure><img alt="" src="https://cdn-images-1.medium.com/max/1024/1*a.png" /></figure>';
	const { html, image } = await read(`${picture}<p>Tea.</p>${pixel}`);

	expect(html).toBe(
		'<figure><img src="https://cdn-images-1.medium.com/max/1024/1*a.png" alt=""></figure><p>Tea.</p>',
	);
	expect(image).toBe('https://cdn-images-1.medium.com/max/1024/1*a.png');
});

test('a pixel is no picture of the post', async () => {
	expect((await read(`<p>Tea.</p>${pixel}`)).image).toBeNull();
});

test('the line "originally published" goes with its rule, and names the publication', async () => {
	const { html, publication } = await read(`<p>Tea.</p>${pixel}${tail}`);

	expect(html).toBe('<p>Tea.</p>');
	expect(publication).toEqual({ name: 'codeburst', url: 'https://codeburst.io' });
});

test('an author who writes about it keeps the words and the rules', async () => {
	const content = `<p>It was originally published in <a href="https://a.example">A</a> on Medium.</p><hr><p>End.</p>`;

	expect((await read(content)).html).toBe(content);
});

test('an embed becomes a link to where it comes from', async () => {
	const src =
		'https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2FabC&amp;url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DabC%26t%3D1&amp;key=a1&amp;schema=youtube';
	const { html, warnings } = await read(embed(src));

	expect(html).toBe(
		'<p><a href="https://www.youtube.com/watch?v=abC&amp;t=1">https://www.youtube.com/watch?v=abC&amp;t=1</a></p>',
	);
	expect(warnings).toEqual([]);
});

test('an embed of Medium’s own or of another host becomes a link as well', async () => {
	expect((await read(embed('https://maps.example.com/a'))).html).toContain(
		'<a href="https://maps.example.com/a">',
	);
});

test.each(['', 'https://medium.com/media/fbc24a94', 'javascript:alert(1)'])(
	'an embed that the feed lost is reported: "%s"',
	async (src) => {
		const { html, warnings } = await read(`<p>Code:</p>${embed(src)}${embed(src)}`);

		expect(html).toBe('<p>Code:</p>');
		expect(warnings).toEqual([expect.stringMatching(/^2 embeds are missing.*Gists/)]);
	},
);

test.each([
	['https://medium.com/@ada?source=post_page-----1--', 'https://medium.com/@ada'],
	['https://medium.com/@ada?sk=1&source=rss#end', 'https://medium.com/@ada?sk=1#end'],
	['https://a.example/?source=x&b=1', 'https://a.example/?b=1'],
	['https://a.example/?resource=x', 'https://a.example/?resource=x'],
	['https://a.example/#source=x', 'https://a.example/#source=x'],
])('no link has Medium’s source: %s', async (href, kept) => {
	const { html } = await read(`<p><a href="${href}">there</a></p>`);

	expect(html).toBe(`<p><a href="${kept.replaceAll('&', '&amp;')}">there</a></p>`);
});

test('a link that shows its own address shows it without the source', async () => {
	const href = 'https://medium.com/@ada?source=rss';

	expect((await read(`<a href="${href}">${href}</a>`)).html).toBe(
		'<a href="https://medium.com/@ada">https://medium.com/@ada</a>',
	);
});

test('nothing in the content can run', async () => {
	const { html, text } = await read(
		'<p onclick="x()">A<script>alert(1)</script><style>p{}</style> <a href=" javascript:alert(1)" onmouseover="x()">b</a></p>' +
			'<svg onload="x()"></svg><object data="x"></object><form action="x"><input></form><img src="data:x" onerror="x()"><img src="x" onerror="x()">',
	);

	expect(html).toBe('<p>A b</p>');
	expect(text).toBe('A b');
});

test('text that looks like markup stays text', async () => {
	const { html, text } = await read('<p>&lt;script&gt; &amp;amp; &quot;x&quot; &copy;</p>');

	expect(html).toBe('<p>&lt;script&gt; &amp;amp; "x" ©</p>');
	expect(text).toBe('<script> &amp; "x" ©');
});

test('code keeps its lines', async () => {
	const { html, text } = await read('<pre>a = 1<br>  b = 2\n  c</pre><p>End\n of it</p>');

	expect(html).toBe('<pre>a = 1<br>  b = 2\n  c</pre><p>End\n of it</p>');
	expect(text).toBe('a = 1\n  b = 2\n  c\n\nEnd of it');
});

test('the text has paragraphs, and hyphens in front of the entries of lists', async () => {
	const { text } = await read(
		'<h3>Tea</h3><p>One <strong>two</strong>.</p><ul><li>A</li><li>B</li></ul><figure><img src="https://a.example/a.png"><figcaption>Fog</figcaption></figure>',
	);

	expect(text).toBe('Tea\n\nOne two.\n\n- A\n\n- B\n\nFog');
});

test('a long text has a short snippet, cut between words, and a reading time', async () => {
	const { snippet, wordCount, readingMinutes } = await read(`<p>${'lighthouse '.repeat(600)}</p>`);

	expect(snippet).toMatch(/^(lighthouse )+lighthouse…$/);
	expect(snippet.length).toBeLessThanOrEqual(201);
	expect([wordCount, readingMinutes]).toEqual([600, 3]);
});

test('characters count where words have no spaces', async () => {
	const { wordCount, readingMinutes } = await read(`<p>${'灯台'.repeat(500)}</p>`);

	expect([wordCount, readingMinutes]).toEqual([1000, 2]);
});
