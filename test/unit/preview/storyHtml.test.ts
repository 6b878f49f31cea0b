import type { StoryBlock } from '../../../nodes/Medium/preview/types';
import { toStory } from '../../../nodes/Medium/preview/story';
import { editorHtml, readerHtml } from '../../../nodes/Medium/preview/storyHtml';
import { countWords, readingMinutes, storyText } from '../../../nodes/Medium/preview/storyText';

const article = `<h1>Title</h1><h2>Subtitle</h2><p>One <a href="https://a.example/?b&c">two <b>three</b></a></p>
<h1>Section</h1><h2>Part</h2><ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>
<pre>if (a &lt; b)
  c</pre><blockquote>d</blockquote><p></p><blockquote>e<br>f</blockquote><hr>
<figure><img src="https://a.example/b.png" alt='"g"'><figcaption>h</figcaption></figure>`;

it('shows a story with the elements that readers and their tools expect', () => {
	expect(readerHtml(toStory(article))).toBe(
		[
			'<h1>Title</h1><p class="subtitle">Subtitle</p>',
			'<p>One <a href="https://a.example/?b&amp;c" rel="noopener">two <strong>three</strong></a></p>',
			'<h2>Section</h2><h3>Part</h3><ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>',
			'<pre>if (a &lt; b)\n  c</pre><blockquote>d</blockquote><blockquote>e<br>f</blockquote><hr>',
			'<figure><img src="https://a.example/b.png" alt="&quot;g&quot;" loading="lazy" referrerpolicy="no-referrer">',
			'<figcaption>h</figcaption></figure>',
		].join(''),
	);
});

it('writes the elements of Medium’s editor for pasting', () => {
	expect(editorHtml(toStory(article))).toBe(
		[
			'<h3>Title</h3><h4>Subtitle</h4>',
			'<p>One <a href="https://a.example/?b&amp;c" rel="noopener">two <strong>three</strong></a></p>',
			'<h3>Section</h3><h4>Part</h4><ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>',
			'<pre>if (a &lt; b)<br>  c</pre><blockquote>d</blockquote><p><br></p><blockquote>e<br>f</blockquote><hr>',
			'<figure><img src="https://a.example/b.png" alt="&quot;g&quot;"><figcaption>h</figcaption></figure>',
		].join(''),
	);
});

it('marks the place of a file that is not on the web yet', () => {
	const blocks: StoryBlock[] = [
		{ kind: 'picture', src: '', fileName: '<a>.png', alt: 'b', caption: [{ text: 'c' }] },
	];
	expect(readerHtml({ blocks })).toBe(
		'<figure><span class="missing">Picture: &lt;a&gt;.png</span><figcaption>c</figcaption></figure>',
	);
	expect(editorHtml({ blocks })).toBe('<p>[Picture: &lt;a&gt;.png]</p><p>c</p>');
});

it('writes plain text', () => {
	expect(storyText(toStory(article))).toBe(
		'Title\n\nSubtitle\n\nOne two three\n\nSection\n\nPart\n\n• a\n• b\n\n1. c\n\nif (a < b)\n  c\n\nd\n\ne\nf\n\n* * *\n\nh',
	);
});

describe('the reading time', () => {
	const minutes = (html: string) => readingMinutes(toStory(html));

	it('is 265 words a minute', () => {
		expect(countWords(toStory(`<p>Don't “count”, these — 2 words</p>`))).toBe(5);
		expect(minutes(`<p>${'word '.repeat(795)}</p>`)).toBe(3);
	});

	it('is a minute at least', () => {
		expect(minutes('')).toBe(1);
	});

	it('counts pictures: the first for twelve seconds, each next for less', () => {
		const pictures = (count: number) => '<img src="https://a.example/b.png">'.repeat(count);
		expect(minutes(`<p>${'word '.repeat(265)}</p>${pictures(3)}`)).toBe(2);
		expect(minutes(pictures(30))).toBe(2);
	});

	it('counts the words of languages without spaces', () => {
		expect(countWords(toStory('<p>今日は天気がいいです。</p>'))).toBeGreaterThan(3);
	});
});
