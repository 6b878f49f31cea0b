import { blocksOf, blocksOfHtml, read } from './read';

const quote = (title: string, text: string) => [
	`<blockquote><strong>${title}</strong><br><br>${text}</blockquote>`,
];

describe('a callout becomes a quote that begins with its title', () => {
	test.each([
		['GitHub', '> [!NOTE]\n> Useful to know.', 'Note', 'Useful to know.'],
		['a kind that objects have', '> [!constructor]\n> Do it.', 'Constructor', 'Do it.'],
		['Obsidian, folded', '> [!tip]- How to\n> Do it.', 'How to', 'Do it.'],
		['Obsidian, with a colour', '> [!warning|red] Mind\n> Do it.', 'Mind', 'Do it.'],
		['Docusaurus', ':::note Mind the gap\n\nBe careful.\n\n:::', 'Mind the gap', 'Be careful.'],
		['Docusaurus 3', ':::tip[Mind the gap]\n\nBe careful.\n\n:::', 'Mind the gap', 'Be careful.'],
		['VitePress', '::: danger STOP\nBe careful.\n:::', 'STOP', 'Be careful.'],
		['Qiita', ':::note warn\nBe careful.\n:::', 'Warning', 'Be careful.'],
		['Zenn', ':::message\nBe careful.\n:::', 'Note', 'Be careful.'],
		['Zenn, a warning', ':::message alert\nBe careful.\n:::', 'Warning', 'Be careful.'],
		['MyST', ':::{warning} Mind the gap\nBe careful.\n:::', 'Mind the gap', 'Be careful.'],
		['MyST, a fence', '```{tip} Mind the gap\nBe careful.\n```', 'Mind the gap', 'Be careful.'],
		[
			'MyST, with options',
			'```{admonition} Mind the gap\n:class: tip\n\nBe careful.\n```',
			'Mind the gap',
			'Be careful.',
		],
		['MyST, an emoji', ':::{seealso}\n:name: x\n:rocket: Go.\n:::', 'See Also', '🚀 Go.'],
		['Quarto', '::: {.callout-note}\nHello.\n:::', 'Note', 'Hello.'],
		[
			'Quarto, titled',
			'::: {.callout-tip title="Tip of the day"}\nHello.\n:::',
			'Tip of the day',
			'Hello.',
		],
		[
			'Quarto, with a heading',
			'::: {.callout-tip}\n## Tip of the day\nHello.\n:::',
			'Tip of the day',
			'Hello.',
		],
		[
			'Quarto, with a heading that ends in a mark',
			'::: {.callout-tip}\n## Why C# ##\nHello.\n:::',
			'Why C#',
			'Hello.',
		],
		['Pandoc, with colons at the end', '::: note :::\nHello.\n:::', 'Note', 'Hello.'],
		['MkDocs', '!!! note "Careful"\n\n    Do **not**.', 'Careful', 'Do <strong>not</strong>.'],
		[
			'a plugin of Obsidian',
			'```ad-tip\ntitle: Mind the gap\ncollapse: open\nBe **careful**.\n```',
			'Mind the gap',
			'Be <strong>careful</strong>.',
		],
		['a plugin of Obsidian, no title', '```ad-bug\nHere.\n```', 'Bug', 'Here.'],
		['MkDocs, no title', '!!! danger highlight\n    Do not.', 'Danger', 'Do not.'],
		['MkDocs, folded', '???+ example\n    Do not.', 'Example', 'Do not.'],
		[
			'Hugo Relearn',
			'{{% notice tip %}}\nText **bold**\n{{% /notice %}}',
			'Tip',
			'Text <strong>bold</strong>',
		],
		[
			'Hugo Relearn, titled',
			'{{% notice style="warning" title="Look" %}}\nText\n{{% /notice %}}',
			'Look',
			'Text',
		],
		[
			'Docsy',
			'{{% alert title="Heads up" color="warning" %}}\nText\n{{% /alert %}}',
			'Heads up',
			'Text',
		],
		['Hugo Book', '{{< hint info >}}\nText\n{{< /hint >}}', 'Info', 'Text'],
		[
			'LoveIt',
			'{{< admonition type=tip title="Of mine" open=false >}}\nText\n{{< /admonition >}}',
			'Of mine',
			'Text',
		],
		['GitBook', '{% hint style="success" %}\nText\n{% endhint %}', 'Success', 'Text'],
		['NexT', '{% note warning %}\nText\n{% endnote %}', 'Warning', 'Text'],
		['Mintlify', '<Note>\n  Text\n</Note>', 'Note', 'Text'],
		['Nextra', '<Callout type="error">\n  Text\n</Callout>', 'Error', 'Text'],
	])('in Markdown of %s', async (_, content, title, text) => {
		expect(await blocksOf(content)).toEqual(quote(title, text));
	});

	test.each([
		[
			'GitHub',
			'<div class="markdown-alert markdown-alert-note" dir="auto"><p class="markdown-alert-title" dir="auto"><svg class="octicon"><path d="M0"></path></svg>Note</p><p>Text</p></div>',
			'Note',
		],
		[
			'Docusaurus',
			'<div class="theme-admonition theme-admonition-tip admonition_xJq3 alert alert--success"><div class="admonitionHeading_Gvgb"><span class="admonitionIcon_Rf37"><svg><path d="M6"></path></svg></span>tip</div><div class="admonitionContent_BuS1"><p>Text</p></div></div>',
			'Tip',
		],
		[
			'MkDocs and Sphinx',
			'<div class="admonition note">\n<p class="admonition-title">Careful</p>\n<p>Text</p>\n</div>',
			'Careful',
		],
		[
			'VitePress',
			'<div class="danger custom-block"><p class="custom-block-title">STOP</p><p>Text</p></div>',
			'STOP',
		],
		[
			'Quarto',
			'<div class="callout callout-style-default callout-note callout-titled"><div class="callout-header d-flex"><div class="callout-icon-container"><i class="callout-icon"></i></div><div class="callout-title-container flex-fill">Good to know</div></div><div class="callout-body-container callout-body"><p>Text</p></div></div>',
			'Good to know',
		],
		[
			'Obsidian Publish',
			'<div class="callout" data-callout="tip"><div class="callout-title"><div class="callout-icon"><svg></svg></div><div class="callout-title-inner">My tip</div></div><div class="callout-content"><p>Text</p></div></div>',
			'My tip',
		],
		[
			'Starlight',
			'<aside aria-label="Note" class="starlight-aside starlight-aside--note"><p class="starlight-aside__title" aria-hidden="true"><svg></svg>Note</p><div class="starlight-aside__content"><p>Text</p></div></aside>',
			'Note',
		],
		[
			'Asciidoctor',
			'<div class="admonitionblock note"><table><tr><td class="icon"><div class="title">Note</div></td><td class="content">Text</td></tr></table></div>',
			'Note',
		],
		[
			'Shortcodes Ultimate',
			'<div class="su-box su-box-style-default"><div class="su-box-title">Box</div><div class="su-box-content su-u-clearfix"><p>Text</p></div></div>',
			'Box',
		],
		[
			'Docsy',
			'<div class="alert alert-warning" role="alert"><h4 class="alert-heading">Heads up</h4><p>Text</p></div>',
			'Heads up',
		],
	])('in HTML of %s', async (_, content, title) => {
		expect(await blocksOfHtml(content)).toEqual(quote(title, 'Text'));
	});
});

