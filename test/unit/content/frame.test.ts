import { prepare, sent, warningsOf } from './sent';

async function whole(content: string, more = {}): Promise<string> {
	return (await prepare(content, more)).body.content;
}

test.each([
	[
		'a section heading is not the title',
		'<h2>Intro</h2><p>a</p>',
		'<h1>My Title</h1>\n<h3>Intro</h3>\n<p>a</p>',
	],
	[
		'a heading with the same words is',
		'<h2>my title! 🚀</h2><p>a</p>',
		'<h1>my title! 🚀</h1>\n<p>a</p>',
	],
	[
		'whatever its marks, quotes and entities are',
		'<h3><em>“My</em> Title” {#top}</h3><p>a</p>',
		'<h1><em>“My</em> Title” {#top}</h1>\n<p>a</p>',
	],
	[
		'nor do badges and comments',
		'<!-- x --><p><a href="https://ci.example"><img src="https://ci.example/b.svg"></a></p><h1>My Title</h1>',
		'<figure><a href="https://ci.example"><img src="https://ci.example/b.svg"></a></figure>\n<h1>My Title</h1>',
	],
	[
		'pictures in front do not count',
		'<img src="https://e.com/a.png"><h1>My Title</h1>',
		'<figure><img src="https://e.com/a.png"></figure>\n<h1>My Title</h1>',
	],
	[
		'text in front does',
		'<p>a</p><h1>My Title</h1>',
		'<h1>My Title</h1>\n<p>a</p>\n<h2>My Title</h2>',
	],
	[
		'two chapters are no title',
		'<h1>One</h1><p>a</p><h1>Two</h1>',
		'<h1>My Title</h1>\n<h3>One</h3>\n<p>a</p>\n<h3>Two</h3>',
	],
])('%s', async (_, content, expected) => {
	expect(await whole(content)).toBe(expected);
});

test('the only h1 counts as the title, with a warning', async () => {
	const { body, warnings } = await prepare('<h1>Other</h1><p>a</p>');
	expect([body.title, body.content]).toEqual(['My Title', '<h1>Other</h1>\n<p>a</p>']);
	expect(warnings).toEqual([expect.stringContaining('"Other"')]);
});

test.each([
	['html', '<script>render()</script><p>&nbsp;</p><br>'],
	['html', '<div hidden>a</div><form><input name="q"></form>'],
	['markdown', '---\ntags: [a]\n---\n\n<!-- to do -->'],
])('%s without anything to see is refused: %s', async (contentFormat, content) => {
	const made = prepare(content, { contentFormat });
	await expect(made).rejects.toThrow('Content has nothing that Medium can show');
});

test.each(['<h1>My Title</h1>', '<img src="https://e.com/a.png">', '<hr>'])(
	'%s is something to see',
	async (content) => {
		expect((await prepare(content)).body.content).toContain(content);
	},
);

test('an empty title is filled from the first heading', async () => {
	const { body, warnings } = await prepare('<h2>Found</h2><p>a</p>', { title: '' });
	expect([body.title, body.content]).toEqual(['Found', '<h1>Found</h1>\n<p>a</p>']);
	expect(warnings).toEqual([expect.stringContaining('"Found"')]);
	await expect(prepare('<p>a</p>', { title: '' })).rejects.toThrow('Title is empty');
});

test.each([
	['is text', '<p>Hello world</p>', 'Hello world'],
	['is decoded once', 'R&amp;D &#8217;24', 'R&D ’24'],
	['keeps what is no entity', 'AT&ampT; ?a=1&notit;b', 'AT&ampT; ?a=1&notit;b'],
	[
		'can be about HTML',
		'How to use &lt;div&gt; and the <b> tag',
		'How to use <div> and the <b> tag',
	],
])('the title %s', async (_, title, expected) => {
	expect((await prepare('<p>a</p>', { title })).body.title).toBe(expected);
});

test.each([
	['follows the title', '<p>a</p>', '<h2>Sub</h2>\n<p>a</p>'],
	['is not repeated', '<h3>Sub</h3><p>a</p>', '<h2>Sub</h2>\n<p>a</p>'],
])('the subtitle %s', async (_, content, expected) => {
	expect(await sent(content, { subtitle: 'Sub' })).toBe(expected);
});

test.each([
	['there is no title', '<p>a</p>'],
	['the title is not first', '<p>a</p><h1>My Title</h1>'],
])('a subtitle is named in a warning where %s', async (_, content) => {
	const more = { subtitle: 'Sub', options: { titleInContent: 'leave' } };
	expect(await warningsOf(content, more)).toEqual([expect.stringContaining('Subtitle')]);
	expect(await sent(content, more)).not.toContain('Sub');
});

test('a subtitle has its place behind a title that nothing closes', async () => {
	const more = { subtitle: 'Sub', options: { titleInContent: 'leave' } };
	expect(await sent('<h1>My Title<p>a</p>', more)).toBe('<h1>My Title a</h1>\n<h2>Sub</h2>');
});

test.each([
	['keep their order', '<p>a</p><h2>b</h2><h3>c</h3><h4>d</h4>', '<h2>b</h2><h3>c</h3><h4>d</h4>'],
	['are never paragraphs', '<p>a</p><h5>b</h5><h6>c</h6>', '<h3>b</h3><h4>c</h4>'],
	[
		'of six ranks are pressed into three',
		'<p>a</p><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>',
		'<h2>b</h2><h3>c</h3><h4>d</h4><h4>e</h4><h4>f</h4>',
	],
	['without text are none', '<p>a</p><h2> </h2>', ''],
	[
		'with a picture alone are none',
		'<p>a</p><h2><img src="https://e.com/a.png"></h2>',
		'<figure><img src="https://e.com/a.png"></figure>',
	],
	[
		'with a picture and words are both',
		'<p>a</p><h2><img src="https://e.com/a.png"> b</h2>',
		'<figure><img src="https://e.com/a.png"></figure><h2>b</h2>',
	],
])('headings %s', async (_, content, expected) => {
	expect((await sent(content)).replace('<p>a</p>', '').replaceAll('\n', '')).toBe(expected);
});

