import { readFrontMatter } from '../../../../nodes/Medium/content/markdown/frontMatter';
import { InputError } from '../../../../nodes/Medium/errors/inputError';

const yaml = (lines: string) => readFrontMatter(`---\n${lines}\n---\n\nText\n`);

describe('front matter is read as', () => {
	const expected = { title: 'Hello: world', tags: ['a b', 'c'], rest: 'Text\n' };
	test.each([
		['YAML', '---\ntitle: "Hello: world"\ntags: [a b, c]\n---\n\nText\n'],
		['YAML behind a blank line', '\n---\ntitle: "Hello: world"\ntags: [a b, c]\n---\nText\n'],
		[
			'YAML behind a byte order mark',
			'\uFEFF---\ntitle: "Hello: world"\ntags: [a b, c]\n---\nText\n',
		],
		['YAML of Windows', '---\r\ntitle: "Hello: world"\r\ntags: [a b, c]\r\n---\r\n\r\nText\n'],
		['YAML that dots end', '---\ntitle: "Hello: world"\ntags: [a b, c]\n...\nText\n'],
		[
			'TOML',
			'+++\ntitle = "Hello: world"\ndate = 2024-01-31T10:00:00Z\ntags = ["a b", "c"]\n+++\nText\n',
		],
		[
			'TOML of Zola',
			'+++\ntitle = "Hello: world"\n\n[taxonomies]\ntags = ["a b", "c"]\n+++\nText\n',
		],
		['JSON of Hugo', '{\n  "title": "Hello: world",\n  "tags": ["a b", "c"]\n}\n\nText\n'],
		['JSON of Hexo', '"title": "Hello: world",\n"tags": ["a b", "c"]\n;;;\nText\n'],
		['YAML of Hexo without the opening line', 'title: "Hello: world"\ntags: [a b, c]\n---\nText\n'],
		[
			'metadata of Pelican',
			'Title: Hello: world\nDate: 2010-12-03 10:20\nTags: a b, c\nSummary: Short\n    and sweet\n\nText\n',
		],
	])('%s', (_, content) => {
		const { title, tags, rest, warnings } = readFrontMatter(content);
		expect({ title: title?.value, tags: tags?.value, rest }).toEqual(expected);
		expect(warnings).toEqual([]);
	});
});

describe('tags', () => {
	test.each([
		['a list of lines', 'tags:\n  - a\n  - b', ['a', 'b']],
		['text with commas', 'tags: a, b', ['a', 'b']],
		['Jekyll’s text with spaces', 'tags: jekyll update', ['jekyll', 'update']],
		['one tag of two words', 'tag: big data', ['big data']],
		['one category', 'category: networking', ['networking']],
		[
			'Hexo’s levels',
			'categories:\n  - [Sports, Baseball]\n  - [News]',
			['Sports', 'Baseball', 'News'],
		],
		['tags before categories', 'categories: [x]\ntags: [a]', ['a']],
		['categories where tags are empty', 'tags: []\ncategories: [x]', ['x']],
		['keywords', 'keywords: [a, b]', ['a', 'b']],
		['years', 'tags: [2024, true]', ['2024', 'true']],
	])('as %s', (_, lines, tags) => {
		expect(yaml(lines).tags?.value).toEqual(tags);
	});
});

test.each([
	'canonical_url',
	'canonicalUrl',
	'canonicalURL',
	'canonical',
	'original_url',
	'Canonical-URL',
])('the canonical URL as %s', (key) => {
	const found = yaml(`title: T\n${key}: https://e.com/a`).canonicalUrl;
	expect(found).toMatchObject({ value: 'https://e.com/a', key, line: 3 });
});

test.each([
	['1.10', '1.10'],
	['2024-01-31', '2024-01-31'],
	["'It''s'", "It's"],
	['>-\n  Two\n  lines', 'Two lines'],
	['Part 2: the end', 'Part 2: the end'],
	['@home', '@home'],
])('a title of %s is %s', (written, title) => {
	expect(yaml(`title: ${written}\nslug: x`).title?.value).toBe(title);
});

