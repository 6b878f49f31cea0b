import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { runWorkflow } from './harness';
import { isNodeError, shownError, wordsOf } from './support/failure';
import { articles, createPost, publish, titles, withoutHeadings } from './support/publish';

const sandbox = useSandbox();

const refused: ReadonlyArray<[string, INodeParameters, string]> = [
	['a title whose expression gives nothing', { title: '={{ "" }}' }, 'Title'],
	['a title of white space', { title: '  ' }, 'Title'],
	['an empty content', { content: '={{ null }}' }, 'Content'],
	['a content of white space', { content: ' \n ' }, 'Content'],
	['a content that is an object', { content: '={{ $json }}' }, 'Content'],
	['a relative canonical URL', { additionalFields: { canonicalUrl: '/posts/1' } }, 'Canonical URL'],
	[
		'a canonical URL of ftp',
		{ additionalFields: { canonicalUrl: 'ftp://a.b/c' } },
		'Canonical URL',
	],
	['an unknown license', { additionalFields: { license: '={{ "mine" }}' } }, 'License'],
	['an unknown status', { publishStatus: '={{ "secret" }}' }, 'Publish Status'],
	['an unknown format', { contentFormat: '={{ "docx" }}' }, 'Content Format'],
	['tags that cannot be read', { additionalFields: { tags: '={{ [[{ a: 1 }]] }}' } }, 'Tags'],
];

test.each(refused)('%s is refused before anything is sent', async (_, parameters, field) => {
	const input = withoutHeadings(articles(2));
	const result = await publish(sandbox(), { input, parameters });

	expect(isNodeError(result)).toBe(true);
	expect(wordsOf(result)).toContain(field);
	expect(shownError(result).itemIndex).toBe(0);
	expect(shownError(result).description).not.toBe('');
	expect(sandbox().requests).toHaveLength(0);
});

test('n8n itself does not run a node whose Title was emptied; an expression that gives nothing leaves it to front matter', async () => {
	const emptied = publish(sandbox(), { parameters: { title: '' } });
	await expect(emptied).rejects.toThrow(/Parameter "Title" is required|The workflow has issues/);

	const { error } = await publish(sandbox(), {
		input: [{ json: { content: '---\ntitle: Fog\n---\n\nText.\n' } }],
		parameters: { contentFormat: 'markdown' },
	});
	expect(error).toBeUndefined();
	expect(titles(sandbox().posts)).toEqual(['Fog']);
});

test('the item at fault is named, not the first', async () => {
	const input = articles(3).map((item, index) =>
		index === 2 ? { json: { ...item.json, content: '' } } : item,
	);
	const result = await publish(sandbox(), { input });

	expect(shownError(result).itemIndex).toBe(2);
	expect(sandbox().posts).toHaveLength(0);
});

test.each([
	['http to another machine', 'http://api.example.com/v1'],
	['another protocol', 'ftp://127.0.0.1/v1'],
	['no address', 'somewhere'],
	['a host that only begins like this machine', 'http://127.0.0.1.example.com/v1'],
])('a Base URL of %s is refused before anything is sent', async (_, baseUrl) => {
	const result = await runWorkflow({
		input: articles(1),
		credentials: { mediumApi: { accessToken: sandbox().token, baseUrl } },
		node: { parameters: createPost },
	});

	expect(wordsOf(result)).toContain('Base URL');
	expect(sandbox().requests).toHaveLength(0);
});

test('a Base URL may have white space around it and a slash behind it', async () => {
	const { error } = await runWorkflow({
		input: articles(1),
		credentials: {
			mediumApi: { accessToken: sandbox().token, baseUrl: ` ${sandbox().baseUrl}/ ` },
		},
		node: { parameters: createPost },
	});

	expect(error).toBeUndefined();
	expect(sandbox().posts).toHaveLength(1);
});

test('a post to a publication without an id is refused', async () => {
	const result = await publish(sandbox(), {
		parameters: { publication: true, publicationId: '={{ "" }}' },
	});

	expect(wordsOf(result)).toContain('Publication');
	expect(sandbox().requests).toHaveLength(0);
});
