import { preparePost } from '../../../nodes/Medium/content/prepare';
import type { ShapeOptions } from '../../../nodes/Medium/content/types';

const everything: ShapeOptions = {
	subtitle: 'S',
	footer: true,
	frontMatter: true,
	obsidian: true,
	tables: 'list',
	onImageFailure: 'keep',
};
const canonicalUrl = 'https://example.com/post';

/** The processor time of this process in milliseconds: what other processes do hardly changes it. */
async function cost(contentFormat: string, content: string, shape: ShapeOptions): Promise<number> {
	const before = process.cpuUsage();
	await preparePost(
		{ title: 'T', contentFormat, content, publishStatus: 'draft', canonicalUrl, shape },
		[],
	);
	return process.cpuUsage(before).user / 1000;
}

async function lowestCost(format: string, content: string, shape: ShapeOptions): Promise<number> {
	const costs: number[] = [];
	for (let run = 0; run < 4; run++) costs.push(await cost(format, content, shape));
	return Math.min(...costs);
}

const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

const markdownArticle = `Some *emphasis* and \`code\` with [a link](/a/b) and ![an image](x.png "t"), which goes on as prose does.

- a list
- with [[a wikilink]] and %%a comment%%

| Name | Value |
|------|-------|
| a    | 1     |

\`\`\`js
const code = '[no](/link)';
\`\`\`

`;
const htmlArticle = `<h2 class="wp-block-heading">Part</h2>
<p>Some <em>emphasis</em> and <code>code</code> with <a href="/a/b?c=1&amp;d=2" rel="noopener">a link</a>, which goes on as prose does.</p>
<figure class="wp-block-image"><img width="1024" src="https://example.com/x-1024.jpg" alt="" srcset="/x-1024.jpg 1024w, /x-300.jpg 300w" /></figure>
<table><tr><th>a</th></tr><tr><td>1</td></tr></table>
`;

// The bounds are what must hold on an idle machine, with room for a busy one.
describe('the cost of an article', () => {
	test.each([
		['Markdown', 'markdown', markdownArticle, 100_000],
		['HTML', 'html', htmlArticle, 500_000],
	])('of %s grows as its length does', async (_, format, article, length) => {
		const small = await lowestCost(format, fill(article, length / 10), everything);
		const large = await lowestCost(format, fill(article, length), everything);
		expect(large).toBeLessThan(15 * Math.max(small, 1));
	});

	test.each([
		['1 MB of Markdown', 'markdown', fill(markdownArticle, 1_000_000)],
		['5 MB of HTML', 'html', fill(htmlArticle, 5_000_000)],
	])('%s is prepared in about a second', async (_, format, content) => {
		expect(await lowestCost(format, content, {})).toBeLessThan(2000);
	});
});

describe('longer content is sent as it is, with a warning', () => {
	test.each([
		['markdown', `[a](/b)\n\n${fill('word ', 1_100_000)}`],
		['html', `<a href="/b">a</a>${fill('<p>word</p>', 10_600_000)}`],
	])('%s', async (contentFormat, content) => {
		const draft = { title: 'T', contentFormat, content, publishStatus: 'draft', canonicalUrl };
		const { body, warnings } = await preparePost(draft, []);
		expect(body.content === content).toBe(true);
		expect(warnings).toEqual([expect.stringContaining('sent as it is')]);
	});
});

describe('hostile content of 50 kB takes at most a second', () => {
	const marks = [
		...[
			'![[()',
			'[a](',
			'![[a]](',
			'[a](b "',
			'![a](<',
			'[',
			'![',
			'[[a',
			'![[',
			'](',
			'<',
			'<!A',
			'<?',
			'<!--',
		],
		...[
			'*',
			'**a',
			'*_',
			'_ ',
			'~~a',
			'`',
			'`` ',
			'\\',
			'&',
			'%%a',
			'{{<',
			'{{% ',
			'{% a',
			'[^',
			'[a]: ',
			'a@b.',
		],
		...[
			'> ',
			'- ',
			'1) ',
			'\t',
			'> - ',
			'- a\n',
			'  - a\n',
			'|a',
			'a|b\n-|-\n',
			'|-|\n',
			'# a\n',
			'a\n=\n',
			'---\n',
			'\f',
		],
		...[
			'<div>',
			'</div>',
			'<ul><li>',
			'<table><tr><td>',
			'<td colspan=99>',
			'<h1>',
			'<a href="',
			'<img srcset="a,',
			'<script>',
		],
		...['&amp;', '\0', '\r', '[a]: /b\n', '![x](data:image/png;base64,AAAA)', "='", '<b>x</i>'],
	];

	test.each(marks)('%p repeated', async (mark) => {
		for (const format of ['markdown', 'html']) {
			const content = `${fill(mark, 50_000).slice(0, 50_000)}x`;
			expect(await cost(format, content, everything)).toBeLessThan(1500);
		}
	});

	test.each([
		['lists in lists', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
		['quotations in quotations', fill(`${'> '.repeat(59)}a\n`, 50_000)],
		['an early mark before much text', `![[(${fill('a ', 50_000)}`],
		['deep YAML', `---\na: ${'['.repeat(50_000)}\n---\nText`],
		[
			'YAML of aliases',
			`---\na0: &a0 [x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}\ntags: *a30\n---\nText`,
		],
		['deep TOML', `+++\na = ${'['.repeat(50_000)}\n+++\nText`],
	])('%s', async (_, content) => {
		const before = process.cpuUsage();
		await cost('markdown', content, everything).catch(() => undefined);
		expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
	});

	test.each([
		['a title of entities', '&amp;'.repeat(10_000)],
		['a title that unfolds again and again', `&${'amp;'.repeat(490)}lt;`],
		['a title of tags', '<b>'.repeat(10_000)],
	])('%s', async (_, title) => {
		const before = process.cpuUsage();
		await preparePost({ title, contentFormat: 'html', content: 'a', publishStatus: 'draft' }, []);
		expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
	});
});

test('a paragraph with too many marks is passed over, with a warning', async () => {
	const content = `${'[a]('.repeat(5000)}\n\n[b](/c)\n`;
	const draft = { title: 'T', contentFormat: 'markdown', content, publishStatus: 'draft' };
	const { body, warnings } = await preparePost({ ...draft, canonicalUrl }, []);
	expect(body.content).toContain('[b](https://example.com/c)');
	expect(warnings).toEqual([expect.stringContaining('very many marks')]);
});

test('Markdown that is nested too deeply is sent as it is, with a warning', async () => {
	const content = `${'> '.repeat(100)}a`;
	const draft = { title: 'T', contentFormat: 'markdown', content, publishStatus: 'draft' };
	const { body, warnings } = await preparePost(draft, []);
	expect(body.content).toBe(content);
	expect(warnings).toEqual([expect.stringContaining('nested too deeply')]);
});
