import type { StoryBlock } from '../../../nodes/Medium/preview/types';
import { toStory } from '../../../nodes/Medium/preview/story';
import { spansText } from '../../../nodes/Medium/preview/storyText';

/** A story in one line a block, e.g. `bullet: First`. */
function lines(html: string): string[] {
	return toStory(html).blocks.map(line);
}

function line(block: StoryBlock): string {
	if (block.kind === 'separator') return 'separator';
	if (block.kind === 'code') return `code: ${block.text}`;
	if (block.kind === 'picture') return `picture: ${block.src} ${spansText(block.caption)}`.trim();
	const number = block.number === undefined ? '' : `${block.number} `;
	return `${block.kind}: ${number}${spansText(block.spans)}`;
}

const lost = (html: string) => Object.fromEntries(toStory(html).lost);

describe('headings', () => {
	it('are the title, the subtitle right under it, section headings and small headings', () => {
		const html = '<h1>One</h1><h2>Two</h2><p>Text</p><h1>Three</h1><h2>Four</h2><h4>Five</h4>';
		expect(lines(html)).toEqual([
			'title: One',
			'subtitle: Two',
			'paragraph: Text',
			'heading: Three',
			'smallHeading: Four',
			'smallHeading: Five',
		]);
	});

	it('of the first level right under the title are its subtitle, too, those of the third are not', () => {
		expect(lines('<h1>One</h1><h1>Two</h1>')).toEqual(['title: One', 'subtitle: Two']);
		expect(lines('<h1>One</h1><h3>Two</h3>')).toEqual(['title: One', 'smallHeading: Two']);
	});

	it('are no subtitle behind a picture', () => {
		const html = '<h1>One</h1><img src="https://a.example/b.png"><h2>Two</h2>';
		expect(lines(html)).toContain('smallHeading: Two');
	});

	it('of the fifth and sixth level are paragraphs', () => {
		expect(lines('<h5>a</h5><h6>b</h6>')).toEqual(['paragraph: a', 'paragraph: b']);
	});

	it('without text are not there', () => {
		expect(lines('<h1> </h1><h1>One</h1>')).toEqual(['title: One']);
	});
});

describe('paragraphs', () => {
	it('are made of bare text, divisions and cells of a definition list', () => {
		expect(lines('one<div>two<div>three</div>four</div><dl><dt>five<dd>six</dl>')).toEqual(
			['one', 'two', 'three', 'four', 'five', 'six'].map((text) => `paragraph: ${text}`),
		);
	});

	it('have line breaks and single spaces', () => {
		expect(lines('<p> one \n  two <br> three<br></p>')).toEqual(['paragraph: one two\nthree']);
	});

	it('that are empty are not there', () => {
		expect(lines('<p></p><p>&nbsp;</p><p><br></p>')).toEqual([]);
	});
});

