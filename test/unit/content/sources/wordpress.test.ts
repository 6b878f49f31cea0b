import { html } from '../prepared';
import { testArticles } from './source';

const draft = {
	...html,
	title: 'Ten things I&#8217;ve learned',
	canonicalUrl: 'https://blog.example.org/2024/05/ten-things/',
};
const title = '<h1>Ten things I’ve learned</h1>\n';

testArticles('WordPress', draft, [
	{
		name: 'with blocks, an image in sizes and a caption',
		content: `
<p>It&#8217;s been a year.</p>



<figure class="wp-block-image size-large"><img fetchpriority="high" decoding="async" width="1024" height="683" src="https://blog.example.org/wp-content/uploads/2024/05/desk-1024x683.jpg" alt="A desk" class="wp-image-211" srcset="https://blog.example.org/wp-content/uploads/2024/05/desk-1024x683.jpg 1024w, https://blog.example.org/wp-content/uploads/2024/05/desk-300x200.jpg 300w" sizes="(max-width: 1024px) 100vw, 1024px" /><figcaption class="wp-element-caption">My desk</figcaption></figure>



<h2 class="wp-block-heading" id="h-first">First</h2>
`,
		expected: `${title}
<p>It&#8217;s been a year.</p>



<figure class="wp-block-image size-large"><img fetchpriority="high" decoding="async" width="1024" height="683" src="https://blog.example.org/wp-content/uploads/2024/05/desk-1024x683.jpg" alt="A desk" class="wp-image-211" srcset="https://blog.example.org/wp-content/uploads/2024/05/desk-1024x683.jpg 1024w, https://blog.example.org/wp-content/uploads/2024/05/desk-300x200.jpg 300w" sizes="(max-width: 1024px) 100vw, 1024px" /><figcaption class="wp-element-caption">My desk</figcaption></figure>



<h2 class="wp-block-heading" id="h-first">First</h2>
`,
	},
	{
		name: 'with a feed footer of its own and relative links',
		content: `<p>See <a href="/about/">the about page</a> and <a href="../04/nine-things/?utm_source=rss&#038;utm_medium=rss#comments">the other post</a>.</p>
<p>The post <a href="https://blog.example.org/2024/05/ten-things/">Ten things I&#8217;ve learned</a> appeared first on <a href="https://blog.example.org">A Blog</a>.</p>
`,
		expected: `${title}<p>See <a href="https://blog.example.org/about/">the about page</a> and <a href="https://blog.example.org/2024/05/04/nine-things/?utm_source=rss&amp;utm_medium=rss#comments">the other post</a>.</p>
<p>The post <a href="https://blog.example.org/2024/05/ten-things/">Ten things I&#8217;ve learned</a> appeared first on <a href="https://blog.example.org">A Blog</a>.</p>
`,
	},
	{
		name: 'with block comments and a heading in front',
		content: `<!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading">Ten things</h1>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Text with <code>&lt;a href="/x"&gt;</code></p>
<!-- /wp:paragraph -->`,
		expected: `<!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading">Ten things</h1>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p>Text with <code>&lt;a href="/x"&gt;</code></p>
<!-- /wp:paragraph -->`,
	},
	{
		name: 'with an image that a script loads late',
		content: `<p>Here&#8217;s a screenshot:<br />
<img class="lazy lazy-hidden" src="data:image/gif;base64,R0lGODdhAQABAPAAAP///wAAACwAAAAAAQABAEACAkQBADs=" data-lazy-type="image" data-lazy-src="https://blog.example.org/wp-content/uploads/shot.png" alt="Screenshot" /></p>`,
		expected: `${title}<p>Here&#8217;s a screenshot:<br />
<img class="lazy lazy-hidden" src="https://blog.example.org/wp-content/uploads/shot.png" data-lazy-type="image" data-lazy-src="https://blog.example.org/wp-content/uploads/shot.png" alt="Screenshot" /></p>`,
	},
	{
		name: 'with a table block',
		content: `<figure class="wp-block-table is-style-stripes"><table class="has-fixed-layout"><thead><tr><th>Plan</th><th>Price</th></tr></thead><tbody><tr><td>Basic</td><td>&euro;5</td></tr><tr><td>Pro</td><td>&euro;15</td></tr></tbody></table><figcaption class="wp-element-caption">Prices</figcaption></figure>`,
		shape: { tables: 'preformatted' },
		expected: `${title}<figure class="wp-block-table is-style-stripes"><pre>Plan  | Price
------|------
Basic | €5
Pro   | €15</pre><figcaption class="wp-element-caption">Prices</figcaption></figure>`,
	},
	{
		name: 'of the classic editor, with an image before its text',
		content: `<p><a href="/wp-content/uploads/2012/03/boat.jpg"><img loading="lazy" class="alignright size-medium wp-image-12" title="Boat" src="/wp-content/uploads/2012/03/boat-300x225.jpg" alt="" width="300" height="225" /></a>We sailed. <span id="more-11"></span></p>
<p>&nbsp;</p>
<blockquote><p>&#8220;Ahoy&#8221;</p></blockquote>`,
		expected: `${title}<p><a href="https://blog.example.org/wp-content/uploads/2012/03/boat.jpg"><img loading="lazy" class="alignright size-medium wp-image-12" title="Boat" src="https://blog.example.org/wp-content/uploads/2012/03/boat-300x225.jpg" alt="" width="300" height="225" /></a>We sailed. <span id="more-11"></span></p>
<p>&nbsp;</p>
<blockquote><p>&#8220;Ahoy&#8221;</p></blockquote>`,
	},
	{
		name: 'with a footer added',
		content: '<p>Text [&#8230;]</p>\n',
		shape: { footer: true },
		expected: `${title}<p>Text [&#8230;]</p>

<p><em>Originally published at <a href="https://blog.example.org/2024/05/ten-things/">blog.example.org</a>.</em></p>`,
	},
]);
