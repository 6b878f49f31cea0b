import { blocksOf, read } from './read';

describe('marks of the tools are no text', () => {
	test.each([
		[
			'Docusaurus’ names of headings',
			'Text.\n\n## Setup {#config}\n\nMore.',
			['<p>Text.</p>', '<h2>Setup</h2>', '<p>More.</p>'],
		],
		[
			'Pandoc’s unnumbered headings',
			'Text.\n\n## Setup {-}\n\nMore.',
			['<p>Text.</p>', '<h2>Setup</h2>', '<p>More.</p>'],
		],
		[
			'kramdown’s lists',
			'Text.\n{: .notice--info}\n\n{: #x .y}\n\nMore.',
			['<p>Text.</p>', '<p>More.</p>'],
		],
		[
			'kramdown’s links',
			'[x](https://a.example){:target="_blank"}.',
			['<p><a href="https://a.example">x</a>.</p>'],
		],
		[
			'MkDocs’ buttons',
			'[x](https://a.example){ .md-button }',
			['<p><a href="https://a.example">x</a></p>'],
		],
		[
			'kramdown’s comments',
			'a\n\n{::comment}\nhidden\n\nmore\n{:/comment}\n\nb',
			['<p>a</p>', '<p>b</p>'],
		],
		[
			'Quarto’s captions of tables',
			'| a | b |\n|---|---|\n| 1 | 2 |\n\n: On top {#tbl-one}',
			['<pre>a | b\n--|--\n1 | 2</pre>', '<p>On top</p>'],
		],
		['HackMD’s new text', 'A ++new *one*++.', ['<p>A new <em>one</em>.</p>']],
		['Pandoc’s spans', 'A [small *one*]{.smallcaps}.', ['<p>A small <em>one</em>.</p>']],
		['kramdown’s table of contents', '* TOC\n{:toc}\n\nText.', ['<p>Text.</p>']],
		['tables of contents', '[TOC]\n\n[[toc]]\n\nText.', ['<p>Text.</p>']],
		['abbreviations', 'HTML.\n\n*[HTML]: Hyper Text', ['<p>HTML.</p>']],
		[
			'marks of where the excerpt ends',
			'a\n\n<!--more-->\n\nb\n\n<!-- truncate -->\n\nc',
			['<p>a</p>', '<p>b</p>', '<p>c</p>'],
		],
		['sources of ChatGPT', 'So it is :contentReference[oaicite:0]{index=0}.', ['<p>So it is.</p>']],
		[
			'Quarto’s pictures',
			'![On top](https://e.com/a.png){fig-alt="A hill" width=50%}',
			[
				'<figure><img src="https://e.com/a.png" alt="A hill"><figcaption>On top</figcaption></figure>',
			],
		],
		[
			'Hashnode’s pictures',
			'![A](https://e.com/a.png align="center")',
			['<figure><img src="https://e.com/a.png" alt="A"></figure>'],
		],
		[
			'HackMD’s pictures',
			'![A](https://e.com/a.png =300x200)',
			['<figure><img src="https://e.com/a.png" alt="A"></figure>'],
		],
		[
			'Obsidian’s pictures',
			'![A|300](https://e.com/a.png)',
			['<figure><img src="https://e.com/a.png" alt="A"></figure>'],
		],
		[
			'Logseq’s properties of blocks',
			'- One\n  collapsed:: true\n\t- Two\n\t  id:: 64a1b2c3-0000\n- Set std:: x',
			['<ul><li>One</li><li>– Two</li><li>Set std:: x</li></ul>'],
		],
		[
			'Logseq’s sizes of pictures',
			'![A](https://e.com/a.png){:height 300, :width 400}',
			['<figure><img src="https://e.com/a.png" alt="A"></figure>'],
		],
		[
			'Docusaurus’ lines',
			'```js title="a.js" {1,3-5}\n// highlight-next-line\nx\n```',
			['<p><strong>a.js</strong></p>', '<pre>x</pre>'],
		],
		['Quarto’s options', '```{r}\n#| eval: false\nx\n```', ['<pre>x</pre>']],
		[
			'file names in brackets, with brackets in them',
			'```js [pages/[id].js]\nx\n```',
			['<p><strong>pages/[id].js</strong></p>', '<pre>x</pre>'],
		],
		['Zenn’s file names', '```js:a.js\nx\n```', ['<p><strong>a.js</strong></p>', '<pre>x</pre>']],
		[
			'MkDocs’ tabs',
			'=== "npm"\n\n    Run it.\n',
			['<p><strong>npm</strong></p>', '<p>Run it.</p>'],
		],
		[
			'WordPress’ comments around blocks',
			'<!-- wp:paragraph {"align":"left"} -->\n<p>a</p>\n<!-- /wp:paragraph -->',
			['<p>a</p>'],
		],
		['the marks of a diff, which stay', '```diff\n- a\n+ b\n```', ['<pre>- a\n+ b</pre>']],
		[
			'definition lists',
			'Term\n: One\n: Two **b**',
			['<p><strong>Term</strong></p>', '<p>One</p>', '<p>Two <strong>b</strong></p>'],
		],
	])('%s', async (_, content, blocks) => {
		expect(await read('markdown', content)).toEqual({ blocks, warnings: [] });
	});
});

