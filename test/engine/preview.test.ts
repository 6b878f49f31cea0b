import { createHash } from 'node:crypto';

import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { bytesOf, file } from './support/images';
import { wordsOf } from './support/failure';
import { articles, publish } from './support/publish';

const sandbox = useSandbox();

const article: INodeExecutionData = {
	json: {
		title: 'Fog &amp; <em>tea</em>',
		content:
			'<p>Über <a href="/map">the map</a> 🌫</p><table><tr><td>1</td></tr></table><iframe src="https://a.example"></iframe>',
	},
};

const many: INodeParameters = {
	additionalFields: {
		canonicalUrl: ' https://blog.example.com/fog ',
		license: 'cc-40-by',
		notifyFollowers: false,
		subtitle: 'Both are grey',
		tags: 'fog, tea, #fog, a tag that is far too long for Medium',
	},
	options: { footer: true, tables: 'list' },
};

const cases: ReadonlyArray<[string, INodeExecutionData, INodeParameters]> = [
	['the least that a post needs', articles(1)[0] ?? { json: {} }, {}],
	['every field', article, many],
	[
		'Markdown with front matter',
		{
			json: {
				title: '',
				content: '---\ntitle: Fog\ntags: [fog]\ndraft: true\n---\n\n[map](map)\n',
			},
		},
		{
			contentFormat: 'markdown',
			options: { linkBaseUrl: 'https://blog.example.com/' },
		},
	],
];

test.each(cases)(
	'Preview gives the body that Create sends, field for field: %s',
	async (_, item, parameters) => {
		const preview = await publish(sandbox(), {
			input: [item],
			credentials: {},
			parameters: { ...parameters, operation: 'preview' },
		});
		expect(preview.error).toBeUndefined();
		expect(sandbox().requests).toEqual([]);

		const created = await publish(sandbox(), { input: [item], parameters });
		expect(created.error).toBeUndefined();
		const sent = sandbox().requests.find(({ method }) => method === 'POST')?.body;
		const { request } = preview.items[0]?.json ?? {};
		expect(request).toEqual({
			method: 'POST',
			url: '/users/{authorId}/posts',
			body: JSON.parse(String(sent)) as unknown,
		});
	},
);

test('Preview and Create give the same warnings, and none where there are none', async () => {
	const warned = { input: [article], parameters: many };
	const preview = await publish(sandbox(), {
		...warned,
		parameters: { ...many, operation: 'preview' },
		credentials: {},
	});
	const created = await publish(sandbox(), warned);
	const quiet = await publish(sandbox(), {
		credentials: {},
		parameters: { operation: 'preview' },
	});

	expect(preview.items[0]?.json.warnings).toEqual(
		expect.arrayContaining([expect.stringContaining('embeds')]),
	);
	expect(created.items[0]?.json.warnings).toEqual(preview.items[0]?.json.warnings);
	expect(quiet.items[0]?.json.warnings).toEqual([]);
});

const withWebp: INodeExecutionData = {
	json: { title: 'Fog', content: 'One ![](img/a.webp) two' },
	binary: { data: file(bytesOf.webp, 'a.webp', 'image/webp') },
};

test.each(['leaveOut', 'keep'])(
	'with %s, Preview and Create go on without an image that Medium does not take, and tell the same',
	async (onImageFailure) => {
		const parameters = { contentFormat: 'markdown', options: { onImageFailure } };
		const input = [withWebp];
		const preview = await publish(sandbox(), {
			input,
			parameters: { ...parameters, operation: 'preview' },
			credentials: {},
		});
		const created = await publish(sandbox(), { input, parameters });

		expect(created.items[0]?.json.warnings).toEqual([expect.stringMatching(/a\.webp.*WebP/)]);
		expect(preview.items[0]?.json.warnings).toEqual(created.items[0]?.json.warnings);
	},
);

test.each(['preview', 'create'])(
	'with Fail, the error of %s names the image as the content does',
	async (operation) => {
		const parameters = { contentFormat: 'markdown', operation };
		const result = await publish(sandbox(), { input: [withWebp], parameters });

		expect(wordsOf(result)).toMatch(/"img\/a\.webp" is a WebP image/);
		expect(wordsOf(result)).not.toContain('Input Data Field Name');
		expect(sandbox().posts).toEqual([]);
	},
);

test('Preview names the images that Create would upload first', async () => {
	const data = Buffer.from(bytesOf.png);
	const input: INodeExecutionData[] = [
		{
			json: { title: 'Fog', content: '<p><img src="fog.png"></p>' },
			binary: {
				photo: { data: data.toString('base64'), mimeType: 'image/png', fileName: 'fog.png' },
			},
		},
	];
	const { items, error } = await publish(sandbox(), {
		input,
		credentials: {},
		parameters: { operation: 'preview' },
	});

	expect(error).toBeUndefined();
	const sha256 = createHash('sha256').update(data).digest('hex');
	expect(items[0]?.json.images).toEqual([
		{ name: 'fog.png', type: 'image/png', size: data.length, sha256 },
	]);
	expect(sandbox().requests).toEqual([]);
});

test('Preview of a post to a publication shows its address', async () => {
	const { items } = await publish(sandbox(), {
		credentials: {},
		parameters: { operation: 'preview', publication: true, publicationId: 'a/b' },
	});

	expect(items[0]?.json.request).toMatchObject({ url: '/publications/a%2Fb/posts' });
});

test('Preview refuses what Create would refuse', async () => {
	const result = await publish(sandbox(), {
		credentials: {},
		parameters: { operation: 'preview', additionalFields: { canonicalUrl: 'fog' } },
	});

	expect(wordsOf(result)).toContain('Canonical URL');
});

test('Create without a credential says so before anything is sent', async () => {
	const result = await publish(sandbox(), { credentials: {} });

	expect(wordsOf(result)).toContain('No credential for Medium is chosen');
	expect(sandbox().requests).toEqual([]);
});
