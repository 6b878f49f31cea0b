import { read } from './markdown/read';
import { escapeHtml } from '../../../nodes/Medium/content/writer';

/** What articles are about, and what could be taken for markup of some tool. */
const inProse = [
	'It costs $5 and $6, or US$20 to $30; was $1,299.00. $HOME and $PATH are set.',
	'From 12:30:45 to 13:00:00, ratio 3:2:1, port 80:443:8080, IPv6 fe80::1.',
	'Mark it with [x] or [ ], see [1] and [sic] and [Ann 2020], opt [--flag].',
	'if [[ -f x ]]; then arr[[1]]; fi and [[nodiscard]] and [[ $a == "b" ]]',
	'Write {{ name }} or {{ $json.title }}, ${{ github.sha }}, {{#if a}} and ${x}.',
	'It is 100%% sure, 50%% off, %s and %d, %%time.',
	'std::vector and Foo::bar and ::1, ::: is a mark.',
	'C++ a<b>c and Map<K, V>, x < y > z, 1 <2, <YOUR_TOKEN> and a <- b.',
	'Write to me@example.com or ann.lee+news@blog.example.',
	'A #hashtag and #n8n, issue #12, C# and F#.',
	'In ~/path and ~/other, ~5 items, user ~ann.',
	'Snake_case_names, 2 * 3 * 4, a == b, i++ and ++j, x ^ y, 2^10, a | b, -- and ---.',
	'Use :wq and a:b:c, not_an :emoji_name: and 10:30:am.',
	'import this from there, export that, and default it.',
	'A & B, AT&T, R&D; and &c.',
	'C:\\new\\test and \\n and \\d+',
];

/** What only code can hold, as Markdown would read it. */
const inCode = [
	...inProse,
	'$$x$$ $y_1$ \\(z\\) \\[w\\]',
	':rocket: :+1:',
	'- [x] done',
	'![[picture.png]] [[Note|alias]] ==marked== %%hidden%% ^block',
	'{{< youtube abc >}} {{% notice %}} {% include x.html %} {{/* no */}}',
	':::note',
	'> [!NOTE]',
	'!!! note "Title"',
	'[gallery ids="1,2"] [caption]x[/caption] [code]y[/code]',
	'[^1] and ^[inline]',
	'<Chart data={[1]} /> <script>alert(1)</script> <!-- more -->',
	'%[https://e.com] @[youtube](abc) ::youtube[x]{#id}',
	'{: .class} {#id} {::comment}',
	"import a from 'b'; export const c = 1;",
	'H~2~O x^2^ ~~old~~ ++new++ **bold** _italic_',
	'<think>plan</think>',
	'&amp; &lt; &copy;',
	'https://e.com/?a=1&b=2',
	'Read more… (more…) [&hellip;]',
];

const asText = (text: string) => escapeHtml(text).replaceAll('&quot;', '"');
const shown = (blocks: readonly string[]) => blocks.map((block) => block.replaceAll('&quot;', '"'));
const kept = (html: string) => ({ blocks: [html], warnings: [] });

describe.each(inProse)('in prose, nothing is taken for markup: %s', (text) => {
	test('in HTML', async () => {
		const { blocks, warnings } = await read('html', `<p>${asText(text)}</p>`);
		expect({ blocks: shown(blocks), warnings }).toEqual(kept(`<p>${asText(text)}</p>`));
	});

	test('in Markdown', async () => {
		const { blocks, warnings } = await read('markdown', text);
		expect({ blocks: shown(blocks), warnings }).toEqual(kept(`<p>${asText(text)}</p>`));
	});
});

describe.each(inCode)('in code, nothing is taken for markup: %s', (text) => {
	test.each([
		['within text of HTML', 'html', `<p>a <code>${asText(text)}</code> b</p>`],
		['within text of Markdown', 'markdown', `a \`\`${text}\`\` b`],
	] as const)('%s', async (_, format, content) => {
		const { blocks, warnings } = await read(format, content);
		expect({ blocks: shown(blocks), warnings }).toEqual(
			kept(`<p>a <code>${asText(text)}</code> b</p>`),
		);
	});

	test.each([
		['in a block of HTML', 'html', `<pre><code>a\n${asText(text)}\nb</code></pre>`],
		['in a fence', 'markdown', `\`\`\`\na\n${text}\nb\n\`\`\``],
		['in a fence with a language', 'markdown', `~~~js\na\n${text}\nb\n~~~`],
		['in indented lines', 'markdown', `    a\n    ${text}\n    b`],
	] as const)('%s', async (_, format, content) => {
		const { blocks, warnings } = await read(format, content);
		expect({ blocks: shown(blocks), warnings }).toEqual(kept(`<pre>a\n${asText(text)}\nb</pre>`));
	});
});
