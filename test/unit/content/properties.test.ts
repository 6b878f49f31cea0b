import fc from 'fast-check';
import { readFrontMatter } from '../../../nodes/Medium/content/markdown/frontMatter';
import { InputError } from '../../../nodes/Medium/errors/inputError';
import { preparePost } from '../../../nodes/Medium/operations/post/preparePost';
import type { PreparedPost } from '../../../nodes/Medium/operations/post/types';
import { describePreview } from '../../../nodes/Medium/preview/report';
import { damagedArticles } from './mutations';
import { post } from './sent';
import { missingWords, sentWords, surelyVisible, surelyVisibleLines } from './visibleWords';

const canonicalUrl = 'https://blog.example/post/';
/** The same inputs in every run, so that a red run is about the change. `FC_SEED=…` and `FC_RUNS=…` try others and more. */
const runs = {
	numRuns: Number(process.env.FC_RUNS ?? 70),
	seed: Number(process.env.FC_SEED ?? 20261125),
};

const words = fc
	.array(
		fc.constantFrom('alpha', 'beta', 'gamma', 'delta', '1.', 'C++', '$5', '&amp;', 'ünï', '日本'),
		{
			minLength: 1,
			maxLength: 4,
		},
	)
	.map((some) => some.join(' '));

const { inline, block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
	inline: fc.oneof(
		{ depthSize: 'small' },
		words,
		fc
			.tuple(fc.constantFrom('b', 'i', 'code', 'span', 'u', 'mark', 'kbd', 'small'), tie('inline'))
			.map(([name, inner]) => `<${name}>${inner}</${name}>`),
		fc
			.tuple(fc.constantFrom('https://e.com/', '/x', '#y', 'javascript:1', ''), tie('inline'))
			.map(([href, inner]) => `<a href="${href}">${inner}</a>`),
		fc.constantFrom('<br>', '<br><br>', '<img src="/a.png">', '&nbsp;'),
	),
	block: fc.oneof(
		{ depthSize: 'small' },
		tie('inline'),
		fc
			.tuple(
				fc.constantFrom(
					'p',
					'div',
					'section',
					'h1',
					'h2',
					'h3',
					'h5',
					'blockquote',
					'figure',
					'pre',
				),
				fc.array(tie('inline'), { maxLength: 3 }),
			)
			.map(([name, inner]) => `<${name}>${inner.join(' ')}</${name}>`),
		fc
			.tuple(
				fc.constantFrom('ul', 'ol', 'ol start="4"'),
				fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }),
			)
			.map(
				([name, items]) =>
					`<${name}>${items.map((parts) => `<li>${parts.join('\n')}</li>`).join('')}</${name.slice(0, 2)}>`,
			),
		fc
			.tuple(
				fc.constantFrom('div', 'blockquote', 'details', 'aside'),
				fc.array(tie('block'), { maxLength: 3 }),
			)
			.map(([name, inner]) => `<${name}>${inner.join('\n')}</${name}>`),
	),
}));
void inline;

const html = fc.array(block, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('\n'));
const markdown = fc
	.array(
		fc.oneof(
			words,
			words.map((text) => `- ${text}\n  1. ${text}`),
			words.map((text) => `> ${text}\n>\n> ${text}`),
			words.map((text) => `## ${text}`),
			words.map((text) => `**${text}** [${text}](/x) ![](/a.png)`),
			words.map((text) => `1. ${text}\n\n   \`\`\`\n   ${text}\n   \`\`\`\n\n2. ${text}`),
		),
		{ minLength: 1, maxLength: 6 },
	)
	.map((parts) => parts.join('\n\n'));

/** What is sent: nothing where readers would see nothing. */
async function send(content: string, contentFormat: string): Promise<string> {
	try {
		return (await preparePost({ ...post, canonicalUrl, content, contentFormat }, [])).body.content;
	} catch (error) {
		if (error instanceof InputError && error.message.startsWith('Content ')) return '';
		throw error;
	}
}

