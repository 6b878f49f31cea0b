import { prepare } from './sent';

/** What a model writes about its answer stands in front of it, or around the fence that it is in. */
test.each([
	['a heading', 'markdown', "Here's the article:\n\n# My Title\n\na"],
	['a rule', 'markdown', 'Sure! Here is your blog post about dogs.\n\n---\n\n# My Title\n\na'],
	['a bold line', 'markdown', "**Here's the final draft:**\n\n# My Title\n\na"],
	['HTML', 'html', '<p>Here’s your article:</p>\n<h1>My Title</h1><p>a</p>'],
	['a fence', 'html', 'Certainly! Below is the HTML:\n\n```html\n<h1>My Title</h1>\n<p>a</p>\n```'],
	['front matter', 'markdown', 'Here is the post:\n\n---\ntitle: My Title\n---\n\n# My Title\n\na'],
	[
		'a fence with more words behind it',
		'markdown',
		"Here's the post:\n\n```markdown\n# My Title\n\na\n```\n\nLet me know if you'd like changes!",
	],
])("a model's lead-in in front of %s goes, with a warning", async (_, contentFormat, content) => {
	const { body, warnings } = await prepare(content, { contentFormat });
	expect(body.content).toBe('<h1>My Title</h1>\n<p>a</p>');
	expect(warnings).toEqual([expect.stringContaining('words of a language model')]);
});

test.each([
	['no title behind it', "Here's the article:\n\nIt is long."],
	['a section behind it', "Here's the article version of my talk:\n\n## Start\n\na"],
	['other words', "Here's what I learned:\n\n# My Title\n\na"],
	['code, and more text', "Here's the HTML:\n\n```html\n<p>x</p>\n```\n\nIt works."],
	["its author's words", "Here's the article that changed my life.\n\n# My Title\n\na"],
	[
		'a link',
		'Here is the second post on dogs. [The first one](https://e.com/).\n\n# My Title\n\na',
	],
	['a list', 'Here is the post:\n\n- a\n\n# My Title'],
])('a beginning with %s stays', async (_, content) => {
	const { body, warnings } = await prepare(content, { contentFormat: 'markdown' });
	expect(body.content).toMatch(/<p>Here(?:'s| is) /);
	expect(warnings).toEqual([]);
});
