import { preparePost } from '../../../nodes/Medium/content/prepare';
import type { PostDraft } from '../../../nodes/Medium/content/types';
import { contentOf, html, markdown, refusal } from './prepared';

const shape = { frontMatter: true, titleInContent: 'leave' };
const empty: PostDraft = { ...markdown, title: '', shape };

const yaml = (lines: string) => ({ ...empty, content: `---\n${lines}\n---\n\nText\n` });
const bodyOf = async (draft: PostDraft) => (await preparePost(draft, [])).body;

describe('front matter fills the fields that are empty', () => {
	test('from YAML', async () => {
		const draft = yaml(
			[
				'title: "Hello: world"',
				'tags: [Tech, n8n]',
				'canonical_url: https://example.com/hello',
				'license: CC-BY-SA-4.0',
				'layout: post',
			].join('\n'),
		);
		expect(await bodyOf(draft)).toEqual({
			title: 'Hello: world',
			contentFormat: 'markdown',
			content: 'Text\n',
			publishStatus: 'draft',
			tags: ['Tech', 'n8n'],
			canonicalUrl: 'https://example.com/hello',
			license: 'cc-40-by-sa',
		});
	});

	test('from TOML', async () => {
		const content =
			'+++\ntitle = "Hello"\ndate = 2024-01-31T10:00:00Z\ntags = ["Tech", "n8n"]\nkeywords = ["x"]\n[cover]\nimage = "a.png"\n+++\nText\n';
		expect(await bodyOf({ ...empty, content })).toMatchObject({
			title: 'Hello',
			tags: ['Tech', 'n8n'],
			content: 'Text\n',
		});
	});

	test.each([
		['tags as a list', 'tags:\n  - a\n  - b', ['a', 'b']],
		['tags as text', 'tags: a, b', ['a', 'b']],
		['tags separated by spaces', 'tags: jekyll update', ['jekyll', 'update']],
		['a tag of two words', 'tags: [open source]', ['open source']],
		['keywords', 'keywords: [a, b]', ['a', 'b']],
		['categories', 'categories:\n- a', ['a']],
		['tags before categories', 'categories: [x]\ntags: [a]', ['a']],
		['categories where the tags are empty', 'tags: []\ncategories: [x]', ['x']],
		['a year as a tag', 'tags: [2024, true]', ['2024', 'true']],
	])('with %s', async (_, lines, tags) => {
		expect((await bodyOf(yaml(`title: T\n${lines}`))).tags).toEqual(tags);
	});

	test.each(['canonical_url', 'canonicalUrl', 'canonicalURL', 'canonical', 'Canonical-URL'])(
		'with the canonical URL as %s',
		async (key) => {
			const { canonicalUrl } = await bodyOf(yaml(`title: T\n${key}: https://e.com/a`));
			expect(canonicalUrl).toBe('https://e.com/a');
		},
	);

	test.each([
		['1.10', '1.10'],
		['2024-01-31', '2024-01-31'],
		['007', '007'],
		["'It''s'", "It's"],
		['>-\n  Two\n  lines', 'Two lines'],
		['Über 🎉 שלום', 'Über 🎉 שלום'],
	])('a title of %s stays %s', async (written, title) => {
		expect((await bodyOf(yaml(`title: ${written}`))).title).toBe(title);
	});

	test.each(['subtitle: Under it', 'description: Under it', 'description: x\nsubtitle: Under it'])(
		'%p becomes the subtitle',
		async (lines) => {
			const content = `---\ntitle: T\n${lines}\n---\nText`;
			expect(await contentOf({ ...empty, content, shape: { frontMatter: true } })).toBe(
				'# T\n\n## Under it\n\nText',
			);
		},
	);

	test('and completes links with its canonical URL', async () => {
		const content = '---\ntitle: T\ncanonical_url: https://e.com/p\n---\n[a](/b)';
		expect(await contentOf({ ...empty, content })).toBe('[a](https://e.com/b)');
	});

	test('but leaves what the user set', async () => {
		const lines = 'title: T\ntags: [x]\ncanonical_url: https://x.com\nlicense: cc-40-zero';
		const own = { title: 'Own', tags: 'a', canonicalUrl: 'https://e.com', license: 'cc-40-by' };
		expect(await bodyOf({ ...yaml(lines), ...own })).toMatchObject({ ...own, tags: ['a'] });
	});
});

