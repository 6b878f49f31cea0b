import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf } from './article';
import type { BrowserStage } from './stage';

const text = (value: string, ...types: string[]) => ({
	type: 'text',
	text: value,
	...(types.length > 0 && { marks: types.map((type) => ({ type })) }),
});
const block = (type: string, ...content: unknown[]) => ({ type, content });
const heading = (level: number, ...content: unknown[]) => ({
	type: 'heading',
	attrs: { level },
	content,
});
const item = (...content: unknown[]) => block('listItem', block('paragraph', ...content));

/** The article as the editor is to understand it. Its own attributes of links, lists and pictures are left out. */
const expected = [
	heading(4, text('A '), text('short', 'italic'), text(' guide')),
	block(
		'paragraph',
		text('Plain, '),
		text('bold', 'bold'),
		text(', '),
		text('italic', 'italic'),
		text(', '),
		text('code', 'code'),
		text(' and '),
		text('a link with ', 'https://tea.example/?a=1&b=2'),
		text('bold', 'https://tea.example/?a=1&b=2', 'bold'),
		text('.'),
		{ type: 'hardBreak' },
		text('Next line.'),
	),
	heading(3, text('Section')),
	heading(4, text('Part')),
	block('bulletList', item(text('First '), text('item', 'bold')), item(text('Second item'))),
	block('orderedList', item(text('One')), item(text('Two'))),
	block('codeBlock', text('if (a < b) {\n  return "c";\n}')),
	block('blockquote', block('paragraph', text('First quote'))),
	{ type: 'paragraph' },
	block('blockquote', block('paragraph', text('Second quote'))),
	{ type: 'horizontalRule' },
	{ type: 'image', src: 'https://pictures.example/tea.png', alt: 'A "cup"' },
	block('paragraph', text('The caption')),
	block('paragraph', text('The end.')),
];

interface EditorNode {
	type: string;
	text?: string;
	attrs?: Record<string, unknown>;
	marks?: { type: string; attrs?: { href?: string } }[];
	content?: EditorNode[];
}

function plain({ type, text: words, attrs = {}, marks, content }: EditorNode): unknown {
	return {
		type,
		...(words !== undefined && { text: words }),
		...(type === 'heading' && { attrs }),
		...(type === 'image' && { src: attrs.src, alt: attrs.alt }),
		...(marks && { marks: marks.map((mark) => ({ type: mark.attrs?.href ?? mark.type })) }),
		...(content && { content: content.map(plain) }),
	};
}

/** What arrives in an editor that this project did not write. */
export function pastedCases(stage: () => BrowserStage): void {
	test('everything arrives in another editor: headings, lists, code with its lines, quotes, links and pictures', async () => {
		const { hosts, newContext } = stage();
		hosts.set('/article', pageOf());
		const context = await newContext();
		try {
			const page = await context.newPage();
			await page.goto(`${hosts.origins.localhost}/article`);
			await page.getByRole('button', { name: 'Copy article' }).press('Enter');
			await page.goto(`${hosts.origins.localhost}/editor`);
			await page.locator('.tiptap').click();
			await page.keyboard.press('Control+V');
			const { content = [] } = await page.evaluate<EditorNode>('readDocument()');
			assert.deepEqual(content.map(plain), expected);
		} finally {
			await context.close();
		}
	});
}
