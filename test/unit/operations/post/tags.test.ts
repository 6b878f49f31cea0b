import type { TagRules } from '../../../../nodes/Medium/operations/post/tags';
import { missingTags, readTags } from '../../../../nodes/Medium/operations/post/tags';
import { InputError } from '../../../../nodes/Medium/errors/inputError';

const rules: TagRules = { maxTags: 5, tooLong: 'drop', tooMany: 'cut' };

describe('tags from anything', () => {
	test.each<[string, unknown, string[]]>([
		['nothing', undefined, []],
		['null', null, []],
		['empty text', ' ', []],
		['an empty list', [], []],
		['comma-separated text', 'open-source, mlh ,fellowship', ['open-source', 'mlh', 'fellowship']],
		['text with empty places', ',a,, b,', ['a', 'b']],
		['one tag a line', 'a\r\nb\nc', ['a', 'b', 'c']],
		['hashtags', '#n8n, # Medium,##x', ['n8n', 'Medium', 'x']],
		['a hash inside', 'C#, F#', ['C#', 'F#']],
		['an array', ['a', 'b c'], ['a', 'b c']],
		['an array with gaps', ['a', '', null, undefined, ' '], ['a']],
		['numbers', [2024, 'a'], ['2024', 'a']],
		['one number', 2024, ['2024']],
		['categories of an RSS reader', [{ _: 'News', $: { domain: 'x' } }, 'Tech'], ['News', 'Tech']],
		['one category of an RSS reader', { _: 'News', $: { domain: 'x' } }, ['News']],
		['categories of an Atom feed', [{ $: { term: 'News' } }], ['News']],
		['tags of Ghost', [{ id: '5f', name: 'News', slug: 'news' }], ['News']],
		['a multi-select of Notion', [{ id: 'x', name: 'Draft', color: 'blue' }], ['Draft']],
		['JSON text', '["a", "b"]', ['a', 'b']],
		['JSON text of objects', '[{"name": "a"}, {"name": "b"}]', ['a', 'b']],
		['JSON text in a code fence', '```json\n["a", "b"]\n```', ['a', 'b']],
		['a JSON object with tags', '{"tags": ["a", "b"]}', ['a', 'b']],
		['JSON text of text', '"a, b"', ['a', 'b']],
		['double tags in other case', ['Tech', 'tech', 'TECH', 'x'], ['Tech', 'x']],
		['white space inside', ['open \n source'], ['open source']],
		['right-to-left text', 'חדשות, טכנולוגיה', ['חדשות', 'טכנולוגיה']],
		['emoji', '🎉, 🚀', ['🎉', '🚀']],
		['25 code points', '🎉'.repeat(25), ['🎉'.repeat(25)]],
	])('%s', (_, given, sent) => {
		expect(readTags(given, rules)).toEqual({ tags: sent, warnings: [] });
	});

	test.each<[string, unknown]>([
		['a list in a list', [['a']]],
		['a boolean', true],
		['an object without a name', { color: 'blue' }],
		['an object with a nested name', [{ name: { en: 'x' } }]],
		['broken JSON', '["a", "b"'],
		['JSON null in text', '[{"a": 1}]'],
	])('%s is refused naming Tags', (_, given) => {
		expect(() => readTags(given, rules)).toThrow(InputError);
		expect(() => readTags(given, rules)).toThrow(/^Tags /);
	});

	test('a longer tag is dropped with a warning', () => {
		const long = 'x'.repeat(26);
		const { tags, warnings } = readTags(['a', long], rules);
		expect(tags).toEqual(['a']);
		expect(warnings).toEqual([expect.stringContaining(long)]);
	});

	test('a longer tag is refused where the user chose so', () => {
		expect(() => readTags('🎉'.repeat(26), { ...rules, tooLong: 'refuse' })).toThrow(
			'more than 25 characters',
		);
	});

	test('the first five are sent in the given order, with a warning for the others', () => {
		const { tags, warnings } = readTags('z,y,x,w,v,u,t', rules);
		expect(tags).toEqual(['z', 'y', 'x', 'w', 'v']);
		expect(warnings).toEqual(['At most 5 tags are sent. Not sent: "u", "t".']);
	});

	test('three are sent where the user chose so', () => {
		expect(readTags('z,y,x,w', { ...rules, maxTags: 3 }).tags).toEqual(['z', 'y', 'x']);
	});

	test('double and dropped tags leave room for others', () => {
		const { tags } = readTags(['a', 'A', 'x'.repeat(30), 'b', 'c', 'd', 'e'], rules);
		expect(tags).toEqual(['a', 'b', 'c', 'd', 'e']);
	});
});

describe('tags that the answer does not echo', () => {
	test('are named', () => {
		expect(missingTags(['a', 'b', 'c', 'd'], ['a', 'b', 'c'])).toBe(
			'Medium did not keep these tags: "d".',
		);
	});

	test.each([
		[
			['a', 'B'],
			['A', 'b', 'c'],
		],
		[[], []],
		[['a'], undefined],
		[['a'], 'a'],
	])('are not warned about: %p in %p', (sent, echoed) => {
		expect(missingTags(sent, echoed)).toBeUndefined();
	});
});

test.each([
	[
		'several names in one element of a feed',
		['Radio,Interview,Music'],
		['Radio', 'Interview', 'Music'],
	],
	['entities', ['Tips &amp; Tricks', 'a&#8217;s'], ['Tips & Tricks', 'a’s']],
	['a row of hashtags', '#n8n #automation', ['n8n', 'automation']],
	['names in quotation marks', '"low code", "no code"', ['low code', 'no code']],
	['a JSON list of one text', '["a,b,c"]', ['a', 'b', 'c']],
	['a list of Markdown', '- a\n- b', ['a', 'b']],
	['a numbered list', '1. a\n2. b', ['a', 'b']],
	['a list of YAML', '[a, b]', ['a', 'b']],
	['no category in WordPress', ['Uncategorized', 'n8n'], ['n8n']],
	['names with a number sign', 'C#, F#', ['C#', 'F#']],
])('%s', (_, value, expected) => {
	expect(readTags(value, rules).tags).toEqual(expected);
});
