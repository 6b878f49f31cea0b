import { markdown } from '../prepared';
import { testArticles } from './source';

const draft = { ...markdown, title: '', canonicalUrl: 'https://hugo.example.dev/posts/hello/' };
const shape = { frontMatter: true };

testArticles('Hugo', { ...draft, title: 'Hello Hugo' }, [
	{
		name: 'with TOML in front',
		content: `+++
title = 'Hello from TOML'
date = 2024-01-14T07:07:07+01:00
draft = false
tags = ['go', 'web']
[params]
  author = 'Ann'
+++

This is **bold** text.

<!--more-->

Rest with [a link](/posts/other/).
`,
		shape,
		expected: `# Hello Hugo

This is **bold** text.

<!--more-->

Rest with [a link](https://hugo.example.dev/posts/other/).
`,
	},
	{
		name: 'with YAML in front and images of the page bundle',
		content: `---
title: "Hello: again"
date: 2024-01-14
description: A first post
tags: [go]
---
![A gopher](gopher.png "The gopher")

## Part

{{< figure src="diagram.png" alt="Diagram" caption="How it *works*" >}}
`,
		shape,
		expected: `![A gopher](https://hugo.example.dev/posts/hello/gopher.png "The gopher")

## Part

![Diagram](https://hugo.example.dev/posts/hello/diagram.png)

*How it *works**
`,
	},
	{
		name: 'with shortcodes and highlighted code',
		content: `Some text.

{{< highlight go "linenos=table" >}}
fmt.Println("[a](/b)")
{{< /highlight >}}

\`\`\`go {linenos=true}
// ![x](/y.png)
\`\`\`

{{< youtube w7Ft2ymGmfc >}}
`,
		shape,
		expected: `# Hello Hugo

Some text.

{{< highlight go "linenos=table" >}}
fmt.Println("[a](https://hugo.example.dev/b)")
{{< /highlight >}}

\`\`\`go {linenos=true}
// ![x](/y.png)
\`\`\`

{{< youtube w7Ft2ymGmfc >}}
`,
	},
	{
		name: 'with footnotes, a table and an emoji',
		content: `## Intro {#intro}

Text[^1] with :tada: 🎉

| Tables   |      Are      |  Cool |
|----------|:-------------:|------:|
| col 1 is |  left-aligned | $1600 |

[^1]: A footnote with [a link](../about).
`,
		shape: { ...shape, tables: 'preformatted' },
		expected: `## Intro {#intro}

Text[^1] with :tada: 🎉

\`\`\`
Tables   | Are          | Cool
---------|--------------|------
col 1 is | left-aligned | $1600
\`\`\`

[^1]: A footnote with [a link](https://hugo.example.dev/posts/about).
`,
	},
	{
		name: 'with a linked figure on the web and raw HTML',
		content: `<div class="note">

See <a href="/docs/">the docs</a>.

</div>

{{< figure src="/images/a b.png" link="/posts/" title="Posts" >}}
`,
		shape,
		expected: `# Hello Hugo

<div class="note">

See <a href="https://hugo.example.dev/docs/">the docs</a>.

</div>

[![](https://hugo.example.dev/images/a%20b.png)](https://hugo.example.dev/posts/)

*Posts*
`,
	},
	{
		name: 'with the image of the item',
		content: `---
title: Hi
---

{{< figure src="/img/photo.jpg" >}}
`,
		shape,
		files: [{ field: 'image', fileName: 'photo.jpg' }],
		expected: `# Hello Hugo

{{< figure src="/img/photo.jpg" >}}
`,
	},
]);
