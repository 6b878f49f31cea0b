import { prepare, sent } from './sent';

describe('Google Docs', () => {
	const reference = '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>';
	const mark = '<a href="#cmnt_ref1" id="cmnt1">[a]</a>';

	test.each([
		['in a box of their own', `<div><p>${mark}<span>Ask legal</span></p><p>Please</p></div>`],
		['without a box', `<p>${mark}Ask legal</p>`],
	])('comments %s are gone, and so are the links to them', async (_, comment) => {
		expect(await sent(`<p>A${reference}.</p><p>B</p>${comment}`)).toBe('<p>A.</p>\n<p>B</p>');
	});

	test('what is in the same box as a comment stays', async () => {
		expect(await sent(`<div><p>A${reference}.</p><p>${mark}Ask legal</p><p>B</p></div>`)).toBe(
			'<p>A.</p>\n<p>B</p>',
		);
	});
});

describe('Confluence', () => {
	test('code is code, with its title in front', async () => {
		const content =
			'<ac:structured-macro ac:name="code"><ac:parameter ac:name="language">bash</ac:parameter><ac:parameter ac:name="title">run.sh</ac:parameter><ac:plain-text-body><![CDATA[npm i <pkg>\n  a --> b]]></ac:plain-text-body></ac:structured-macro><p>End</p>';
		expect(await sent(content)).toBe(
			'<p><strong>run.sh</strong></p>\n<pre>npm i &lt;pkg&gt;\n  a --&gt; b</pre>\n<p>End</p>',
		);
	});

	test('links keep their words, and pictures are pictures', async () => {
		const content =
			'<p>See <ac:link><ri:page ri:content-title="P" /><ac:plain-text-link-body><![CDATA[a page]]></ac:plain-text-link-body></ac:link>.</p><ac:image ac:alt="Hill"><ri:url ri:value="https://e.com/a.png" /></ac:image>';
		expect(await sent(content)).toBe(
			'<p>See a page.</p>\n<figure><img src="https://e.com/a.png" alt="Hill"></figure>',
		);
	});
});

test.each([
	[
		'html',
		'<p>One【4:0†source】. Two 【12†L3-L9】【5†】, three \ue200cite\ue202turn0search0\ue201.</p>',
	],
	['html', '<p>One. Two, three :contentReference[oaicite:0]{index=0}.</p>'],
	['markdown', 'One【4:0†source】. Two :contentReference[oaicite:0]{index=0}, three.'],
])("a model's marks of its sources are gone in %s", async (contentFormat, content) => {
	expect(await sent(content, { contentFormat })).toBe('<p>One. Two, three.</p>');
});

test("Notion's pages have their title once, without icon and properties, with a warning", async () => {
	const content =
		'<article class="page sans"><header><div class="page-header-icon undefined"><span class="icon">📄</span></div><h1 class="page-title">My Title</h1><table class="properties"><tbody><tr class="property-row"><th><span class="icon"></span>Created</th><td>March 3</td></tr><tr><th>Tags</th><td>a</td></tr></tbody></table></header><div class="page-body"><p>a</p><table class="properties"><tr><td>b</td><td>c</td></tr></table></div></article>';
	const { body, warnings } = await prepare(content);
	expect(body.content).toBe('<h1>My Title</h1>\n<p>a</p>\n<pre>b | c</pre>');
	expect(warnings).toEqual([expect.stringContaining('"Created, Tags"')]);
});

test('other brackets stay', async () => {
	const content = '<p>【注】 a, 【4】 b, <code>【4:0†source】</code></p>';
	expect(await sent(content)).toBe(content);
});

test('the callouts of Asciidoctor, with icons, are a numbered list', async () => {
	const row = (number: number, text: string) =>
		`<tr><td><i class="conum" data-value="${number}"></i><b>${number}</b></td><td>${text}</td></tr>`;
	expect(
		await sent(`<div class="colist arabic"><table>${row(1, 'One')}${row(2, 'Two')}</table></div>`),
	).toBe('<ol><li>One</li><li>Two</li></ol>');
});
