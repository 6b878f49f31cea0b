import { preparePost } from '../../../../nodes/Medium/operations/post/preparePost';
import type { PostInput } from '../../../../nodes/Medium/operations/post/types';

async function prepare(frontMatter: string, more: PostInput = {}) {
	const content = `---\n${frontMatter}\n---\n\nText\n`;
	return await preparePost(
		{ title: '', contentFormat: 'markdown', content, publishStatus: 'public', ...more },
		[],
	);
}

const whole =
	'title: From the file\nsubtitle: Below it\ntags: [a, b]\ncanonical_url: https://e.com/p\nlicense: CC BY-SA 4.0';

test('front matter fills the fields that are empty, and is not shown', async () => {
	const { body, warnings } = await prepare(whole);
	expect(body).toEqual({
		title: 'From the file',
		contentFormat: 'html',
		content: '<h1>From the file</h1>\n<h2>Below it</h2>\n<p>Text</p>',
		publishStatus: 'public',
		tags: ['a', 'b'],
		canonicalUrl: 'https://e.com/p',
		license: 'cc-40-by-sa',
	});
	expect(warnings).toEqual([]);
});

test('fields that are set win over it', async () => {
	const { body } = await prepare(whole, {
		title: 'T',
		subtitle: 'S',
		tags: 'c',
		canonicalUrl: 'https://e.com/q',
		license: 'public-domain',
	});
	expect(body).toMatchObject({
		title: 'T',
		content: '<h1>T</h1>\n<h2>S</h2>\n<p>Text</p>',
		tags: ['c'],
		canonicalUrl: 'https://e.com/q',
		license: 'public-domain',
	});
});

test('with the option off it is text like any other', async () => {
	const { body } = await prepare('title: T', { title: 'T', options: { frontMatter: false } });
	expect(body.content).toContain('title: T');
});

describe('who may see the post', () => {
	test.each([
		['draft: true', 'public', 'draft'],
		['published: false', 'unlisted', 'draft'],
		['unlisted: true', 'public', 'unlisted'],
		['hidden: true', 'public', 'unlisted'],
	])('%s makes a %s post %s, and the user is told', async (line, publishStatus, expected) => {
		const { body, warnings } = await prepare(`title: T\n${line}`, { publishStatus });
		expect(body.publishStatus).toBe(expected);
		expect(warnings).toEqual([expect.stringContaining(`sent as ${expected}`)]);
	});

	test.each([
		['unlisted: true', 'draft'],
		['draft: false', 'draft'],
		['published: true', 'unlisted'],
	])('%s makes a %s post no more public', async (line, publishStatus) => {
		const { body, warnings } = await prepare(`title: T\n${line}`, { publishStatus });
		expect([body.publishStatus, warnings]).toEqual([publishStatus, []]);
	});
});

test.each([
	['title: [a]', 'title in line 2 is not text'],
	['title: T\ntags: {a: b}', 'tags in line 3 is not a list of names'],
	['title: T\ncanonical_url: /p', 'canonical_url in line 3 is not a full http or https URL'],
])('%j is refused by its key and line', async (lines, words) => {
	await expect(prepare(lines)).rejects.toThrow(words);
});

test('a license that Medium does not offer is told, and not sent', async () => {
	const { body, warnings } = await prepare('title: T\nlicense: MIT');
	expect(body.license).toBeUndefined();
	expect(warnings).toEqual([expect.stringMatching(/license in line 3.*"MIT"/)]);
});