test('the properties of a page of Notion are not in the post, with a warning', async () => {
	const content = '# A title\n\nCreated: March 3, 2024 10:00 AM\nTags: a, b\nStatus: Done\n\nText.';
	const { blocks, warnings } = await read('markdown', content);
	expect(blocks).toEqual(['<h1>A title</h1>', '<p>Text.</p>']);
	expect(warnings).toEqual([expect.stringContaining('"Created, Tags, Status"')]);
});

test.each([
	['no date of Notion', '# A title\n\nCreated: by Ann\nTags: a', '<p>Created: by Ann Tags: a</p>'],
	[
		'a line of text',
		'# A title\n\nCreated: March 3, 2024 10:00 AM\nIt rained.',
		'<p>Created: March 3, 2024 10:00 AM It rained.</p>',
	],
])('words that look like properties stay: %s', async (_, content, expected) => {
	expect(await blocksOf(content)).toEqual(['<h1>A title</h1>', expected]);
});

describe('text of Markdown', () => {
	test.each([
		['emoji names', 'Ship it :rocket: now :+1::tada:', 'Ship it 🚀 now 👍🎉'],
		['small and raised signs', 'H~2~O and x^2^.', 'H₂O and x².'],
		['a task list', '- [ ] Write\n- [x] Read', '<ul><li>☐ Write</li><li>☑ Read</li></ul>'],
		[
			'a bare URL',
			'See https://e.com/a?b=1&c=2.',
			'See <a href="https://e.com/a?b=1&amp;c=2">https://e.com/a?b=1&amp;c=2</a>.',
		],
		[
			'entities, once',
			'AT&amp;T &amp;lt; [a](https://e.com/?a&amp;copy;b)',
			'AT&amp;T &amp;lt; <a href="https://e.com/?a&amp;copy;b">a</a>',
		],
	])('%s', async (_, content, text) => {
		expect(await blocksOf(content)).toEqual([text.startsWith('<ul>') ? text : `<p>${text}</p>`]);
	});

	test.each([
		'At 12:30:45 or 10:100:20, std::vector::size, a: b :c.',
		'In ~/path:~/other, about ~5 and ~6, 2^10 and a^b.',
		'Mail me@example.com, see www.example.com.',
		'An [x] and a [ ] here.',
		'snake_case_name and 2 * 3 * 4.',
		'id:: a to a',
		'C++ and D++, i++ and ++j or ++k.',
	])('and nothing is taken for markup: %s', async (text) => {
		expect((await read('markdown', text)).warnings).toEqual([]);
		expect(await blocksOf(text)).toEqual([`<p>${text}</p>`]);
	});
});

describe('footnotes', () => {
	const notes = ['<p><strong>Notes</strong></p>', '<ol><li>The source.</li></ol>'];
	test.each([
		['with a definition', 'A claim[^1].\n\n[^1]: The source.'],
		['with a name', 'A claim[^my-note].\n\n[^my-note]: The source.'],
		['within the line', 'A claim^[The source.].'],
		['of MkDocs', 'A claim[^1].\n\n[^1]:\n    The source.'],
	])('%s', async (_, content) => {
		expect(await blocksOf(content)).toEqual(['<p>A claim[1].</p>', ...notes]);
	});

	test('are numbered as the text refers to them', async () => {
		const blocks = await blocksOf('A[^b] B[^a] C[^b].\n\n[^a]: One.\n[^b]: Two.');
		expect(blocks).toEqual([
			'<p>A[1] B[2] C[1].</p>',
			notes[0],
			'<ol><li>Two.</li><li>One.</li></ol>',
		]);
	});

	test('that are not defined stay text', async () => {
		expect(await blocksOf('A[^1] and x^[2].^')).toHaveLength(3);
		expect(await blocksOf('A[^1] regex [^a-z].')).toEqual(['<p>A[^1] regex [^a-z].</p>']);
	});
});