describe('front matter never makes a post more public', () => {
	test.each([
		['public', 'draft: true', 'draft'],
		['unlisted', 'draft: true', 'draft'],
		['public', 'published: false', 'draft'],
		['public', 'publish: no', 'draft'],
		['public', 'status: draft', 'draft'],
		['public', 'draft: yes', 'draft'],
		['public', 'draft: who knows', 'draft'],
		['draft', 'draft: false', 'draft'],
		['draft', 'published: true', 'draft'],
		['draft', 'publishStatus: public\nstatus: public', 'draft'],
		['unlisted', 'draft: false', 'unlisted'],
		['public', 'draft: false', 'public'],
	])('Publish Status %s and %p gives %s', async (publishStatus, line, expected) => {
		const draft = { ...yaml(`title: T\n${line}`), publishStatus };
		expect((await bodyOf(draft)).publishStatus).toBe(expected);
	});

	test('from TOML either, and says so', async () => {
		const content = '+++\ntitle = "T"\ndraft = true\n+++\nText';
		const post = await preparePost({ ...empty, content, publishStatus: 'public' }, []);
		expect(post.body.publishStatus).toBe('draft');
		expect(post.warnings).toEqual([expect.stringContaining('as a draft and not as public')]);
	});

	test('nor does it stand in for a publish status that is not set', async () => {
		const draft = { ...yaml('title: T\ndraft: false'), publishStatus: undefined };
		expect((await refusal(draft)).field).toBe('Publish Status');
	});
});

describe('front matter that is broken', () => {
	test.each([
		['YAML', '---\ntitle: T\ntags: [a\n---\nText', 'line 4'],
		['YAML with a key twice', '---\ntitle: T\ntitle: U\n---\nText', 'line 3'],
		['YAML with a tab', '---\ntitle: T\n\tx: y\n---\nText', 'line 3'],
		['YAML that never ends', '---\ntitle: T\n\nText', 'line 1'],
		['TOML', '+++\ntitle = T\n+++\nText', 'line 2'],
		['TOML that never ends', '+++\ntitle = "T"\n\nText', 'line 1'],
	])('is an error that names its line: %s', async (_, content, line) => {
		const error = await refusal({ ...empty, content });
		expect(error.field).toBe('Content');
		expect(error.message).toContain(line);
	});

	test.each([
		['tags that cannot be read', 'title: T\ntags: [[[a]]]', 'Tags'],
		['a canonical URL that is relative', 'title: T\ncanonical_url: /a', 'Canonical URL'],
		['no title anywhere', 'tags: [a]', 'Title'],
		['an empty title', 'title: ~', 'Title'],
		['a title that is a list', 'title: [a]', 'Title'],
	])('names the field: %s', async (_, lines, field) => {
		expect((await refusal(yaml(lines))).field).toBe(field);
	});

	test('is told where nothing is left of the content', async () => {
		expect((await refusal({ ...empty, content: '---\ntitle: T\n---\n' })).field).toBe('Content');
	});

	test('with an unknown license is only a warning', async () => {
		const post = await preparePost(yaml('title: T\nlicense: MIT'), []);
		expect(post.body).not.toHaveProperty('license');
		expect(post.warnings).toEqual([expect.stringContaining('"mit"')]);
	});
});

describe('what is no front matter stays', () => {
	test.each([
		['a rule across the page', '---\n\nText\n\n---\n\nMore\n'],
		['a lone rule', '---\nText\n'],
		['a block further down', 'Text\n\n---\ntitle: x\n---\n'],
		['an indented block', ' ---\ntitle: x\n---\n'],
		['a longer line of dashes', '-----\ntitle: x\n-----\n'],
	])('%s', async (_, content) => {
		expect(await contentOf({ ...empty, title: 'T', content })).toBe(content);
	});

	test('HTML that looks like it', async () => {
		const content = '---\ntitle: x\n---\n<p>a</p>';
		expect(await contentOf({ ...html, content, shape })).toBe(content);
	});

	test('front matter while the option is off', async () => {
		const content = '---\ntitle: x\n---\nText';
		const off = { titleInContent: 'leave' };
		expect(await contentOf({ ...markdown, content, shape: off })).toBe(content);
	});
});

test.each([
	['Windows line ends', '---\r\ntitle: T\r\n---\r\n\r\nText\r\n', 'Text\r\n'],
	['a byte order mark', '\uFEFF---\ntitle: T\n---\nText', 'Text'],
	['dots at the end', '---\ntitle: T\n...\nText', 'Text'],
	['an empty block', '---\n---\nText', 'Text'],
	['comments alone', '---\n# nothing\n---\nText', 'Text'],
	['a second block behind it', '---\ntitle: T\n---\n---\na: b\n---\n', '\n---\na: b\n---\n'],
	['dashes within the title', '---\ntitle: T --- U\n---\nText', 'Text'],
])('the block is cut off with %s', async (_, content, expected) => {
	expect(await contentOf({ ...empty, title: 'T', content })).toBe(expected);
});
