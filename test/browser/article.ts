import { describePreview } from '../../nodes/Medium/preview/report';

/** Every block and mark that Medium has. */
const content = `<h1>Tea &amp; fog</h1><h2>A <em>short</em> guide</h2>
<p>Plain, <strong>bold</strong>, <em>italic</em>, <code>code</code> and <a href="https://tea.example/?a=1&amp;b=2">a link with <strong>bold</strong></a>.<br>Next line.</p>
<h1>Section</h1><h2>Part</h2>
<ul><li>First <strong>item</strong></li><li>Second item</li></ul>
<ol><li>One</li><li>Two</li></ol>
<pre><code>if (a &lt; b) {
  return "c";
}</code></pre>
<blockquote>First quote</blockquote><p></p><blockquote>Second quote</blockquote>
<hr>
<figure><img src="https://pictures.example/tea.png" alt="A &quot;cup&quot;"><figcaption>The caption</figcaption></figure>
<p>The end.</p>`;

/** Written by hand: what is to be on the clipboard. */
export const editorHtmlOfArticle = [
	'<h4>A <em>short</em> guide</h4>',
	'<p>Plain, <strong>bold</strong>, <em>italic</em>, <code>code</code> and ',
	'<a href="https://tea.example/?a=1&amp;b=2" rel="noopener">a link with <strong>bold</strong></a>.<br>Next line.</p>',
	'<h3>Section</h3><h4>Part</h4>',
	'<ul><li>First <strong>item</strong></li><li>Second item</li></ul>',
	'<ol><li>One</li><li>Two</li></ol>',
	'<pre>if (a &lt; b) {<br>  return &quot;c&quot;;<br>}</pre>',
	'<blockquote>First quote</blockquote><p><br></p><blockquote>Second quote</blockquote>',
	'<hr>',
	'<figure><img src="https://pictures.example/tea.png" alt="A &quot;cup&quot;"><figcaption>The caption</figcaption></figure>',
	'<p>The end.</p>',
].join('');

interface Changes {
	title?: string;
	content?: string;
	tags?: string[];
	canonicalUrl?: string;
	warnings?: string[];
}

/** Preview's page of a post. */
export function pageOf({ warnings = [], ...changes }: Changes = {}): string {
	const body = {
		title: 'Tea & fog',
		contentFormat: 'html' as const,
		publishStatus: 'draft',
		tags: ['tea', 'fog & rain'],
		canonicalUrl: 'https://blog.example/tea?a=1&b=2',
		content,
		...changes,
	};
	const report = describePreview({ body, warnings, withImages: () => body }, [], {
		method: 'POST',
		url: '/users/{authorId}/posts',
		addPage: true,
		markdownToHtml: (markdown) => markdown,
	});
	if (report.page === undefined) throw new Error('There is no page.');
	return report.page;
}
