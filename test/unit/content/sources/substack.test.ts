import { html } from '../prepared';
import { testArticles } from './source';

const draft = {
	...html,
	title: 'On Writing',
	canonicalUrl: 'https://letters.substack.com/p/on-writing',
};
const title = '<h1>On Writing</h1>\n';
const image =
	'https://substackcdn.com/image/fetch/$s_!8uPC!,w_1456,c_limit,f_auto,q_auto:good,fl_progressive:steep/https%3A%2F%2Fsubstack-post-media.s3.amazonaws.com%2Fpublic%2Fimages%2F7c0c5898_588x277.png';

testArticles('Substack', draft, [
	{
		name: 'with an image in its containers',
		content: `<div class="captioned-image-container"><figure><a class="image-link image2 is-viewable-img" target="_blank" href="${image}" data-component-name="Image2ToDOM"><div class="image2-inset"><picture><source type="image/webp" srcset="${image} 424w, ${image} 848w" sizes="100vw"><img src="${image}" width="588" height="277" data-attrs="{&quot;src&quot;:&quot;https://substack-post-media.s3.amazonaws.com/public/images/7c0c5898_588x277.png&quot;,&quot;alt&quot;:null}" class="sizing-normal" alt="" srcset="${image} 424w, ${image} 848w" sizes="100vw" fetchpriority="high"></picture><div></div></div></a><figcaption class="image-caption">A draft</figcaption></figure></div><p>Start.</p>`,
		expected: `${title}<div class="captioned-image-container"><figure><a class="image-link image2 is-viewable-img" target="_blank" href="${image}" data-component-name="Image2ToDOM"><div class="image2-inset"><picture><source type="image/webp" srcset="${image} 424w, ${image} 848w" sizes="100vw"><img src="${image}" width="588" height="277" data-attrs="{&quot;src&quot;:&quot;https://substack-post-media.s3.amazonaws.com/public/images/7c0c5898_588x277.png&quot;,&quot;alt&quot;:null}" class="sizing-normal" alt="" srcset="${image} 424w, ${image} 848w" sizes="100vw" fetchpriority="high"></picture><div></div></div></a><figcaption class="image-caption">A draft</figcaption></figure></div><p>Start.</p>`,
	},
	{
		name: 'with a form to subscribe',
		content: `<p>Hello &#8212; again.</p><div class="subscription-widget-wrap-editor" data-attrs="{&quot;url&quot;:&quot;https://letters.substack.com/subscribe?&quot;,&quot;text&quot;:&quot;Subscribe&quot;}" data-component-name="SubscribeWidgetToDOM"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">Thanks for reading!</p></div><form class="subscription-widget-subscribe"><input type="email" class="email-input" name="email" placeholder="Type your email&#8230;" tabindex="-1"><input type="submit" class="button primary" value="Subscribe"></form></div></div>`,
		expected: `${title}<p>Hello &#8212; again.</p><div class="subscription-widget-wrap-editor" data-attrs="{&quot;url&quot;:&quot;https://letters.substack.com/subscribe?&quot;,&quot;text&quot;:&quot;Subscribe&quot;}" data-component-name="SubscribeWidgetToDOM"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">Thanks for reading!</p></div><form class="subscription-widget-subscribe"><input type="email" class="email-input" name="email" placeholder="Type your email&#8230;" tabindex="-1"><input type="submit" class="button primary" value="Subscribe"></form></div></div>`,
	},
	{
		name: 'with footnotes, whose places lead to the original',
		content: `<p>A claim.<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a></p><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>Source.</p></div></div>`,
		expected: `${title}<p>A claim.<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="https://letters.substack.com/p/on-writing#footnote-1" target="_self">1</a></p><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="https://letters.substack.com/p/on-writing#footnote-anchor-1" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>Source.</p></div></div>`,
	},
	{
		name: 'with an empty paragraph before its heading',
		content: `<p></p><h2>1. Summary</h2><p>Claude&#8217;s text &#8220;quoted&#8221;.</p>`,
		expected: `<p></p><h2>1. Summary</h2><p>Claude&#8217;s text &#8220;quoted&#8221;.</p>`,
	},
	{
		name: 'with a video, buttons and a footer added',
		content: `<div id="youtube2-dQw4w9WgXcQ" class="youtube-wrap" data-attrs="{&quot;videoId&quot;:&quot;dQw4w9WgXcQ&quot;}" data-component-name="Youtube2ToDOM"><div class="youtube-inner"><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0&amp;autoplay=0&amp;showinfo=0&amp;enablejsapi=0" frameborder="0" loading="lazy" allowfullscreen="true" width="728" height="409"></iframe></div></div><p class="button-wrapper" data-attrs="{}"><a class="button primary" href="/subscribe?"><span>Subscribe now</span></a></p>`,
		shape: { footer: true },
		expected: `${title}<div id="youtube2-dQw4w9WgXcQ" class="youtube-wrap" data-attrs="{&quot;videoId&quot;:&quot;dQw4w9WgXcQ&quot;}" data-component-name="Youtube2ToDOM"><div class="youtube-inner"><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0&amp;autoplay=0&amp;showinfo=0&amp;enablejsapi=0" frameborder="0" loading="lazy" allowfullscreen="true" width="728" height="409"></iframe></div></div><p class="button-wrapper" data-attrs="{}"><a class="button primary" href="https://letters.substack.com/subscribe?"><span>Subscribe now</span></a></p>
<p><em>Originally published at <a href="https://letters.substack.com/p/on-writing">letters.substack.com</a>.</em></p>`,
	},
]);
