import { blocksOf } from './read';

test.each([
	[
		'a grid of Pandoc or Sphinx',
		'+-------+-------+\n| Fruit | Price |\n+=======+=======+\n| Pear  | $1.34 |\n+-------+-------+\n| Plum  | $2    |\n|       | or so |\n+-------+-------+\n\nEnd.',
		['<pre>Fruit | Price\n------|---------\nPear  | $1.34\nPlum  | $2 or so</pre>', '<p>End.</p>'],
	],
	[
		'a grid without a header',
		'+-----+-----+\n| a   | b   |\n+-----+-----+\n| c   | d   |\n+-----+-----+',
		['<pre>a | b\nc | d</pre>'],
	],
	[
		'what a database prints',
		'+----+------+\n| id | name |\n+----+------+\n|  1 | Ann  |\n|  2 | Ben  |\n+----+------+',
		['<pre>id | name\n---|-----\n1  | Ann\n2  | Ben</pre>'],
	],
	[
		'a grid with lists and marks in it',
		'+------+-------------+\n| Tool | Why         |\n+======+=============+\n| n8n  | - **fast**  |\n|      | - [x](/y)   |\n+------+-------------+',
		['<ul><li><strong>n8n</strong><br>Why:<br>• <strong>fast</strong><br>• x</li></ul>'],
	],
	[
		'columns under dashes',
		'  Right     Left\n-------  -------\n     12     12\n      1\n\nTable: The numbers.\n\nEnd.',
		[
			'<pre>Right | Left\n------|-----\n12    | 12\n1     |</pre>',
			'<p>The numbers.</p>',
			'<p>End.</p>',
		],
	],
	[
		'columns that end with dashes',
		'Name   Size\n-----  ----\na      1\n-----  ----\nEnd.',
		['<pre>Name | Size\n-----|-----\na    | 1</pre>', '<p>End.</p>'],
	],
])('%s is a table', async (_, content, blocks) => {
	expect(await blocksOf(content)).toEqual(blocks);
});

test.each([
	['a list', '+ a\n+ b', ['<ul><li>a</li><li>b</li></ul>']],
	['a heading', 'Title\n-----\n\na', ['<h3>Title</h3>', '<p>a</p>']],
	['a rule below text', 'Words\n--- ---\n\na', ['<p>Words</p>', '<hr>', '<p>a</p>']],
	[
		'dashes below words that do not stand in columns',
		'Roses are red\n-- --\nViolets are blue',
		['<p>Roses are red</p>', '<hr>', '<p>Violets are blue</p>'],
	],
	[
		'dashes below a first line that stands in columns by chance',
		'It is\n-- --\nViolets',
		['<p>It is</p>', '<hr>', '<p>Violets</p>'],
	],
	['a drawing in code', '```\n+---+\n| a |\n+---+\n```', ['<pre>+---+\n| a |\n+---+</pre>']],
	['a line of plus and minus', '+---+---+', ['<p>+---+---+</p>']],
	[
		'a grid with cells that span others',
		'+---+---+\n| a | b |\n+---+---+\n| c     |\n+---+---+',
		['<p>+---+---+ | a | b | +---+---+ | c | +---+---+</p>'],
	],
])('%s is none', async (_, content, blocks) => {
	expect(await blocksOf(content)).toEqual(blocks);
});
