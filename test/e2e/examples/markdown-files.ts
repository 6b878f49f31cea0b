import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { itemsOf } from '../../n8n';
import { blogImages } from '../../sandbox/blog/images';
import { wordsOf } from '../kit/publish';
import type { Stage } from '../kit/stage';
import { MEDIUM, requestsTo, runExample } from './run';

const FILE = 'markdown-files-to-medium.json';

const garden = `---
title: "The garden: a plan"
description: Four beds and a path
tags: [gardens, planning]
canonical_url: https://example.com/garden/
draft: false
layout: post
---
![Four beds](images/the%20beds.png "From above")

See the [list](../plants/) and ![others](https://cdn.example.com/beds.png).

\`![not an image](lighthouse.png)\`
`;

const path = `---
title: The path
---
![Four beds](beds.png)
`;

const harbour = `+++
title = "The harbour"
+++
# The harbour

![The lighthouse][photo]

[photo]: lighthouse.png
`;

function image(name: string): Buffer {
	const bytes = blogImages.get(name);
	assert.ok(bytes);
	return bytes;
}

function md5(bytes: Buffer): string {
	return createHash('md5').update(bytes).digest('hex');
}

/** `examples/markdown-files-to-medium.json`. */
export function markdownFilesCases(stage: () => Stage): void {
	const run = async (folder: string) =>
		await runExample(stage(), FILE, {
			credentials: { [MEDIUM]: stage().credential },
			parameters: {
				Folder: {
					assignments: {
						assignments: [{ id: 'folder-1', name: 'folder', value: folder, type: 'string' }],
					},
				},
			},
		});

	test('the Markdown example publishes each file once and uploads each image once, even if it is renamed', async () => {
		const { client, sandbox, filesFolder } = stage();
		const folder = join(filesFolder, 'posts');
		const beds = image('beds.png');
		const lighthouse = image('lighthouse.png');
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, '1 garden.md'), garden);
		await writeFile(join(folder, 'the beds.png'), beds);

		const first = await run(folder);
		const bedsAddress = sandbox.images[0]?.url;
		assert.deepEqual(
			sandbox.images.map(({ bytes }) => bytes),
			[beds],
		);
		assert.deepEqual(
			itemsOf(first, 'Keep Address').map((row) => {
				const { md5: checksum, url, fileName } = Object(row);
				return { checksum, url, fileName };
			}),
			[{ checksum: md5(beds), url: bedsAddress, fileName: 'the beds.png' }],
		);
		const expectedGarden = {
			title: 'The garden: a plan',
			contentFormat: 'html',
			content: `<h1>The garden: a plan</h1>
<figure><img src="${bedsAddress}" alt="Four beds"><figcaption>From above</figcaption></figure>
<p>See the <a href="https://example.com/plants/">list</a> and</p>
<figure><img src="https://cdn.example.com/beds.png" alt="others"></figure>
<p>.</p>
<p><code>![not an image](lighthouse.png)</code></p>`,
			publishStatus: 'draft',
			tags: ['gardens', 'planning'],
			canonicalUrl: 'https://example.com/garden/',
		};
		assert.deepEqual(
			sandbox.posts.map(({ received }) => received),
			[expectedGarden],
		);
		const posted = `POST /v1/users/${sandbox.user.id}/posts 201`;
		assert.deepEqual(requestsTo(stage()), ['POST /v1/images 201', 'GET /v1/me 200', posted]);

		sandbox.reset();
		await writeFile(
			join(folder, '1 garden.md'),
			garden.replace('images/the%20beds.png', 'beds.png'),
		);
		await rename(join(folder, 'the beds.png'), join(folder, 'beds.png'));
		await writeFile(join(folder, '2 path.md'), path);
		const again = async () => {
			const execution = await client.runByHand(first.workflowId);
			assert.equal(execution.status, 'success', wordsOf(execution));
			return execution;
		};
		await again();
		assert.deepEqual(
			sandbox.posts.map(({ received }) => received.content),
			[`<h1>The path</h1>\n<figure><img src="${bedsAddress}" alt="Four beds"></figure>`],
		);
		assert.deepEqual(requestsTo(stage()), ['GET /v1/me 200', posted]);

		sandbox.reset();
		await writeFile(join(folder, '3 harbour.md'), harbour);
		await writeFile(join(folder, 'lighthouse.png'), lighthouse);
		const third = await again();
		const [kept] = itemsOf(third, 'Keep Address').map((row) => String(Object(row).url));
		assert.deepEqual(
			sandbox.images.map(({ bytes }) => bytes),
			[lighthouse, lighthouse],
		);
		assert.equal(kept, sandbox.images[0]?.url);
		assert.deepEqual(
			sandbox.posts.map(({ received }) => received.content),
			[
				`<h1>The harbour</h1>\n<figure><img src="${sandbox.images[1]?.url}" alt="The lighthouse"></figure>`,
			],
		);
	});

	test('the Markdown example sends posts that have no images', async () => {
		const { sandbox, filesFolder } = stage();
		const folder = join(filesFolder, 'plain');
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, 'plain.md'), '---\ntitle: Plain\n---\nText only.\n');
		await run(folder);
		assert.deepEqual(
			sandbox.posts.map(({ title, content, publishStatus }) => ({ title, content, publishStatus })),
			[{ title: 'Plain', content: '<h1>Plain</h1>\n<p>Text only.</p>', publishStatus: 'draft' }],
		);
	});
}