describe('marks', () => {
	it('are links, bold, italic and code, one within the other', () => {
		const html = '<p>a <a href="https://b.example">b <b>c <em>d</em></b></a> <code>e</code></p>';
		const href = 'https://b.example';
		expect(toStory(html).blocks).toEqual([
			{
				kind: 'paragraph',
				spans: [
					{ text: 'a ' },
					{ text: 'b ', href },
					{ text: 'c ', href, bold: true },
					{ text: 'd', href, bold: true, italic: true },
					{ text: ' ' },
					{ text: 'e', code: true },
				],
			},
		]);
	});

	it('that Medium does not have leave their text', () => {
		expect(lines('<p><del>a</del><sup>b</sup><u>c</u><kbd>d</kbd></p>')).toEqual([
			'paragraph: abcd',
		]);
	});

	it.each(['#part', '/page', 'javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
		'link nowhere with the address %s',
		(address) => {
			expect(toStory(`<a href="${address}">x</a>`).blocks).toEqual([
				{ kind: 'paragraph', spans: [{ text: 'x' }] },
			]);
		},
	);
});

describe('quotes', () => {
	it('are one block of text', () => {
		const html = '<blockquote><h2>a</h2><p>b</p><ul><li>c</ul><pre>d</pre></blockquote>';
		expect(lines(html)).toEqual(['quote: a b c d']);
	});

	it('that touch are one', () => {
		const html = '<div><blockquote>a</blockquote></div> <!-- --> <blockquote>b</blockquote>';
		expect(lines(html)).toEqual(['quote: a\nb']);
	});

	it.each(['<p></p>', '<br>', '<script></script>', '<hr>'])(
		'stay two with %s between them',
		(html) => {
			const quotes = lines(`<blockquote>a</blockquote>${html}<blockquote>b</blockquote>`);
			expect(quotes.filter((quote) => quote !== 'separator')).toEqual(['quote: a', 'quote: b']);
		},
	);
});

describe('lists', () => {
	it('have one level', () => {
		const html = '<ul><li>a<ol><li>b</li></ol>c</li><li>d</li></ul>';
		expect(lines(html)).toEqual(['bullet: a', 'number: 1 b', 'bullet: c', 'bullet: d']);
	});

	it('start at 1 again when something stands between', () => {
		const html = '<ol start="4"><li>a<li>b</ol><p>c</p><ol start="3"><li>d</ol>';
		expect(lines(html)).toEqual(['number: 1 a', 'number: 2 b', 'paragraph: c', 'number: 1 d']);
	});

	it('have items of text only', () => {
		const html = `<ul><li><p>a</p><p>b</p><pre>c
d</pre><img src="https://a.example/b.png"></li></ul>`;
		expect(lines(html)).toEqual(['bullet: a b c d']);
		expect(lost(html)).toEqual({ 'picture inside another block': 1 });
	});
});

describe('code', () => {
	it('keeps its lines and its indentation, and loses its marks', () => {
		const html = '<pre><code class="x">\n<b>if</b> a:\n\tb  &lt; c<br>d\n\n</code></pre>';
		expect(lines(html)).toEqual(['code: if a:\n\tb  < c\nd']);
	});
});

describe('pictures', () => {
	it('have a web address, a caption, an alternative text and a link', () => {
		const html = `<figure><a href="https://b.example"><img src="https://a.example/b.png" alt="B &amp; C"></a>
<figcaption>The <i>caption</i></figcaption></figure>`;
		expect(toStory(html).blocks).toEqual([
			{
				kind: 'picture',
				src: 'https://a.example/b.png',
				alt: 'B & C',
				href: 'https://b.example',
				caption: [{ text: 'The ' }, { text: 'caption', italic: true }],
			},
		]);
	});

	it('in a paragraph stand between its parts', () => {
		expect(lines('<p>a <img src="https://a.example/b.png"> b</p>')).toEqual([
			'paragraph: a',
			'picture: https://a.example/b.png',
			'paragraph: b',
		]);
	});

	it.each(['/a.png', 'a.png', 'data:image/png;base64,AAAA', 'file:///a.png', ''])(
		'are not there with the address "%s"',
		(address) => {
			const html = `<p>a</p><img src="${address}">`;
			expect(lines(html)).toEqual(['paragraph: a']);
			expect(lost(html)).toEqual({ 'picture without a web address': 1 });
		},
	);
});

describe('what Medium does not show', () => {
	it('is named', () => {
		const html = `a<table><tr><td>b</table><iframe src="https://c.example">d</iframe><svg><text>e</text></svg>
<a href="#f">g</a>`;
		expect(lines(html)).toEqual(['paragraph: a', 'paragraph: g']);
		expect(lost(html)).toEqual({ table: 1, iframe: 1, svg: 1, 'in-page link': 1 });
	});

	it('is not named where no browser shows it', () => {
		const html =
			'<head><title>a</title></head><style>b</style><script>c</script><template>d</template>e<!-- f -->';
		expect(lines(html)).toEqual(['paragraph: e']);
		expect(lost(html)).toEqual({});
	});
});

it.each(['div', 'b', 'li', 'blockquote', 'a', 'table', 'figure', 'h1'])(
	'twenty thousand open elements (%s) cost less than a second of processor time',
	(name) => {
		const start = process.cpuUsage();
		toStory(`<${name}>x`.repeat(20_000));
		const { user, system } = process.cpuUsage(start);
		expect((user + system) / 1000).toBeLessThan(1000);
	},
);