test.each([
	[
		'Notion (Markdown)',
		'markdown',
		'<aside>\n💡 Text with **bold**.\n\n</aside>',
		'💡 Text with <strong>bold</strong>.',
	],
	[
		'Notion (one line)',
		'markdown',
		'<aside>💡 Text with **bold**.</aside>',
		'💡 Text with <strong>bold</strong>.',
	],
	[
		'Notion (HTML)',
		'html',
		'<figure class="block-color-gray_background callout" style="display:flex"><div style="font-size:1.5em"><span class="icon">💡</span></div><div style="width:100%">Text</div></figure>',
		'💡 Text',
	],
	[
		'Ghost',
		'html',
		'<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Text</div></div>',
		'💡 Text',
	],
	[
		'Hashnode',
		'markdown',
		'<div data-node-type="callout">\n<div data-node-type="callout-emoji">💡</div>\n<div data-node-type="callout-text">Text</div>\n</div>',
		'💡 Text',
	],
	['Minimal Mistakes', 'html', '<p class="notice--info">Text</p>', 'Text'],
] as const)('a box of %s has no title but its sign', async (_, format, content, text) => {
	const { blocks, warnings } = await read(format, content);
	expect(blocks).toEqual([`<blockquote>${text}</blockquote>`]);
	expect(warnings).toEqual([]);
});

test('a callout keeps its blocks, and the article goes on behind it', async () => {
	const content = 'Before.\n\n:::note\n\nOne.\n\n```js\nx\n```\n\n:::\n\nAfter.';
	expect(await blocksOf(content)).toEqual([
		'<p>Before.</p>',
		'<blockquote><strong>Note</strong><br><br>One.</blockquote>',
		'<pre>x</pre>',
		'<p>After.</p>',
	]);
});

describe('what is no callout stays', () => {
	test.each([
		['colons that nothing closes', '::: not closed', ['<p>::: not closed</p>']],
		['colons in code', '`:::note`', ['<p><code>:::note</code></p>']],
		[
			'a fence about them',
			'```md\n:::note\nx\n:::\n```\n\nText',
			['<pre>:::note\nx\n:::</pre>', '<p>Text</p>'],
		],
		['exclamation marks', '!!! Stop it now!', ['<p>!!! Stop it now!</p>']],
		['a quote of brackets', '> [sic] is Latin.', ['<blockquote>[sic] is Latin.</blockquote>']],
	])('%s', async (_, content, blocks) => {
		expect(await blocksOf(content)).toEqual(blocks);
	});

	test('a diagram between colons is code', async () => {
		const content = '::: mermaid\ngraph TD\n  A --> B\n:::\n\nEnd.';
		const { blocks, warnings } = await read('markdown', content);
		expect(blocks).toEqual(['<pre>graph TD\n  A --&gt; B</pre>', '<p>End.</p>']);
		expect(warnings.join()).toContain('diagrams');
	});

	test('and the columns of Pandoc are their content', async () => {
		const content =
			':::: {.columns}\n::: {.column width="50%"}\na\n:::\n\n::: {.column}\nb\n:::\n::::';
		expect(await blocksOf(content)).toEqual(['<p>a</p>', '<p>b</p>']);
	});
});
