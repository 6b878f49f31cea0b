import { blocksOf, read } from './read';

describe('directives of MyST', () => {
	test.each([
		[
			'code with its caption',
			'```{code-block} python\n:linenos:\n:caption: run.py\nprint(1)\n\n:class: x\n```',
			['<p><strong>run.py</strong></p>', '<pre>print(1)\n\n:class: x</pre>'],
		],
		[
			'a figure with its caption',
			'```{figure} https://e.com/a.png\n:alt: A hill\n:width: 200px\n\nOn *top*\n```',
			[
				'<figure><img src="https://e.com/a.png" alt="A hill"><figcaption>On <em>top</em></figcaption></figure>',
			],
		],
		[
			'an image',
			':::{image} https://e.com/a.png\n:alt: A hill\n:::',
			['<figure><img src="https://e.com/a.png" alt="A hill"></figure>'],
		],
		[
			'code in a callout',
			'````{note}\nSee:\n```{code} js\nx\n```\n````\n\nEnd.',
			['<blockquote><strong>Note</strong><br><br>See:</blockquote>', '<pre>x</pre>', '<p>End.</p>'],
		],
		[
			'what is folded',
			'```{dropdown} More\nHere.\n```',
			['<p><strong>More</strong></p>', '<p>Here.</p>'],
		],
		['a table of contents', 'a\n\n```{contents}\n:local:\n```\n\nb', ['<p>a</p>', '<p>b</p>']],
		['the name of a heading', '(my-part)=\n## Part\n\na', ['<h3>Part</h3>', '<p>a</p>']],
	])('%s', async (_, content, blocks) => {
		expect(await blocksOf(content)).toEqual(blocks);
	});

	test('a formula is code, with a warning', async () => {
		const { blocks, warnings } = await read('markdown', '```{math}\n:label: e\na^2\n```');
		expect(blocks).toEqual(['<pre>a^2</pre>']);
		expect(warnings).toEqual([expect.stringContaining('"a^2"')]);
	});

	test('a file that is included is missing, with a warning', async () => {
		const { blocks, warnings } = await read('markdown', 'a\n\n```{include} b.md\n```');
		expect(blocks).toEqual(['<p>a</p>']);
		expect(warnings).toEqual([expect.stringContaining('"{include} b.md"')]);
	});

	test.each([
		['a cell of R', '```{r}\nx <- 1\n```', ['<pre>x &lt;- 1</pre>']],
		['attributes', '```{.python .numberLines}\nx\n```', ['<pre>x</pre>']],
		['what nothing closes', '```{note}\nx', ['<pre>x</pre>']],
		['another name', '```{thing} a\nx\n```', ['<pre>x</pre>']],
	])('%s is code as before', async (_, content, blocks) => {
		expect(await blocksOf(content)).toEqual(blocks);
	});
});

test('roles of MyST are their words', async () => {
	const content =
		'See {doc}`the guide <guide>`, {ref}`Part B <b>`, {math}`a^2`, H{sub}`2`O, {kbd}`Ctrl` and {py:func}`run`.';
	expect(await blocksOf(content)).toEqual([
		'<p>See the guide, Part B, <code>a^2</code>, H₂O, <code>Ctrl</code> and <code>run</code>.</p>',
	]);
});

test.each(['Use {name}`x` here.', 'Set {a}, `b`.'])(
	'what is no role stays: %s',
	async (content) => {
		const shown = content.replace(/`(\w)`/, '<code>$1</code>');
		expect(await blocksOf(content)).toEqual([`<p>${shown}</p>`]);
	},
);

test.each([
	['of Quarto', '```{python}\n#| label: a\n#| echo: false\nimport a\n```'],
	['of R Markdown', '```{r setup, include=FALSE}\nlibrary(a)\n```'],
	['of Observable', '```{ojs}\n//| echo: false\na = 1\n```'],
	['of Jupyter Book', '```{code-cell}\n:tags: [remove-input]\nimport a\n```'],
])('code that the page does not show is gone: a cell %s', async (_, cell) => {
	expect(await blocksOf(`One.\n\n${cell}\n\nTwo.`)).toEqual(['<p>One.</p>', '<p>Two.</p>']);
});

test('code that the page of Jupyter Book folds stays', async () => {
	const cell = '```{code-cell}\n:tags: [hide-cell]\nimport a\n```';
	expect(await blocksOf(`One.\n\n${cell}`)).toEqual(['<p>One.</p>', '<pre>import a</pre>']);
});

test('code that the page shows stays, without its options', async () => {
	const cell = '```{python}\n#| label: a\n#| echo: true\nx = "echo: false"\n```';
	expect(await blocksOf(cell)).toEqual(['<pre>x = &quot;echo: false&quot;</pre>']);
});
