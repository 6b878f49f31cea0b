import { unwrapFence } from '../../../../nodes/Medium/content/markdown/unwrapFence';

describe('the answer of a language model in one fence is taken out of it', () => {
	test.each([
		['HTML', '```html\n<p>Hello.</p>\n```', '<p>Hello.</p>'],
		['Markdown', '```markdown\n# Hello\n```\n', '# Hello'],
		['Markdown of Windows', '```md\r\n# Hello\r\n```\r\n', '# Hello'],
		['a longer fence', '````md\n```js\nx\n```\n````', '```js\nx\n```'],
		[
			'a fence that is no longer than the code in it',
			'```markdown\na\n```js\nx\n```\nb\n```',
			'a\n```js\nx\n```\nb',
		],
	])('%s', (_, content, inner) => {
		expect(unwrapFence(content)).toBe(inner);
	});

	test.each([
		['a post that begins and ends with code', '```html\n<p>\n```\n\nText\n\n```html\n<b>\n```'],
		['code of a language', '```js\nx\n```'],
		['text before it', 'Here it is:\n\n```html\n<p>x</p>\n```'],
		['a fence that nothing closes', '```html\n<p>x</p>'],
		['two posts', '```md\na\n```\n\n```md\nb\n```'],
	])('but not %s', (_, content) => {
		expect(unwrapFence(content)).toBe(content);
	});
});
