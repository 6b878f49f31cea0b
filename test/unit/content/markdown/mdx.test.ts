import { blocksOf, read } from './read';

describe('MDX', () => {
	test.each([
		["import Chart from '../Chart.astro'\n\nHello.", ['<p>Hello.</p>']],
		[
			"import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n\nHello.",
			['<p>Hello.</p>'],
		],
		["import {\n  a,\n  b,\n} from './x';\n\nHello.", ['<p>Hello.</p>']],
		["export const meta = {\n  title: 'x',\n};\n\nHello.", ['<p>Hello.</p>']],
		['export default ({ children }) => <div>{children}</div>;\n\nHello.', ['<p>Hello.</p>']],
		['{/* truncate */}\n\nHello.{/* note */}', ['<p>Hello.</p>']],
		['<>\n\nHello.\n\n</>', ['<p>Hello.</p>']],
	])('%j leaves nothing but the text', async (content, blocks) => {
		expect(await read('markdown', content)).toEqual({ blocks, warnings: [] });
	});

	test.each([
		[
			'lines and tags',
			'<CodeBlock language="js" title="a.js">\n{`const a = 1;\n\nconst b = "<b>";\n`}\n</CodeBlock>\n\nEnd.',
			[
				'<p><strong>a.js</strong></p>',
				'<pre>const a = 1;\n\nconst b = &quot;&lt;b&gt;&quot;;</pre>',
				'<p>End.</p>',
			],
		],
		[
			'one line with a backtick',
			'<CodeBlock>{`\\`a\\` ${b}`}</CodeBlock>',
			['<pre>`a` ${b}</pre>'],
		],
	])('code of Docusaurus in a literal is code: %s', async (_, content, blocks) => {
		expect(await read('markdown', content)).toEqual({ blocks, warnings: [] });
	});

	test.each([
		[
			'<Card title="Look" icon="star" href="https://e.com/">\n  Inside\n</Card>',
			['<p><a href="https://e.com/"><strong>Look</strong></a></p>', '<p>Inside</p>'],
		],
		[
			'<LinkCard title="Go & see" href="https://e.com/" description="Words" />',
			['<p><a href="https://e.com/"><strong>Go &amp; see</strong></a></p>', '<p>Words</p>'],
		],
		[
			'<Accordion title="Why?">\n  Because.\n</Accordion>',
			['<p><strong>Why?</strong></p>', '<p>Because.</p>'],
		],
	])('boxes of Mintlify and Starlight keep their titles: %s', async (content, blocks) => {
		expect(await read('markdown', content)).toEqual({ blocks, warnings: [] });
	});

	test('components are named in a warning, and their text stays', async () => {
		const content =
			'Before <Chart data={[1, { a: "}" }]} />.\n\n<Tabs>\n  <TabItem value="npm" label="npm">\n\n    ```bash\n    npm i\n    ```\n\n  </TabItem>\n</Tabs>\n\nAfter.';
		const { blocks, warnings } = await read('markdown', content);
		expect(blocks).toEqual([
			'<p>Before .</p>',
			'<p><strong>npm</strong></p>',
			'<pre>npm i</pre>',
			'<p>After.</p>',
		]);
		expect(warnings).toEqual([expect.stringContaining('"<Tabs>", "<Chart>"')]);
	});

	test('expressions in attributes of HTML are no text', async () => {
		const content =
			'<div style={{ color: "red" }} className="x">\n\nHello.\n\n</div>\n\n<img src={require("https://e.com/a.png").default} alt="A" />';
		expect(await read('markdown', content)).toEqual({
			blocks: ['<p>Hello.</p>', '<figure><img src="https://e.com/a.png" alt="A"></figure>'],
			warnings: [],
		});
	});

	test.each([
		'import duties rose in May, and so did export taxes.',
		'export default settings from the menu.',
		'C++ a&lt;b&gt;c and vector&lt;int&gt; and List&lt;String&gt;.',
		'a &lt; b and c &gt; d, 1 &lt;&gt; 2.',
	])('what is no MDX stays: %s', async (text) => {
		const content = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
		expect(await read('markdown', content)).toEqual({ blocks: [`<p>${text}</p>`], warnings: [] });
	});
});

describe('Markdown within HTML is read', () => {
	test.each([
		[
			'details',
			'<details>\n<summary>More</summary>\n**b**\n\n- a\n</details>',
			['<p><strong>More</strong></p>', '<p><strong>b</strong></p>', '<ul><li>a</li></ul>'],
		],
		[
			'details that are indented',
			'<details>\n  <summary>More</summary>\n\n    ```js\n    x\n    ```\n\n</details>',
			['<p><strong>More</strong></p>', '<pre>x</pre>'],
		],
		[
			'details on one line',
			'<details><summary>S</summary><p>Raw</p></details>\n\nAfter.',
			['<p><strong>S</strong></p>', '<p>Raw</p>', '<p>After.</p>'],
		],
		[
			'a division that asks for it',
			'<div markdown="1">\n**b**\n</div>',
			['<p><strong>b</strong></p>'],
		],
		[
			'a division with blank lines',
			'<div align="center">\n\n**b**\n\n</div>',
			['<p><strong>b</strong></p>'],
		],
	])('in %s', async (_, content, blocks) => {
		expect(await blocksOf(content)).toEqual(blocks);
	});

	test('Jupyter’s style sheets are gone', async () => {
		const content =
			'<div>\n<style scoped>\n    .dataframe th {\n        top: 0;\n    }\n\n    .dataframe td {\n        top: 0;\n    }\n</style>\n<table border="1" class="dataframe">\n  <thead>\n    <tr>\n      <th></th>\n      <th>a</th>\n    </tr>\n  </thead>\n  <tbody>\n    <tr>\n      <th>0</th>\n      <td>1</td>\n    </tr>\n  </tbody>\n</table>\n</div>\n\nAfter **x**.';
		const blocks = await blocksOf(content);
		expect(blocks.join('\n')).not.toMatch(/dataframe|top: 0/);
		expect(blocks.at(-1)).toBe('<p>After <strong>x</strong>.</p>');
	});
});
