import { preparePost } from '../../../nodes/Medium/operations/post/preparePost';
import { post } from './sent';

/** The processor time of this process, in milliseconds: what other processes do hardly changes it. */
async function costOf(content: string, contentFormat: string): Promise<number> {
	const from = process.cpuUsage();
	await preparePost({ ...post, content, contentFormat }, []);
	return process.cpuUsage(from).user / 1000;
}

const hostile = [
	'<div>',
	'<b>',
	'<ul><li>',
	'<blockquote>',
	'<a href=x>',
	'<table><tr><td>',
	'<!--',
	'<',
	'&',
	'<sup><a href=#a>1</a></sup>',
	'<h2><a href=#>#</a>',
];

test.each(hostile)('50 kB of %s do not block n8n', async (part) => {
	expect(await costOf(part.repeat(50_000 / part.length), 'html')).toBeLessThan(4000);
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
	['markdown', 50_000, '- a **b** [c](/d) `e`\n'],
	['markdown', 50_000, '> a\n\n:::note\nb\n:::\n\n'],
	['markdown', 50_000, '| a | b |\n|---|---|\n| c | d |\n\n'],
];

test.each(flat)(
	'a long article in %s, %i letters like %j, does not block n8n',
	async (format, length, part) => {
		expect(await costOf(part.repeat(length / part.length), format)).toBeLessThan(2500);
	},
);

test('content that is nested too deeply is sent as it is, with a warning', async () => {
	const content = `${'<div>'.repeat(1000)}a`;
	const { body, warnings } = await preparePost({ ...post, content }, []);
	expect([body.content, warnings]).toEqual([content, [expect.stringContaining('too deeply')]]);
});
