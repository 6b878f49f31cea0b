import * as fc from 'fast-check';
import { preparePost } from '../../../nodes/Medium/content/prepare';
import type { PostDraft, ShapeOptions } from '../../../nodes/Medium/content/types';
import { InputError } from '../../../nodes/Medium/errors/inputError';
import { readTags } from '../../../nodes/Medium/content/tags';

/** Pieces that mean something to one of the rules, so that random texts meet the rules' edges. */
const pieces = [
	...[
		'# ',
		'## ',
		'#',
		'\n',
		'\n\n',
		'\r\n',
		'===\n',
		'---\n',
		'+++\n',
		'title: x\n',
		'    ',
		'> ',
		'- ',
		'1. ',
	],
	...[
		'[a](/b)',
		'![i](j.png)',
		'[a][b]',
		'[b]: /c\n',
		'<b>',
		'`',
		'```\n',
		'*',
		'_',
		'~~',
		'\\',
		'%%',
		'[[n]]',
		'![[',
	],
	...[
		'| a | b |\n|---|---|\n| c | d |\n',
		'{{< figure src="x.png" >}}',
		'<!-- c -->',
		']]',
		'(',
		')',
		'<',
		'>',
	],
	...[
		'<h1>',
		'</h1>',
		'<h2>T</h2>',
		'<p>',
		'</p>',
		'<a href="/x">',
		'<a href=/y?a=1&amp;b=2>',
		'</a>',
		'<img src=z.png>',
	],
	...[
		'<div>',
		'</div>',
		'<table><tr><td>',
		'</table>',
		'<script>',
		'</script>',
		'<![CDATA[',
		']]>',
		'"',
		"'",
		'=',
	],
	...[
		'&amp;',
		'&#8217;',
		'&lt;em&gt;',
		'&nbsp;',
		'&',
		';',
		'\0',
		'\u200b',
		'\uFEFF',
		'\u2028',
		'🎉',
		'שלום',
		'word',
		' ',
	],
	...['Originally published at ', 'https://e.com/p', '//e.com', 'javascript:x', '#frag', '?q'],
];
const text = fc
	.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 25 })
	.map((parts) => parts.join(''));
const format = fc.constantFrom('html', 'markdown');
const someTitle = fc.oneof(text, fc.constantFrom('T', 'a & b', '# x #', '_a_ *b*', '1. x'));

const base: PostDraft = { publishStatus: 'draft', canonicalUrl: 'https://e.com/p' };

/** Prepares a draft, and once more what came out of it. Drafts that are refused prove nothing. */
async function twice(draft: PostDraft, shape: ShapeOptions): Promise<void> {
	const lenient = { onImageFailure: 'keep', ...shape };
	const once = await prepared({ ...draft, shape: lenient });
	if (!once) return;
	const again = await preparePost({ ...once, shape: lenient }, []);
	expect(again.body).toEqual(once);
}

async function prepared(draft: PostDraft) {
	try {
		return (await preparePost(draft, [])).body;
	} catch (error) {
		if (error instanceof InputError) return undefined;
		throw error;
	}
}

const runs = { numRuns: 300 };

describe('applied twice it is the same as once:', () => {
	const off = { titleInContent: 'leave', makeLinksAbsolute: false, uploadLocalImages: false };

	test('the title', async () => {
		const property = fc.asyncProperty(
			someTitle,
			format,
			text,
			async (title, contentFormat, content) => {
				await twice({ ...base, title, contentFormat, content }, { ...off, titleInContent: 'add' });
			},
		);
		await fc.assert(property, runs);
	});

	test('the title with a subtitle', async () => {
		const property = fc.asyncProperty(
			someTitle,
			someTitle,
			format,
			text,
			async (title, subtitle, contentFormat, content) => {
				const shape = { ...off, titleInContent: 'add', subtitle };
				await twice({ ...base, title, contentFormat, content }, shape);
			},
		);
		await fc.assert(property, runs);
	});

	test('the links', async () => {
		const property = fc.asyncProperty(format, text, async (contentFormat, content) => {
			await twice(
				{ ...base, title: 'T', contentFormat, content },
				{ ...off, makeLinksAbsolute: true },
			);
		});
		await fc.assert(property, runs);
	});

	test('the footer', async () => {
		const property = fc.asyncProperty(format, text, async (contentFormat, content) => {
			await twice({ ...base, title: 'T', contentFormat, content }, { ...off, footer: true });
		});
		await fc.assert(property, runs);
	});

	test('the tags', () => {
		const rules = { maxTags: 5, tooLong: 'drop', tooMany: 'cut' } as const;
		const anyTag = fc.oneof(
			fc.string(),
			text.map((name) => name.replaceAll(',', '')),
			fc.integer(),
		);
		const property = fc.property(fc.oneof(fc.array(anyTag), text), (given) => {
			let once: string[];
			try {
				once = readTags(given, rules).tags;
			} catch (error) {
				if (error instanceof InputError) return;
				throw error;
			}
			expect(readTags(once, rules)).toEqual({ tags: once, warnings: [] });
		});
		fc.assert(property, { numRuns: 2000 });
	});

	test('the front matter', async () => {
		const block = fc.constantFrom(
			'---\ntitle: x\n---\n',
			'---\ntags: [a]\ndraft: true\n---\n',
			'+++\ntitle = "y"\n+++\n',
			'',
		);
		const property = fc.asyncProperty(block, block, text, async (first, second, rest) => {
			const content = first + second + rest;
			await twice(
				{ ...base, title: 'T', contentFormat: 'markdown', content },
				{ ...off, frontMatter: true },
			);
		});
		await fc.assert(property, runs);
	});

	test('title, subtitle, links, footer and front matter together', async () => {
		const property = fc.asyncProperty(
			someTitle,
			format,
			text,
			async (title, contentFormat, content) => {
				const shape = { subtitle: 'S', footer: true, frontMatter: true };
				await twice({ ...base, title, contentFormat, content }, shape);
			},
		);
		await fc.assert(property, runs);
	});
});

test('with every option off no content is changed, whatever it is', async () => {
	const off = { titleInContent: 'leave', makeLinksAbsolute: false, uploadLocalImages: false };
	const property = fc.asyncProperty(
		format,
		fc.oneof(text, fc.string()),
		async (contentFormat, content) => {
			const post = await prepared({ ...base, title: 'T', contentFormat, content, shape: off });
			if (post) expect(post.content).toBe(content);
		},
	);
	await fc.assert(property, runs);
});