const footer = { options: { footer: true } };
const line =
	'<p><em>Originally published at <a href="https://blog.example/post/">blog.example</a>.</em></p>';

test.each([
	['text', '<p>a</p>', '<p>a</p>'],
	['an open comment', '<p>a</p><!-- b', '<p>a</p>'],
	['a cut tag', '<p>a</p><a href="/x', '<p>a</p>'],
	['an open script', '<p>a</p><script>b', '<p>a</p>'],
	['an open text area', '<p>a</p><textarea>b', '<p>a</p>\n<pre>b</pre>'],
	['an open list', '<p>a</p><ul><li>b', '<p>a</p>\n<ul><li>b</li></ul>'],
])('the footer stands behind %s', async (_, content, expected) => {
	expect(await sent(content, footer)).toBe(`${expected}\n${line}`);
});

test.each([
	'<p>The post <a href="https://blog.example/post/">x</a> appeared first on <a href="https://blog.example">B</a>.</p>',
	'<p>Der Beitrag <a href="https://blog.example/post/">x</a> erschien zuerst auf <a href="https://blog.example">B</a>.</p>',
	line,
])('the footer is not added to %s', async (end) => {
	expect(await sent(`<p>a</p>${end}`, footer)).toBe(`<p>a</p>\n${end}`);
});

test('the footer is added behind a link to the blog alone', async () => {
	const end = '<p>See <a href="https://blog.example/">my blog</a>.</p>';
	expect(await sent(end, footer)).toBe(`${end}\n${line}`);
});

test("Medium's own export has the title once", async () => {
	const content =
		'<article class="h-entry"><header><h1 class="p-name">My Title</h1></header><section data-field="subtitle" class="p-summary">Sub</section><section data-field="body" class="e-content"><section class="section"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><h3 class="graf graf--h3 graf--title">My Title</h3><h4 class="graf graf--h4 graf--subtitle">Sub</h4><p class="graf graf--p">a</p></div></section><section class="section"><div class="section-divider"><hr class="section-divider"></div><p class="graf graf--p">b</p></section></section><footer><p>Exported from <a href="https://medium.com">Medium</a>.</p></footer></article>';
	expect(await whole(content)).toBe('<h1>My Title</h1>\n<h4>Sub</h4>\n<p>a</p>\n<hr>\n<p>b</p>');
});

test.each([
	['Markdown', 'markdown', '<think>\nPlan it.\n\n# No\n</think>\n\n# My Title\n\na'],
	['HTML', 'html', '<thinking>Plan it.</thinking>\n<h1>My Title</h1><p>a</p>'],
	['a fence', 'html', '<think>Plan it.</think>\n```markdown\n# My Title\n\na\n```'],
])("a model's reasoning in front of %s goes, with a warning", async (_, contentFormat, content) => {
	const { body, warnings } = await prepare(content, { contentFormat });
	expect(body.content).toBe('<h1>My Title</h1>\n<p>a</p>');
	expect(warnings).toEqual([expect.stringContaining('reasoning')]);
});

test.each(['Use `<think>` and `</think>`.', '<think>never closed'])(
	'what is no reasoning stays: %s',
	async (content) => {
		const { body, warnings } = await prepare(content, { contentFormat: 'markdown' });
		expect(body.content).toMatch(/think|never closed/);
		expect(warnings).toEqual([]);
	},
);

test.each([
	['tags of HackMD', '###### tags: `a` `b`\n\n# My Title\n\na'],
	[
		'the header of a reader',
		'Title: My Title\n\nURL Source: https://e.com/a\n\nPublished Time: 2024-01-01\n\nMarkdown Content:\n# My Title\n\na',
	],
])('%s in front of the title: the title stands once', async (_, content) => {
	const { body, warnings } = await prepare(content, { contentFormat: 'markdown' });
	expect(body.content).toBe('<h1>My Title</h1>\n<p>a</p>');
	expect(warnings).toEqual([]);
});

test.each([
	[
		'an excerpt',
		'<p>a [&#8230;]</p><p><a href="https://e.com">Continue reading</a></p>',
		'excerpt',
	],
	["an excerpt in WordPress' own words", '<p>a and b (more&hellip;)</p>', 'excerpt'],
	['Markdown', '# a\n\n**b**', 'Markdown'],
	['plain text', 'a\nb\n\nc', 'plain text'],
	['text with line breaks of JSON', '<p>a</p>\\n\\n<p>b</p>', 'in place of line breaks'],
	['HTML that was escaped twice', '&lt;p&gt;a&lt;/p&gt;', 'escaped twice'],
])('%s is named in a warning', async (_, content, expected) => {
	expect(await warningsOf(content)).toEqual([expect.stringContaining(expected)]);
});

test.each([
	'http://localhost:4000/post/',
	'http://192.168.1.20/post/',
	'http://[::1]/post/',
	'http://wordpress/post/',
])('a canonical URL of %s is named in a warning', async (canonicalUrl) => {
	expect(await warningsOf('<p>a</p>', { canonicalUrl })).toEqual([
		expect.stringContaining(`localhost or a private network: "${canonicalUrl}"`),
	]);
});