/** Letters and digits only: marks, numbers of items and white space come and go. */
function visible(text: string): string[] {
	const plain = text.replace(/<[^>]*>/g, ' ').replace(/&[a-z#\d]+;/g, ' ');
	return plain.match(/alpha|beta|gamma|delta|C\+\+|ünï|日本/g) ?? [];
}

const tag = /<(\/?)([a-z\d]+)((?: [a-z]+="[^"]*")*)>/g;
const allowed =
	/^(?:<h1>|<h[2-4]>|<p>|<blockquote>|<pre>|<ul>|<ol>|<li>|<figure>|<figcaption>|<strong>|<em>|<code>|<br>|<hr>|<a href="(?:https?:\/\/[^"]+|mailto:[^"]+|tel:[^"]+)">|<img src="https?:\/\/[^"]+"(?: alt="[^"]*")?>|<\/[a-z\d]+>)$/;

const nested =
	/<(p|h[1-4]|blockquote|li|pre|figure)>(?:(?!<\/\1>).)*<(?:p|h[1-6]|blockquote|ul|ol|pre|figure|hr)>/s;

function expectOnlyBlocks(content: string): void {
	const tags = Array.from(content.matchAll(tag), ([text]) => text);
	expect(tags.filter((text) => !allowed.test(text))).toEqual([]);
	expect(content).not.toMatch(nested);
	// What looks like a tag but is none would be one for a browser.
	expect(content.replace(tag, '')).not.toContain('<');
}

describe.each([
	['html', html],
	['markdown', markdown],
])('whatever generated %s is', (format, arbitrary) => {
	test('no visible word is lost, and all stay in order', async () => {
		await fc.assert(
			fc.asyncProperty(arbitrary, async (content) => {
				expect(visible(await send(content, format))).toEqual(visible(content));
			}),
			runs,
		);
	});

	test('only the blocks and marks of Medium come out, flat, with full URLs', async () => {
		await fc.assert(
			fc.asyncProperty(arbitrary, async (content) => {
				expectOnlyBlocks(await send(content, format));
			}),
			runs,
		);
	});

	test('twice is the same as once', async () => {
		await fc.assert(
			fc.asyncProperty(arbitrary, async (content) => {
				const once = await send(content, format);
				expect(await send(once, 'html')).toBe(once);
			}),
			runs,
		);
	});
});

/** A damaged article; `undefined` where its front matter or its images are refused. */
async function prepare(content: string, contentFormat: string): Promise<PreparedPost | undefined> {
	try {
		const options = { onImageFailure: 'leaveOut' };
		return await preparePost({ ...post, canonicalUrl, content, contentFormat, options }, []);
	} catch (error) {
		if (error instanceof InputError) return undefined;
		throw error;
	}
}

describe.each(['html', 'markdown'] as const)('whatever happened to an article in %s', (format) => {
	const articles = damagedArticles(format);
	const check = async (expectations: (content: string, prepared: PreparedPost) => unknown) => {
		await fc.assert(
			fc.asyncProperty(articles, async (content) => {
				const prepared = await prepare(content, format);
				if (prepared?.body.contentFormat === 'html') await expectations(content, prepared);
			}),
			runs,
		);
	};

	test('no visible word is lost, and all stay in order', async () => {
		await check((content, { body }) => {
			const words = sentWords(body.content);
			if (format === 'html') expect(missingWords(surelyVisible(content), words)).toEqual([]);
			else {
				const lines = surelyVisibleLines(readFrontMatter(content).rest);
				const text = words.join(' ');
				expect(lines.filter((line) => !text.includes(line.join(' ')))).toEqual([]);
			}
		});
	});

	test('only the blocks and marks of Medium come out, flat, with full URLs', async () => {
		await check((_, { body }) => expectOnlyBlocks(body.content));
	});

	test('twice is the same as once', async () => {
		await check(async (_, { body }) => {
			expect((await prepare(body.content, 'html'))?.body.content).toBe(body.content);
		});
	});

	test('Preview and Create do and tell the same', async () => {
		await check((_, prepared) => {
			const request = { method: 'POST', url: '/', addPage: false, markdownToHtml: String };
			const report = describePreview(prepared, [], request);
			expect([report.html, report.warnings]).toEqual([
				prepared.withImages(new Map()).content,
				prepared.warnings,
			]);
		});
	});

	test('the user is told once of each kind of thing', async () => {
		await check((_, { warnings }) => {
			const kinds = warnings.map((warning) => warning.replace(/"[^]*"/, ''));
			expect(new Set(kinds).size).toBe(kinds.length);
		});
	});
});
