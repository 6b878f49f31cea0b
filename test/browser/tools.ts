/** An article as a tool writes it. `{{site}}` stands for the origin of its pictures. */
export interface ToolArticle {
	tool: string;
	/** The name of its picture in docs/images/. */
	picture: string;
	title: string;
	contentFormat: 'html' | 'markdown';
	canonicalUrl: string;
	content: string;
	/** What readers see only if the node has prepared the article. */
	onlyPrepared: string;
}

const canonicalUrl = 'https://blog.example/posts/';

/** Articles of three tools, with what Medium cannot show. */
export const toolArticles: readonly ToolArticle[] = [
	{
		tool: 'WordPress',
		picture: 'content-wordpress',
		title: 'Moving the greenhouse',
		contentFormat: 'html',
		canonicalUrl: `${canonicalUrl}greenhouse`,
		onlyPrepared: '<img',
		content: `<!-- wp:paragraph -->
<p>The apple tree had grown. So the greenhouse moved, <mark>three metres to the left</mark>.<br><br>It took two days and one ladder.</p>
<!-- /wp:paragraph -->
<figure class="wp-block-image size-large"><img decoding="async" class="lazyload" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="{{site}}/blog/images/beds.png" alt="Four beds"/><noscript><img src="{{site}}/blog/images/beds.png" alt="Four beds"/></noscript><figcaption class="wp-element-caption">The beds, after the move</figcaption></figure>
<h2 class="wp-block-heading" id="what-it-cost">What it cost</h2>
<figure class="wp-block-table"><table><thead><tr><th>Part</th><th>Price</th></tr></thead><tbody><tr><td>Foundation</td><td>120 €</td></tr><tr><td>Panes</td><td>85 €</td></tr></tbody></table></figure>
[contact-form-7 id="12" title="Ask"]
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="https://blog.example/?share=x">X</a></li></ul></div>`,
	},
	{
		tool: 'Hugo',
		picture: 'content-hugo',
		title: 'A lighthouse on a relay',
		contentFormat: 'markdown',
		canonicalUrl: `${canonicalUrl}relay`,
		onlyPrepared: '<pre>',
		content: `---
title: A lighthouse on a relay
tags: [go, raspberry-pi]
---

The lamp hangs on a relay.[^1] It blinks every ten seconds.

{{< figure src="{{site}}/blog/images/lighthouse.png" caption="The first night" >}}

{{< highlight go "linenos=table,hl_lines=2" >}}
for {
	lamp.Toggle()
	time.Sleep(10 * time.Second)
}
{{< /highlight >}}

{{% notice warning %}}
Switch off the **mains** first.
{{% /notice %}}

{{< vimeo 146022717 >}}

[^1]: Any relay that takes 5 V.
`,
	},
	{
		tool: 'Notion or a language model',
		picture: 'content-notion',
		title: 'How we release',
		contentFormat: 'markdown',
		canonicalUrl: `${canonicalUrl}release`,
		onlyPrepared: '<pre>',
		content: `# How we release

1. Prepare
   - Read the changelog
     - every line
   - Run the tests:

     \`\`\`bash
     npm test
     \`\`\`
2. Publish
   1. Tag the commit
   2. Push it

- [x] ~~by hand~~ by a script
- [ ] on a Friday

<aside>
ℹ A release takes ten minutes.
</aside>

| Day | Who | Notes |
| --- | --- | --- |
| Monday | Ada | H<sub>2</sub>O for the plants |
| Tuesday | Grace | [the list](/list) |
`,
	},
];
