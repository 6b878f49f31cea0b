import { preparePost } from '../../../nodes/Medium/content/prepare';
import { contentOf, markdown } from './prepared';

const shape = { titleInContent: 'leave', obsidian: true };

test.each([
	['a link to a note', 'See [[My Note]].', 'See My Note.'],
	['a link with its own text', 'See [[My Note|that note]].', 'See that note.'],
	['a link to a heading', '[[My Note#Part 2]]', 'My Note > Part 2'],
	['a link to a heading of this note', '[[#Part 2]]', 'Part 2'],
	['a link in a table', '| a |\n|---|\n| [[My Note\\|x]] |\n', '| a |\n|---|\n| x |\n'],
	['several links', '[[a]] and [[b|c]] [[d', 'a and c [[d'],
	['a comment', 'a %%hidden%% b', 'a  b'],
	['a comment of several lines', 'a\n\n%%\nhidden\n\n# too\n%%\n\nb', 'a\n\n\nb'],
	['a comment that holds a link', 'a %%[[x]]%% b', 'a  b'],
	['a comment that holds code', 'a %%`x`%% b', 'a  b'],
	['an embedded note', '![[Other note]]', 'Other note'],
	['right-to-left text', '[[שלום|עולם]]', 'עולם'],
	['an emoji', '[[🎉 Party]]', '🎉 Party'],
])('%s', async (_, content, expected) => {
	expect(await contentOf({ ...markdown, content, shape })).toBe(expected);
});

test.each([
	['code spans', '`[[a]] %%b%%`'],
	['fenced code', '```\n[[a]]\n%%b%%\n```\n'],
	['escaped marks', '\\[[a]] \\%\\%b'],
	['a single bracket', '[a] [b](https://e.com)'],
	['single percent signs', '50% and 60%'],
])('%s stay as they are', async (_, content) => {
	expect(await contentOf({ ...markdown, content, shape })).toBe(content);
});

test('a comment that is never closed stays, with a warning', async () => {
	const post = await preparePost({ ...markdown, content: 'a %%b', shape }, []);
	expect(post.body.content).toBe('a %%b');
	expect(post.warnings).toEqual([expect.stringContaining('never closed')]);
});

test('an embedded note is named in a warning', async () => {
	const post = await preparePost({ ...markdown, content: '![[Other]]', shape }, []);
	expect(post.warnings).toEqual([expect.stringContaining('"Other"')]);
});

test('nothing of this happens while the option is off', async () => {
	const content = '[[a]] %%b%%';
	const off = { titleInContent: 'leave' };
	expect(await contentOf({ ...markdown, content, shape: off })).toBe(content);
});
