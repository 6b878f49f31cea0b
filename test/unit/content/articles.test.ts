import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { preparePost } from '../../../nodes/Medium/operations/post/preparePost';
import { outline } from './outline';
import { post } from './sent';

const folder = join(__dirname, 'articles');
const files = readdirSync(folder).filter((name) => /\.(?:html|md)$/.test(name));
/** Of those whose title is in no front matter. */
const titles: Record<string, string> = {
	'jupyter.md': 'Does the ferry come on time?',
	'llm.md': 'Five ways to keep a houseplant alive',
	'notion.md': 'A year of bread',
};
const pictures: Record<string, string> = {
	'jupyter.md': 'ferry_3_1.png',
	'notion.md': 'jar.png',
	'obsidian.md': 'canal.jpg',
};

/** Whole articles, as their tools write them: nothing of them needs a word to the user, and readers see what `….txt` has. */
test.each(files)('%s looks right on Medium, without a warning', async (file) => {
	const isMarkdown = file.endsWith('.md');
	const fileName = pictures[file];
	const prepared = await preparePost(
		{
			...post,
			title: titles[file] ?? (isMarkdown ? '' : 'My Title'),
			contentFormat: isMarkdown ? 'markdown' : 'html',
			content: readFileSync(join(folder, file), 'utf8'),
		},
		fileName === undefined ? [] : [{ field: 'data', fileName }],
	);
	expect(prepared.images.map((image) => image.fileName)).toEqual(fileName ? [fileName] : []);
	const { title, tags, content } = prepared.withImages(
		new Map(prepared.images.map((image) => [image.id, 'https://m.example/uploaded.png'])),
	);
	const expected = readFileSync(join(folder, file.replace(/\.\w+$/, '.txt')), 'utf8');
	expect(`${title} | ${(tags ?? []).join(', ')}\n${outline(content)}`).toBe(expected);
	expect(prepared.warnings).toEqual([]);
});
