import { blocksOf, read } from './read';

describe('Obsidian, with no option set', () => {
	test.each([
		['See [[Some note]].', '<p>See Some note.</p>'],
		['See [[note|the note]] and [[Note#Part]].', '<p>See the note and Note &gt; Part.</p>'],
		['On [[2024-01-31]].', '<p>On 2024-01-31.</p>'],
		['This is ==very important== here.', '<p>This is <strong>very important</strong> here.</p>'],
		['A paragraph. ^a1b2c3', '<p>A paragraph.</p>'],
		['> One.\n> Two.\n^quote', '<blockquote>One. Two.</blockquote>'],
		['Text.\n\n^above', '<p>Text.</p>'],
		['Text.\n\n%%\nhidden\n\nmore\n%%\n\n%% also %%', '<p>Text.</p>'],
	])('%s', async (content, block) => {
		expect(await read('markdown', content)).toEqual({ blocks: [block], warnings: [] });
	});

	test.each([
		'if [[ -f x ]]; then a[[1]] or [[1, 2]] and [[nodiscard]].',
		'a == b and c==d, ==&gt; too.',
		'50%% of %%i and 100%%.',
		'A #hashtag and ^caret.',
	])('and text stays: %s', async (text) => {
		const content = text.replaceAll('&gt;', '>');
		expect(await read('markdown', content)).toEqual({ blocks: [`<p>${text}</p>`], warnings: [] });
	});

	test('pictures of the vault are uploaded', async () => {
		const { blocks } = await read('markdown', '![[photo.png|300]]');
		expect(blocks).toEqual(['<figure><img src="photo.png"></figure>']);
	});

	test('an embedded note is reported', async () => {
		const { warnings } = await read('markdown', 'See ![[Other note]].');
		expect(warnings).toEqual([expect.stringContaining('"Other note"')]);
	});
});

test.each([
	['See [[note]].', '<p>See note.</p>'],
	['a %%hidden%% b', '<p>a b</p>'],
	['A paragraph. ^my-block', '<p>A paragraph.</p>'],
	['`[[note]]` `%%x%%`', '<p><code>[[note]]</code> <code>%%x%%</code></p>'],
])('with the option %s', async (content, block) => {
	expect(await blocksOf(content, { obsidian: true })).toEqual([block]);
});
