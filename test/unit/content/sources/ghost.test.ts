import { html } from '../prepared';
import { testArticles } from './source';

const draft = {
	...html,
	title: 'Release notes',
	canonicalUrl: 'https://ghost.example.com/release/',
};
const title = '<h1>Release notes</h1>\n';

testArticles('Ghost', draft, [
	{
		name: 'with its feature image in front',
		content: `<img src="https://ghost.example.com/content/images/2024/01/cover.png" alt="Release notes"><p>We shipped.</p><h2 id="what-is-new">What is new</h2><p>A lot.</p>`,
		expected: `${title}<img src="https://ghost.example.com/content/images/2024/01/cover.png" alt="Release notes"><p>We shipped.</p><h2 id="what-is-new">What is new</h2><p>A lot.</p>`,
	},
	{
		name: 'with an image card in sizes',
		content: `<p>Look:</p><figure class="kg-card kg-image-card kg-card-hascaption"><img src="/content/images/2024/01/a.png" class="kg-image" alt loading="lazy" width="2000" height="1200" srcset="/content/images/size/w600/2024/01/a.png 600w, /content/images/size/w1000/2024/01/a.png 1000w" sizes="(min-width: 720px) 720px"><figcaption><span style="white-space: pre-wrap;">A chart</span></figcaption></figure>`,
		expected: `${title}<p>Look:</p><figure class="kg-card kg-image-card kg-card-hascaption"><img src="https://ghost.example.com/content/images/2024/01/a.png" class="kg-image" alt loading="lazy" width="2000" height="1200" srcset="https://ghost.example.com/content/images/size/w600/2024/01/a.png 600w, https://ghost.example.com/content/images/size/w1000/2024/01/a.png 1000w" sizes="(min-width: 720px) 720px"><figcaption><span style="white-space: pre-wrap;">A chart</span></figcaption></figure>`,
	},
	{
		name: 'with a bookmark card',
		content: `<p>Read this.</p><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/other-post/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Other post</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://ghost.example.com/favicon.png" alt=""><span class="kg-bookmark-author">Example</span></div></div></a></figure>`,
		expected: `${title}<p>Read this.</p><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://ghost.example.com/other-post/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Other post</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://ghost.example.com/favicon.png" alt=""><span class="kg-bookmark-author">Example</span></div></div></a></figure>`,
	},
	{
		name: 'with code and a callout',
		content: `<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">A tip</div></div><pre><code class="language-html">&lt;img src="/a.png"&gt;</code></pre>`,
		expected: `${title}<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">A tip</div></div><pre><code class="language-html">&lt;img src="/a.png"&gt;</code></pre>`,
	},
	{
		name: 'with a subtitle and links with their source',
		content: `<p>Thanks to <a href="https://example.net/?ref=ghost.example.com">Example</a>, <a href="#/portal/signup">subscribe</a>.</p><hr><p>End</p>`,
		shape: { subtitle: 'What changed in &quot;May&quot;' },
		expected: `${title}<h2>What changed in &quot;May&quot;</h2>
<p>Thanks to <a href="https://example.net/?ref=ghost.example.com">Example</a>, <a href="https://ghost.example.com/release/#/portal/signup">subscribe</a>.</p><hr><p>End</p>`,
	},
	{
		name: 'from its API, with transform marks and a Markdown card',
		content: `<!--kg-card-begin: markdown--><h1 id="release-notes">Release notes</h1>
<p>Text</p>
<table>
<thead>
<tr>
<th>Key</th>
<th>Value</th>
</tr>
</thead>
<tbody>
<tr>
<td>a</td>
<td>1</td>
</tr>
</tbody>
</table>
<!--kg-card-end: markdown-->`,
		shape: { tables: 'list' },
		expected: `<!--kg-card-begin: markdown--><h1 id="release-notes">Release notes</h1>
<p>Text</p>
<ul><li><strong>Key:</strong> a; <strong>Value:</strong> 1</li></ul>
<!--kg-card-end: markdown-->`,
	},
]);
