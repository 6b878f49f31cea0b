import { blocksOf, read } from './read';

describe('a formula is its TeX source as code', () => {
	test.each([
		['dollar signs', 'Energy $E = mc^2$ it is.', '<p>Energy <code>E = mc^2</code> it is.</p>'],
		['one letter', 'Let $x$ be, and $n+1$.', '<p>Let <code>x</code> be, and <code>n+1</code>.</p>'],
		[
			'underscores that Markdown would eat',
			'$a_1 + b_1$ and $c_1$',
			'<p><code>a_1 + b_1</code> and <code>c_1</code></p>',
		],
		['brackets of a language model', 'So \\(a^2\\) is it.', '<p>So <code>a^2</code> is it.</p>'],
		[
			'doubled backslashes of kramdown',
			'So \\\\(a^2\\\\) is it.',
			'<p>So <code>a^2</code> is it.</p>',
		],
		['GitHub’s backticks', 'So $`a^2`$ is it.', '<p>So <code>a^2</code> is it.</p>'],
		['kramdown’s doubled dollars', 'So $$a^2$$ is it.', '<p>So <code>a^2</code> is it.</p>'],
		['a block', '$$\nE = mc^2\n$$', '<pre>E = mc^2</pre>'],
		['a block with the number of Quarto', '$$\nE = mc^2\n$$ {#eq-one}', '<pre>E = mc^2</pre>'],
		['a block on one line', '$$ E = mc^2 $$', '<pre>E = mc^2</pre>'],
		['a block of a language model', '\\[\nx = \\frac{1}{2}\n\\]', '<pre>x = \\frac{1}{2}</pre>'],
		[
			'an environment of Jupyter',
			'\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}',
			'<pre>\\begin{align}\na &amp;= b \\\\\nc &amp;= d\n\\end{align}</pre>',
		],
		['a fence of GitHub', '```math\na^2\n```', '<pre>a^2</pre>'],
	])('with %s', async (_, content, block) => {
		const { blocks, warnings } = await read('markdown', content);
		expect(blocks).toEqual([block]);
		expect(warnings).toEqual([expect.stringContaining('formulas')]);
	});

	test.each([
		[
			'KaTeX',
			'<p>So <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>a</mi></mrow><annotation encoding="application/x-tex">a^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base">a2</span></span></span>.</p>',
			'<p>So <code>a^2</code>.</p>',
		],
		[
			'KaTeX, displayed',
			'<span class="katex-display"><span class="katex"><span class="katex-mathml"><math><semantics><mi>a</mi><annotation encoding="application/x-tex">a^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">a2</span></span></span>',
			'<pre>a^2</pre>',
		],
		[
			'MathJax 2',
			'<p>So <span class="MathJax_Preview"></span><span class="MathJax" id="M-1"><nobr>a2</nobr></span><script type="math/tex" id="M">a^2</script>.</p>',
			'<p>So <code>a^2</code>.</p>',
		],
		['MathJax before it ran', '<p>So \\(a^2\\).</p>', '<p>So <code>a^2</code>.</p>'],
		[
			'Pandoc',
			'<p>So <span class="math inline">\\(a^2\\)</span>.</p>',
			'<p>So <code>a^2</code>.</p>',
		],
		['MkDocs', '<div class="arithmatex">\\[\na^2\n\\]</div>', '<pre>a^2</pre>'],
		[
			'WordPress.com',
			'<p>So <img src="https://s0.wp.com/latex.php?latex=a%5E2&#038;bg=ffffff" alt="a^2" title="a^2" class="latex" />.</p>',
			'<p>So <code>a^2</code>.</p>',
		],
		[
			'Wikipedia',
			'<p>So <span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;"><math alttext="a^2"><semantics><mi>a</mi><annotation encoding="application/x-tex">a^2</annotation></semantics></math></span><img src="https://w.example/svg/1" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="a^2"></span>.</p>',
			'<p>So <code>a^2</code>.</p>',
		],
		[
			'Substack',
			'<div class="latex-rendered" data-attrs="{&quot;persistentExpression&quot;:&quot;a^2&quot;,&quot;id&quot;:&quot;X&quot;}" data-component-name="LatexBlockToDOM"></div>',
			'<pre>a^2</pre>',
		],
		['a link', '<p><a href="#x">So \\(a^2\\)</a></p>', '<p>So <code>a^2</code></p>'],
	])('in HTML of %s, once', async (_, content, block) => {
		const { blocks, warnings } = await read('html', content);
		expect(blocks).toEqual([block]);
		expect(warnings).toEqual([expect.stringContaining('"a^2"')]);
	});
});

describe('what is no formula stays', () => {
	test.each([
		'It costs $5 and $6, or $20/month; US$5 for ${name}, $HOME/bin is in $PATH.',
		'From $5-$10 to $100 (US$) each.',
		'Set $HOME/.config:$PATH and $foo, $bar.',
		'Between $1,000 and A$2,000.',
		'A dollar ($) is not a euro ($).',
		'A lone $ sign.',
	])('%s', async (content) => {
		expect(await read('markdown', content)).toEqual({
			blocks: [`<p>${content}</p>`],
			warnings: [],
		});
		expect(await read('html', `<p>${content}</p>`)).toEqual({
			blocks: [`<p>${content}</p>`],
			warnings: [],
		});
	});

	test('in a bare URL', async () => {
		const link = '<a href="https://e.com/">https://e.com/$s_!x,w_1$y</a>';
		expect(await read('html', `<p>${link}</p>`)).toEqual({
			blocks: [`<p>${link}</p>`],
			warnings: [],
		});
	});

	test('in code', async () => {
		expect(await blocksOf('`$x$`\n\n    $$y$$')).toEqual([
			'<p><code>$x$</code></p>',
			'<pre>$$y$$</pre>',
		]);
	});

	test('nor are brackets that a converter escaped', async () => {
		expect(await blocksOf('See \\[1\\] and \\[sic\\], f\\(x\\).')).toEqual([
			'<p>See [1] and [sic], f(x).</p>',
		]);
	});
});
