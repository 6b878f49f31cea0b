import { preparePost } from '../../../nodes/Medium/content/prepare';
import { contentOf, html, markdown } from './prepared';

const shape = { titleInContent: 'leave', footer: true };
const canonicalUrl = 'https://example.com/a?b=1&c=(2)';

test.each([
	[
		'<p>Text</p>',
		'<p>Text</p>\n<p><em>Originally published at <a href="https://example.com/a?b=1&amp;c=(2)">example.com</a>.</em></p>',
	],
	[
		'<p>Originally published in 1984',
		'<p>Originally published in 1984\n<p><em>Originally published at <a href="https://example.com/a?b=1&amp;c=(2)">example.com</a>.</em></p>',
	],
])('a footer is put behind HTML: %s', async (content, expected) => {
	expect(await contentOf({ ...html, content, canonicalUrl, shape })).toBe(expected);
});

const line = '*Originally published at [example.com](https://example.com/a?b=1&c=%282%29).*\n';

test.each([
	['Text', `Text\n\n${line}`],
	['Text\n', `Text\n\n${line}`],
	['Text\r\n\r\n', `Text\r\n\r\n${line}`],
	['- a\n- b\n', `- a\n- b\n\n${line}`],
	['```js\nx', `\`\`\`js\nx\n\`\`\`\n\n${line}`],
	['~~~~\nx\n', `~~~~\nx\n~~~~\n\n${line}`],
])('a footer is put behind Markdown: %p', async (content, expected) => {
	expect(await contentOf({ ...markdown, content, canonicalUrl, shape })).toBe(expected);
});

test.each([
	['HTML', html, `<p>a</p><p>Originally posted at <a href='${canonicalUrl}'>e</a></p>`],
	['Markdown', markdown, `a\n\n_This post originally appeared on <${canonicalUrl}>_\n`],
])('%s that ends with a footer of its own gets no second one', async (_, draft, content) => {
	expect(await contentOf({ ...draft, content, canonicalUrl, shape })).toBe(content);
});

test('without a canonical URL there is no footer, but a warning', async () => {
	const { body, warnings } = await preparePost({ ...html, shape }, []);
	expect(body.content).toBe('<p>Text</p>');
	expect(warnings).toEqual([expect.stringContaining('set Canonical URL')]);
});

test('there is no footer by default', async () => {
	const off = { titleInContent: 'leave' };
	expect(await contentOf({ ...html, canonicalUrl, shape: off })).toBe('<p>Text</p>');
});
