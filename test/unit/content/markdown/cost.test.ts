import { markdownToHtml } from '../../../../nodes/Medium/content/markdown/toHtml';
import type { RuleContext } from '../../../../nodes/Medium/content/types';
import { processorTime } from '../processorTime';
import { Images } from '../../../../nodes/Medium/content/images/registry';

const context: RuleContext = {
	title: 'T',
	subtitle: undefined,
	canonicalUrl: undefined,
	linkBase: undefined,
	format: 'markdown',
	options: {
		titleInContent: 'leave',
		tables: 'auto',
		footer: false,
		obsidian: true,
		onImageFailure: 'keep',
	},
	images: new Images([], 'keep'),
	warn: () => undefined,
};

const fill = (text: string, length = 50_000) => text.repeat(Math.ceil(length / text.length));

const noPause = async () => await Promise.resolve();

/** In milliseconds; what costs the square of its length takes many seconds. */
const limit = 1000;

test.each([
	['spaces', `a${' '.repeat(131_072)}b`],
	['spaces in a heading', `# a${' '.repeat(131_072)}b`],
	['spaces in a container', `:::note${' '.repeat(131_072)}b\n:::`],
	['spaces in an admonition', `!!! a${' '.repeat(131_072)}!`],
	['classes in one', `[x]{${fill('.a')}`],
	['classes in one at a heading', `# x {${fill('.a', 500)}`],
	['values in one', `[x]{${fill('a=')}`],
	['host names', fill('www.a.b ', 1_000_000)],
	...[
		'[',
		'![',
		'> ',
		'- ',
		'^[',
		'[^a]: ',
		'[^',
		'$a',
		'$',
		'\\(',
		'\\[\n\n',
		'\\begin{a}\n',
		'{',
		'{{<',
		'{% a %}',
		'{% a %}\n',
		'{#a',
		'[a]{.b}',
		':::a\n',
		'!!! note\n',
		'```{note}\n',
		'```{note}\n~~~{tip}\n',
		'+---+\n',
		'+---+\n|x\n',
		'a\n-- --\n',
		'>>>\n',
		'- >>>\n',
		'> [name=a]\n',
		'{% a() %}{% end %}',
		'<CodeBlock>{`',
		'{ref}`a',
		'{ref}`a`',
		'<details>\n',
		'<A a={',
		'<A>\n',
		'<A/>\n',
		'<',
		'<b>',
		'<div><style>\n\n',
		'<!--\n',
		'[[',
		'![[',
		'==a',
		'%%',
		'%[http://a',
		'~a',
		'^a',
		'`a``b',
		'[a](b "',
		'[a](',
		'[a b="',
		':a',
		'> [!a]\n',
		'|a',
	].map((text) => [JSON.stringify(text), fill(text)]),
	[
		'footnotes',
		`${Array.from({ length: 5000 }, (_, index) => `[^${index}]: x`).join('\n')}\n\n${fill('[^1]')}`,
	],
	['elements that are nested', `${fill('<A>\n', 25_000)}${fill('</A>\n', 25_000)}`],
	['containers that are nested', `${fill(':::a\n', 25_000)}${fill(':::\n', 25_000)}`],
])('hostile Markdown costs little: %s', async (_, markdown) => {
	const work = async () => await markdownToHtml(markdown, context, noPause);
	expect(await processorTime(work, limit)).toBeLessThan(limit);
});

test('what is nested too deeply keeps its words', async () => {
	const warnings: string[] = [];
	const warn = (sentence: string) => warnings.push(sentence);
	const markdown = `${'> '.repeat(500)}word`;
	const html = await markdownToHtml(markdown, { ...context, warn }, noPause);
	expect(html).toContain('word');
	expect(warnings.join()).toContain('nested more than');
});
