import { markdown } from '../prepared';
import { testArticles } from './source';

const draft = {
	...markdown,
	title: 'Welcome to Jekyll!',
	canonicalUrl: 'https://jekyll.example.io/2024/02/01/welcome.html',
};
const shape = { frontMatter: true };

testArticles('Jekyll', draft, [
	{
		name: 'with its front matter and highlighted code',
		content: `---
layout: post
title:  "Welcome to Jekyll!"
date:   2024-02-01 12:00:00 +0100
categories: jekyll update
---
You’ll find this post in your \`_posts\` directory.

{% highlight ruby %}
def print_hi(name)
  puts "Hi, #{name}"
end
{% endhighlight %}

Check out the [Jekyll docs][jekyll-docs] and [this](/about).

[jekyll-docs]: https://jekyllrb.com/docs/home
`,
		shape,
		expected: `# Welcome to Jekyll!

You’ll find this post in your \`_posts\` directory.

{% highlight ruby %}
def print_hi(name)
  puts "Hi, #{name}"
end
{% endhighlight %}

Check out the [Jekyll docs][jekyll-docs] and [this](https://jekyll.example.io/about).

[jekyll-docs]: https://jekyllrb.com/docs/home
`,
	},
	{
		name: 'with attributes of Kramdown',
		content: `---
title: Post
excerpt_separator: <!--more-->
---

![photo](/assets/images/photo.jpg){: .align-center width="300" }

## Heading
{: .no_toc }

Notice
{: .notice--info }
`,
		shape,
		expected: `![photo](https://jekyll.example.io/assets/images/photo.jpg){: .align-center width="300" }

## Heading
{: .no_toc }

Notice
{: .notice--info }
`,
	},
	{
		name: 'with an include and Liquid in a link',
		content: `---
title: "Post"
tags:
  - Ceph
---
{% include figure image_path="/assets/images/a.png" alt="A" caption="B" %}

[Next]({% post_url 2024-01-01-next %}) and ![c]({{ site.baseurl }}/c.png)
`,
		shape,
		expected: `# Welcome to Jekyll!

{% include figure image_path="/assets/images/a.png" alt="A" caption="B" %}

[Next]({% post_url 2024-01-01-next %}) and ![c]({{ site.baseurl }}/c.png)
`,
	},
	{
		name: 'with an underlined heading and images by definition',
		content: `---
layout: post
---

Underlined
----------

![One][one] and ![Two][2]

[one]: ../../../images/one.png
[2]: <images/two two.png> "Two"
`,
		shape,
		expected: `Underlined
----------

![One][one] and ![Two][2]

[one]: https://jekyll.example.io/images/one.png
[2]: https://jekyll.example.io/2024/02/01/images/two%20two.png "Two"
`,
	},
	{
		name: 'with Windows line ends and HTML inside',
		content:
			'---\r\ntitle: Post\r\n---\r\n\r\n<p align="center"><img src="/a.png"></p>\r\n\r\n# Hi\r\n\r\nText [b](b.html)\r\n',
		shape,
		expected:
			'<p align="center"><img src="https://jekyll.example.io/a.png"></p>\r\n\r\n# Hi\r\n\r\nText [b](https://jekyll.example.io/2024/02/01/b.html)\r\n',
	},
	{
		name: 'that was never published, with a footer added',
		content: `---
published: false
---
Text
`,
		shape: { ...shape, footer: true },
		expected: `# Welcome to Jekyll!

Text

*Originally published at [jekyll.example.io](https://jekyll.example.io/2024/02/01/welcome.html).*
`,
	},
]);