test('a description is no subtitle', () => {
	expect(yaml('title: T\ndescription: D\nsubtitle: S').subtitle?.value).toBe('S');
	expect(yaml('title: T\ndescription: D').subtitle).toBeUndefined();
});

test.each([
	['draft: true', 'draft'],
	['draft: yes', 'draft'],
	['published: false', 'draft'],
	['publish: no', 'draft'],
	['status: draft', 'draft'],
	['unlisted: true', 'unlisted'],
	['hidden: true', 'unlisted'],
	['hidden: true\ndraft: true', 'draft'],
	['draft: false', undefined],
	['published: true', undefined],
	['published: 2024-01-31', undefined],
	['status: public', undefined],
])('%s makes a post %s', (line, status) => {
	expect(yaml(`title: T\n${line}`).publishStatus).toBe(status);
});

describe('a broken key that nobody needs', () => {
	test.each([
		[
			'a quotation mark of Hashnode',
			'title: T\nseoDescription: "Starts with "What is it?"\ntags: a, b',
			'seoDescription in line 3',
		],
		['a YAML tag of R', 'title: T\nbuilt: !r Sys.Date()\ntags: a, b', 'built in line 3'],
		['a list without its end', 'title: T\nimages: [a\ntags: a, b', 'images in line 3'],
	])('is ignored and reported: %s', (_, lines, warning) => {
		const { title, tags, warnings } = yaml(lines);
		expect([title?.value, tags?.value]).toEqual(['T', ['a', 'b']]);
		expect(warnings).toEqual([expect.stringContaining(warning)]);
	});

	test('a key that is there twice counts as Jekyll takes it, and is told', () => {
		const { tags, warnings } = yaml('title: T\ntags: [x]\nseo:\n  title: S\ntags: [b]');
		expect(tags?.value).toEqual(['b']);
		expect(warnings).toEqual([expect.stringMatching(/more than once.*: "tags in line 6"\.$/)]);
	});

	test('so is one in TOML, but not a table of a list', () => {
		const { title, warnings } = readFrontMatter(
			'+++\ntitle = "S"\ntitle = "T"\n[[menu]]\nname = "a"\n[[menu]]\nname = "b"\n+++\nText',
		);
		expect(title?.value).toBe('T');
		expect(warnings).toEqual([expect.stringMatching(/more than once.*: "title in line 3"\.$/)]);
	});

	test('in TOML', () => {
		const { title, warnings } = readFrontMatter('+++\ntitle = "T"\ncover = a.png\n+++\nText');
		expect(title?.value).toBe('T');
		expect(warnings).toEqual([expect.stringContaining('cover in line 3')]);
	});
});

describe('a broken key that matters is refused by its name and line', () => {
	test.each([
		['---\ntitle: T\ntags: [a\n---\nText', 'tags in line 3'],
		['\n\n---\ntitle: "T\n---\nText', 'title in line 4'],
		['+++\ntitle = T\n+++\nText', 'title in line 2'],
		['---\ntitle: T\n\nText', 'never closed'],
	])('%j', (content, words) => {
		expect(() => readFrontMatter(content)).toThrow(InputError);
		expect(() => readFrontMatter(content)).toThrow(words);
	});
});

describe('what is no front matter stays', () => {
	test.each([
		['text between two rules', '---\n\nText\n\n---\n\nMore\n'],
		['a note between two rules', '---\nNote: this is all.\n---\n\nMore\n'],
		['a lone rule', '---\nText\n'],
		['a block further down', 'Text\n\n---\ntitle: x\n---\n'],
		['a longer line of dashes', '-----\ntitle: x\n-----\n'],
		['a first paragraph with a colon', 'Note: this is it.\n\nText\n'],
		['one line with a title', 'Title: the first word.\n\nText\n'],
		['JSON that is the article', '{ "a": 1 } is an object.\n'],
		['a placeholder', '{{ content }}\n\nText\n'],
	])('%s', (_, content) => {
		expect(readFrontMatter(content)).toEqual({ rest: content, warnings: [] });
	});
});
