import { blocksOf } from './read';

test('what stands between two marks of GitLab is a quote', async () => {
	const content = 'Before.\n>>>\nOne **two**.\n\n- a\n>>>\n\nAfter.';
	expect(await blocksOf(content)).toEqual([
		'<p>Before.</p>',
		'<blockquote>One <strong>two</strong>.<br><br>• a</blockquote>',
		'<p>After.</p>',
	]);
});

test.each([
	['no second mark', '>>>\nOne.\n\nTwo.', ['<p>One.</p>', '<p>Two.</p>']],
	['text behind the marks', '>>> a\n>>> b', ['<blockquote>a b</blockquote>']],
	['code', '```\n>>>\na\n>>>\n```', ['<pre>&gt;&gt;&gt;\na\n&gt;&gt;&gt;</pre>']],
])('%s: no quote of GitLab', async (_, content, blocks) => {
	expect(await blocksOf(content)).toEqual(blocks);
});

test('HackMD names who is quoted, and its colors are gone', async () => {
	expect(
		await blocksOf(
			'> Nice.\n> [name=Ann] [time=Sun, Mar 3, 2024] [color=#907bf7]\n\nSet [name=x].',
		),
	).toEqual(['<blockquote>Nice. — Ann, Sun, Mar 3, 2024</blockquote>', '<p>Set [name=x].</p>']);
});

test('what only looks like a name of HackMD stays', async () => {
	expect(await blocksOf('> `input[name=a]` and [name=b]\n> c')).toEqual([
		'<blockquote><code>input[name=a]</code> and [name=b] c</blockquote>',
	]);
});
