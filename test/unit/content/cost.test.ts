import { preparePost } from '../../../nodes/Medium/operations/post/preparePost';
import { processorTime } from './processorTime';
import { post } from './sent';

async function costOf(content: string, contentFormat: string, enough: number): Promise<number> {
	// There is something to see, without which the post would be refused.
	const input = { ...post, content: `Text.\n\n${content}`, contentFormat };
	return await processorTime(async () => await preparePost(input, []), enough);
}

/** What is repeated: siblings, and elements that are never closed. */
const hostile = `
	<div> <b> <span> <p>a <br> <ul><li> <ol><li><pre>a</pre> <ul><li>a</li></ul> <blockquote> <aside>a <pre> <pre>a</pre>
	<a_href=x> <h2><a_href=#>#</a> <a_class=anchor_href=#>#</a> <sup><a_href=#a>1</a></sup> <li_id=fn1><a_href=#fnref1>x</a></li>
	<img_src=a> <figure><img_src=a></figure> <noscript><img_src=a></noscript> <picture><source_srcset=a> <iframe_src=//a.b>
	<table><tr><td> <table> <tr> <td> <tr><td>a</td></tr> <table><caption> <table_role=presentation><tr><td>
	<kbd> <kbd>a</kbd> <sup>a</sup> <del> <q> <code>a<br></code> <math>a</math> <span_class=katex>a</span> <div_class=note>
	<details><summary>a</summary> <summary>a</summary> <dl><dt>a<dd>b <dt>a <form>a</form> <input_type=checkbox> <button>a</button>
	<!-- < & &amp; [ [a_b=c] [code]a[/code] [caption_id="a"]<img_src=a>[/caption] {{<_a_>}} {%_a_%} $x^2$ \\( :a:`
	.trim()
	.split(/\s+/)
	.map((part) => part.replaceAll('_', ' '));

const inputs: Array<[what: string, content: string]> = [
	...hostile.map((part): [string, string] => [part, part.repeat(50_000 / part.length)]),
	['a set of pictures', `<img srcset="${'/a.jpg 300w, '.repeat(4000)}">`],
	['attributes', `<p ${Array.from({ length: 6000 }, (_, index) => `a${index}=1`).join(' ')}>`],
	['classes', `<div class="${'a '.repeat(25_000)}">`],
	['pictures in many frames', '<figure>'.repeat(390) + '<img src=a>'.repeat(4000)],
	['links in many marks', '<b>'.repeat(390) + '<a href=#fn1>1</a>'.repeat(2700)],
	[
		'cells that span rows',
		`<table><tr>${'<td rowspan=65000>a'.repeat(60)}${'<tr>'.repeat(12_000)}`,
	],
	[
		'a long link around paragraphs',
		`<a href="https://e.com/${'x'.repeat(25_000)}">${'<p>a'.repeat(6000)}`,
	],
	[
		'rows below a long header',
		`<table><tr><th>x</th><th>${'a '.repeat(12_500)}</th></tr>${'<tr><td>b<td><a href=x>y</a>'.repeat(900)}`,
	],
];

test.each(inputs)('50 kB of %s do not block n8n', async (_what, content) => {
	expect(await costOf(content, 'html', 1000)).toBeLessThan(1000);
});

/** Flat content has no limit of depth: what costs the square of its length takes ten seconds here, all else less than one. */
const flat: Array<[format: string, length: number, part: string]> = [
	['html', 200_000, '<p>a <b>b</b> $c [d] e</p>\n'],
	['html', 200_000, '<img src="/a.png"><br>'],
	['html', 200_000, '<li><input type="checkbox">a</li>'],
	['html', 200_000, '<table><tr><td>a</td><td><a href="/b">c</a></td></tr></table>'],
	['html', 200_000, '<h2>a <a class="anchor" href="#a">#</a></h2><blockquote>b</blockquote>'],
	['html', 200_000, '<p>a<sup><a href="#fn1">1</a></sup></p><p id="fn1">b <a href="#r">↩</a></p>'],
	[
		'html',
		200_000,
		'<pre><code>a</code></pre><figure><img src="/a.png"><figcaption>b</figcaption></figure>',
	],
	['html', 400_000, '[caption id="a"]<a href="/a"><img src="/a.png"></a> b[/caption]\n'],
	['markdown', 50_000, '- a **b** [c](/d) `e`\n'],
	['markdown', 50_000, '> a\n\n:::note\nb\n:::\n\n'],
	['markdown', 50_000, '| a | b |\n|---|---|\n| c | d |\n\n'],
];

test.each(flat)(
	'a long article in %s, %i letters like %j, does not block n8n',
	async (format, length, part) => {
		const content = part.repeat(length / part.length);
		expect(await costOf(content, format, 2500)).toBeLessThan(2500);
	},
);

test('shortcodes in shortcodes do not block n8n', async () => {
	const content = '[caption id="a"]'.repeat(5000) + '[/caption]'.repeat(5000);
	expect(await costOf(content, 'html', 1000)).toBeLessThan(1000);
});

test('a link around many paragraphs is text where its URL would fill the post', async () => {
	const content = `<a href="https://e.com/${'x'.repeat(2000)}">${'<p>a'.repeat(1000)}</a>`;
	const { body, warnings } = await preparePost({ ...post, content }, []);
	expect(body.content).not.toContain('href');
	expect(body.content.match(/<p>a/g)).toHaveLength(1000);
	expect(warnings).toEqual([expect.stringContaining('became plain text')]);
});

test('content that is nested too deeply is sent as it is, with a warning', async () => {
	const content = `${'<div>'.repeat(1000)}a`;
	const { body, warnings } = await preparePost({ ...post, content }, []);
	expect([body.content, warnings]).toEqual([content, [expect.stringContaining('too deeply')]]);
});
