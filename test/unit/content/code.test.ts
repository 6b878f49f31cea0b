import { sent, warningsOf } from './sent';

const title = (text: string) => `<p><strong>${text}</strong></p>\n`;

test.each([
	[
		'Rouge with line numbers',
		'<div class="language-js highlighter-rouge"><div class="highlight"><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n3\n</pre></td><td class="rouge-code"><pre><span class="k">if</span> (a) {\n  b();\n}\n</pre></td></tr></tbody></table></div></div>',
		'<pre>if (a) {\n  b();\n}</pre>',
	],
	[
		'Chroma without classes',
		'<div class="highlight"><table style="border-spacing:0"><tr><td><pre tabindex="0"><code><span style="user-select:none">1\n</span><span style="user-select:none">2\n</span></code></pre></td><td><pre tabindex="0"><code class="language-go"><span style="display:flex;"><span>package main\n</span></span><span style="display:flex;"><span>x := 1\n</span></span></code></pre></td></tr></table></div>',
		'<pre>package main\nx := 1</pre>',
	],
	[
		'Hexo with a title',
		'<figure class="highlight js"><figcaption><span>app.js</span></figcaption><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br><span class="line">3</span><br></pre></td><td class="code"><pre><span class="line">a</span><br><span class="line"></span><br><span class="line">  b</span><br></pre></td></tr></table></figure>',
		`${title('app.js')}<pre>a\n\n  b</pre>`,
	],
	[
		// Its words for kinds of code are plain: `number` is no line number.
		'Hexo with numbers in the code',
		'<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br></pre></td><td class="code"><pre><span class="line"><span class="keyword">const</span> a = <span class="number">42</span>;</span><br></pre></td></tr></table></figure>',
		'<pre>const a = 42;</pre>',
	],
	[
		'Sphinx with a caption',
		'<div class="literal-block-wrapper docutils container" id="id1"><div class="code-block-caption"><span class="caption-text">this.py</span><a class="headerlink" href="#id1" title="Permalink to this code">¶</a></div><div class="highlight-python notranslate"><div class="highlight"><pre><span></span>x\n</pre></div></div></div>',
		`${title('this.py')}<pre>x</pre>`,
	],
	[
		'Docusaurus',
		'<div class="language-jsx codeBlockContainer_a theme-code-block"><div class="codeBlockTitle_K">src/index.js</div><div class="codeBlockContent_x"><pre tabindex="0" class="prism-code language-jsx"><code class="codeBlockLines_x"><span class="token-line"><span class="token plain">a</span><br></span><span class="token-line"><span class="token plain" style="display:inline-block"></span><br></span><span class="token-line"><span class="token plain">b</span><br></span></code></pre><div class="buttonGroup__x"><button type="button">Copy</button></div></div></div>',
		`${title('src/index.js')}<pre>a\n\nb</pre>`,
	],
	[
		'SyntaxHighlighter',
		'<div class="syntaxhighlighter"><table><caption>t.js</caption><tbody><tr><td class="gutter"><div class="line number1">1</div><div class="line number2">2</div></td><td class="code"><div class="container"><div class="line number1"><code class="js keyword">var</code> <code class="js plain">a;</code></div><div class="line number2"><code class="js spaces">&nbsp;&nbsp;</code><code class="js plain">b();</code></div></div></td></tr></tbody></table></div>',
		`${title('t.js')}<pre>var a;\n  b();</pre>`,
	],
	[
		'Qiita, a file',
		'<div class="code-frame" data-lang="js"><div class="code-lang"><span class="bold">app.js</span></div><div class="highlight"><pre><code>x</code></pre></div></div>',
		`${title('app.js')}<pre>x</pre>`,
	],
	[
		'Qiita, a language',
		'<div class="code-frame" data-lang="js"><div class="code-lang"><span>JavaScript</span></div><div class="highlight"><pre><code>x</code></pre></div></div>',
		'<pre>x</pre>',
	],
	[
		'SyntaxHighlighter in a feed',
		'<pre class="brush: jscript; title: app.js; notranslate" title="app.js">\nvar a;\n</pre>',
		`${title('app.js')}<pre>var a;</pre>`,
	],
	[
		'Org mode with line numbers',
		'<div class="org-src-container"><pre class="src src-js"><span class="linenr">1: </span>a\n<span class="linenr">2: </span>b\n</pre></div>',
		'<pre>a\nb</pre>',
	],
	[
		'Gutenberg',
		'<pre class="wp-block-code"><code>a<br>b<br>&nbsp;c</code></pre>',
		'<pre>a\nb\n c</pre>',
	],
	[
		'a file on GitHub',
		'<table class="highlight tab-size js-file-line-container"><tr><td class="blob-num" data-line-number="1"></td><td class="blob-code">def f():</td></tr><tr><td class="blob-num" data-line-number="2"></td><td class="blob-code">\n</td></tr><tr><td class="blob-num"></td><td class="blob-code">  pass</td></tr></table>',
		'<pre>def f():\n\n  pass</pre>',
	],
	[
		'Jupyter',
		'<div class="jp-Cell"><div class="jp-InputPrompt jp-InputArea-prompt">In [1]:</div><div class="highlight hl-ipython3"><pre><span></span><span class="nb">print</span><span class="p">(</span>1<span class="p">)</span>\n</pre></div></div>',
		'<pre>print(1)</pre>',
	],
	[
		'a header in the block',
		'<pre><div class="contain"><div class="flex">python</div><div class="sticky"><button>Copy code</button></div><div dir="ltr"><code class="language-python"><span>print(1)\nx</span></code></div></div></pre>',
		'<pre>print(1)\nx</pre>',
	],
	[
		'Expressive Code',
		'<div class="expressive-code"><figure class="frame has-title"><figcaption class="header"><span class="title">a.mjs</span></figcaption><pre data-language="js"><code><div class="ec-line"><div class="gutter"><div class="ln">1</div></div><div class="code">a</div></div><div class="ec-line"><div class="code">\n</div></div><div class="ec-line"><div class="code">b</div></div></code></pre><div class="copy"><button>x</button></div></figure></div>',
		`${title('a.mjs')}<pre>a\n\nb</pre>`,
	],
	[
		'Crayon',
		'<div class="crayon-syntax"><div class="crayon-toolbar"><span class="crayon-title">x.php</span></div><textarea class="crayon-plain">a\nb</textarea><table class="crayon-table"><tr><td class="crayon-nums"><div class="crayon-num">1</div></td><td class="crayon-code"><div class="crayon-pre"><div class="crayon-line">a</div><div class="crayon-line">&nbsp;</div><div class="crayon-line">b</div></div></td></tr></table></div>',
		`${title('x.php')}<pre>a\n\nb</pre>`,
	],
	[
		'lines of a list',
		'<pre class="prettyprint linenums"><ol class="linenums"><li class="L0">a</li><li class="L1"><span>&nbsp; b</span></li></ol></pre>',
		'<pre>a\n  b</pre>',
	],
	[
		'code pasted from an editor',
		'<div style="font-family: Menlo, monospace;white-space: pre;"><div>const a</div><br><div>b</div></div>',
		'<pre>const a\n\nb</pre>',
	],
	[
		'VitePress',
		'<div class="vp language-js"><button title="Copy" class="copy"></button><span class="lang">js</span><pre class="shiki"><code><span class="line">a</span>\n<span class="line"></span>\n<span class="line">b</span></code></pre></div>',
		'<pre>a\n\nb</pre>',
	],
	[
		'comments that only mark lines',
		'<pre><code class="language-js">a\n// highlight-next-line\nb // [!code ++]\nc</code></pre>',
		'<pre>a\nb\nc</pre>',
	],
	[
		'a tool that keeps line breaks by a style',
		'<p><code style="white-space: pre-wrap">a\n  b</code></p>',
		'<pre>a\n  b</pre>',
	],
	['text beside code', '<pre>$ <code>npm i</code></pre>', '<pre>$ npm i</pre>'],
	['numbers in code', '<pre><code>1\n2\n3</code></pre>', '<pre>1\n2\n3</pre>'],
])('code of %s is the code, line by line', async (_, content, expected) => {
	expect(await sent(`<p>x</p>${content}`)).toBe(`<p>x</p>\n${expected}`);
});

test('the source of a diagram stays, with a warning', async () => {
	const content = '<pre><code class="language-mermaid">graph TD\n  A--&gt;B</code></pre>';
	expect(await sent(content)).toBe('<pre>graph TD\n  A--&gt;B</pre>');
	expect(await warningsOf(content)).toEqual([expect.stringMatching(/diagrams.*mermaid: graph TD/)]);
});

test('code of Ghost within text stays there', async () => {
	const code = '<code spellcheck="false" style="white-space: pre-wrap;">a  b</code>';
	expect(await sent(`<p>x ${code}, y</p><p>${code}</p>`)).toBe(
		'<p>x <code>a b</code>, y</p>\n<p><code>a b</code></p>',
	);
});
