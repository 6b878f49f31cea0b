import { blocksOf, read } from './read';

const blocks = async (content: string) => (await read('markdown', content)).blocks;

test('Zola calls its shortcodes like functions; other double braces are text', async () => {
	const content = '{{ image(src="https://e.com/a.png", alt="A, b") }}\n\nUse {{ trim(x=1) }}.';
	expect(await blocks(content)).toEqual([
		'<figure><img src="https://e.com/a.png" alt="A, b"></figure>',
		'<p>Use {{ trim(x=1) }}.</p>',
	]);
});

test('Zola closes its shortcodes with the same tag', async () => {
	const content =
		'{% quote(author="Ann") %}\nWords **here**.\n{% end %}\n\n{% note(title="Careful") %}\nText\n{% end %}\n\nEnd.';
	const { blocks: found, warnings } = await read('markdown', content);
	expect(found).toEqual([
		'<blockquote>Words <strong>here</strong>.<br><br>— Ann</blockquote>',
		'<p></p>',
		'<blockquote><strong>Careful</strong><br><br>Text</blockquote>',
		'<p>End.</p>',
	]);
	expect(warnings).toEqual([]);
});

describe('shortcodes of Hugo', () => {
	test('figure is a picture with its caption', async () => {
		const content = '{{< figure src="https://e.com/a.png" alt="A hill" caption="On *top*" >}}';
		expect(await blocks(content)).toEqual([
			'<figure><img src="https://e.com/a.png" alt="A hill"><figcaption>On *top*</figcaption></figure>',
		]);
	});

	test('highlight is code, blank lines and markup too', async () => {
		const content =
			'{{< highlight go "linenos=table" >}}\nfunc main() {\n\n\t**x**\n}\n{{< /highlight >}}';
		expect(await blocks(content)).toEqual(['<pre>func main() {\n\n\t**x**\n}</pre>']);
	});

	test.each([
		['{{< youtube w7Ft2ymGmfc >}}', 'https://www.youtube.com/watch?v=w7Ft2ymGmfc'],
		[
			'{{< youtube id="w7Ft2ymGmfc" autoplay="true" >}}',
			'https://www.youtube.com/watch?v=w7Ft2ymGmfc',
		],
		['{{< vimeo 146022717 >}}', 'https://vimeo.com/146022717'],
		['{{< gist spf13 7896402 >}}', 'https://gist.github.com/spf13/7896402'],
		[
			'{{< tweet user="SanDiegoZoo" id="1453110110599868418" >}}',
			'/SanDiegoZoo/status/1453110110599868418',
		],
		['{% youtube dQw4w9WgXcQ %}', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
		['{% embed https://dev.to/a/b %}', 'https://dev.to/a/b'],
		['{% gist https://gist.github.com/a/1 %}', 'https://gist.github.com/a/1'],
		['{% include youtube.html id="abc123" %}', 'https://www.youtube.com/watch?v=abc123'],
		[
			'{% include video id="XsxDH4HcOWA" provider="youtube" %}',
			'https://www.youtube.com/watch?v=XsxDH4HcOWA',
		],
		['{% github forem/forem %}', 'https://github.com/forem/forem'],
		[
			'{{ youtube(id="dQw4w9WgXcQ", autoplay=true) }}',
			'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
		],
		['%[https://video.example/watch?v=abc]', 'https://video.example/watch?v=abc'],
		['@[youtube](abc123)', 'https://www.youtube.com/watch?v=abc123'],
		['<YouTube id="abc123" />', 'https://www.youtube.com/watch?v=abc123'],
	])('%s is a link to the page', async (content, address) => {
		const { blocks: found, warnings } = await read('markdown', `Watch:\n\n${content}\n\nEnd.`);
		expect(found).toHaveLength(3);
		expect(found[1]).toContain(`${address}"`);
		expect(warnings.join()).not.toContain('shortcode');
	});

	test.each([
		['{{< unknown a="b" >}}', '{{< /unknown >}}'],
		['{{% columns %}}', '{{% /columns %}}'],
		['{% mytag x %}', '{% endmytag %}'],
	])('%s is reported as it is written, and its text stays', async (open, close) => {
		const { blocks: found, warnings } = await read('markdown', `${open}\nSome **text**.\n${close}`);
		expect(found).toEqual(['<p>Some <strong>text</strong>.</p>']);
		expect(warnings).toEqual([expect.stringContaining(open)]);
	});

	test('a comment and an escaped shortcode', async () => {
		const content = 'A{{/* hidden */}} and {{</* figure src="x" */>}}.';
		expect(await blocks(content)).toEqual(['<p>A and {{&lt; figure src=&quot;x&quot; &gt;}}.</p>']);
	});
});

describe('tags of Liquid', () => {
	test('highlight is code', async () => {
		const content = "{% highlight ruby linenos %}\ndef foo\n\n  puts '*'\nend\n{% endhighlight %}";
		expect(await blocks(content)).toEqual(["<pre>def foo\n\n  puts '*'\nend</pre>"]);
	});

	test('raw is what it is put around', async () => {
		const content =
			'{% raw %}\nUse {{ x }} **here**.\n\n```\n{{ y }}\n```\n{% endraw %}\n\nAnd {% raw %}{{ z }}{% endraw %}.';
		expect(await blocks(content)).toEqual([
			'<p>Use {{ x }} <strong>here</strong>.</p>',
			'<pre>{{ y }}</pre>',
			'<p>And {{ z }}.</p>',
		]);
	});

	test('raw in code is taken off, since braces need it in Jekyll', async () => {
		expect(await blocks('`{% raw %}{{ page }}{% endraw %}` and `{% raw %}`')).toEqual([
			'<p><code>{{ page }}</code> and <code>{% raw %}</code></p>',
		]);
	});

	test('comments are gone', async () => {
		expect(await blocks('a\n\n{% comment %}\nb\n{% endcomment %}\n\nc')).toEqual([
			'<p>a</p>',
			'<p>c</p>',
		]);
	});

	test('a quote of Hexo keeps who said it', async () => {
		const content = '{% blockquote Ann Lee, A Book %}\nWords\n{% endblockquote %}';
		expect(await blocks(content)).toEqual([
			'<blockquote>Words<br><br>— Ann Lee, A Book</blockquote>',
		]);
	});

	test('details of dev.to', async () => {
		expect(await blocks('{% details More %}\nInner\n{% enddetails %}')).toEqual([
			'<p><strong>More</strong></p>',
			'<p>Inner</p>',
		]);
	});

	test('addresses of Jekyll are completed', async () => {
		const content = '[a]({{ site.baseurl }}/a/) ![b]({{ "/b.png" | relative_url }})';
		const { blocks: found } = await read('markdown', content, { linkBaseUrl: 'https://e.com/p/' });
		expect(found.join()).toContain('href="https://e.com/a/"');
		expect(found.join()).toContain('src="https://e.com/b.png"');
	});

	test('a link that the site alone knows is its text', async () => {
		const { blocks: found, warnings } = await read(
			'markdown',
			'See [about]({{< ref "about.md" >}}).',
		);
		expect(found).toEqual(['<p>See about.</p>']);
		expect(warnings.join()).toContain('{{< ref');
	});
});

describe('shortcodes of WordPress', () => {
	test.each(['html', 'markdown'] as const)(
		'keep the text between them and are reported once, in %s',
		async (format) => {
			const text =
				'See [table id=3 /] and [su_button url="https://a.example/_x_"]Go[/su_button] [su_button url="b"]on[/su_button].';
			const { blocks: found, warnings } = await read(
				format,
				format === 'html' ? `<p>${text}</p>` : text,
			);
			expect(found).toEqual(['<p>See and Go on.</p>']);
			expect(warnings).toEqual([expect.stringMatching(/\[table id=3 \/\].*\[su_button url/)]);
		},
	);

	test('named like what objects have are shortcodes of a plugin', async () => {
		const { blocks: found, warnings } = await read('html', '<p>a [constructor id="5"] b</p>');
		expect(found).toEqual(['<p>a b</p>']);
		expect(warnings).toEqual([expect.stringContaining('[constructor id="5"]')]);
	});

	test('caption is a caption', async () => {
		const content =
			'[caption id="a" width="300"]<a href="https://e.com"><img src="https://e.com/a.png" alt="A"></a> On top[/caption]';
		expect((await read('html', content)).blocks).toEqual([
			'<figure><a href="https://e.com"><img src="https://e.com/a.png" alt="A"></a><figcaption>On top</figcaption></figure>',
		]);
	});

	test('a caption keeps its links and marks', async () => {
		const content =
			'[caption]<img src="https://e.com/a.png"> By <a href="https://e.com/ann">Ann</a>[/caption]';
		expect((await read('html', content)).blocks).toEqual([
			'<figure><img src="https://e.com/a.png"><figcaption>By <a href="https://e.com/ann">Ann</a></figcaption></figure>',
		]);
	});

	test('a player with nothing between its marks is a link', async () => {
		const { blocks: found } = await read(
			'html',
			'<p>[audio mp3="https://e.com/a.mp3"][/audio]</p>',
		);
		expect(found).toEqual(['<p><a href="https://e.com/a.mp3">e.com</a></p>']);
	});

	test('embed is a link', async () => {
		const { blocks: found } = await read(
			'html',
			'<p>[embed]https://www.youtube.com/watch?v=abc[/embed]</p>',
		);
		expect(found.join()).toContain('href="https://www.youtube.com/watch?v=abc"');
	});

	test('a gallery is reported', async () => {
		const { blocks: found, warnings } = await read('html', '<p>a</p><p>[gallery ids="1,2"]</p>');
		expect(found).toEqual(['<p>a</p>']);
		expect(warnings).toEqual([expect.stringContaining('[gallery')]);
	});
});

describe('what could be meant as text stays, without a word', () => {
	test.each([
		['[sic] and [1] and [x] and [TODO later].'],
		['{{ $json.title }} and {{ name }}.'],
		['a[i] and [a, b] and {a: 1} {:ok, value}.'],
		['50% {of} all.'],
	])('%s', async (text) => {
		expect(await read('markdown', text)).toEqual({ blocks: [`<p>${text}</p>`], warnings: [] });
		expect(await read('html', `<p>${text}</p>`)).toEqual({
			blocks: [`<p>${text}</p>`],
			warnings: [],
		});
	});

	test('in code of any kind', async () => {
		const content =
			'`{{< figure >}}` `{% include x %}` `[gallery ids="1"]`\n\n```\n{{% notice %}}\n{% if x %}\n```\n\n    {{< x >}}';
		const { blocks: found, warnings } = await read('markdown', content);
		expect(found).toEqual([
			'<p><code>{{&lt; figure &gt;}}</code> <code>{% include x %}</code> <code>[gallery ids=&quot;1&quot;]</code></p>',
			'<pre>{{% notice %}}\n{% if x %}</pre>',
			'<pre>{{&lt; x &gt;}}</pre>',
		]);
		expect(warnings).toEqual([]);
		expect(await blocksOf('```\n[x a="1"]\n```')).toEqual(['<pre>[x a=&quot;1&quot;]</pre>']);
	});
});
