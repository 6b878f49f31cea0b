import { useSandbox } from '../sandbox/testing';
import { wordsOf } from './support/failure';
import { bytesOf } from './support/images';
import { publish, retryOnFail, wire } from './support/publish';
import type { Publishing } from './support/publish';

const sandbox = useSandbox();

const limit = 100;

/** The `data:` URI of an image like no other. */
function dataUri(number: number): string {
	const bytes = Buffer.concat([bytesOf.png, Buffer.from(`picture ${number}`)]);
	return `data:image/png;base64,${bytes.toString('base64')}`;
}

/** A post with two images more than are uploaded, the first of them shown again at the end. */
async function publishMany(onImageFailure: string, how: Publishing = {}) {
	const uris = Array.from({ length: limit + 2 }, (_, number) => dataUri(number));
	const shown = [...uris, ...uris.slice(0, 1)].map((uri) => `<img src="${uri}">`);
	const content = `<h1>Tea</h1><p>Mint.</p>${shown.join('')}`;
	return await publish(sandbox(), {
		input: [{ json: { title: 'Tea', content } }],
		parameters: { options: { onImageFailure } },
		...how,
	});
}

/** What the images of the post show, in their order. */
function sources(): string[] {
	const content = sandbox().posts[0]?.content ?? '';
	return [...content.matchAll(/<img src="([^"]*)"/g)].map(([, source = '']) => source);
}

function uploads(): string[] {
	return sandbox().images.map(({ url }) => url);
}

test('with Fail a post with more than 100 images to upload is refused before anything is sent', async () => {
	const result = await publishMany('fail');

	expect(wordsOf(result)).toContain('102 images to upload. The node uploads at most 100 per post');
	expect(wire(sandbox())).toEqual([]);
});

test('with Keep the first 100 are uploaded in their order, the others stay, and that is told', async () => {
	const { items } = await publishMany('keep');

	expect(uploads()).toHaveLength(limit);
	const [first = ''] = uploads();
	expect(sources()).toEqual([...uploads(), dataUri(limit), dataUri(limit + 1), first]);
	expect(items[0]?.json.images).toHaveLength(limit);
	expect(items[0]?.json.warnings).toEqual([expect.stringMatching(/limit of uploads.*stay/)]);
});

test('with Leave Out the others are left out, and a later try uploads none again', async () => {
	const on = { method: 'POST', path: /posts$/ };
	sandbox().misbehave({ on, fault: { kind: 'status', status: 400 } });
	const { items, error } = await publishMany('leaveOut', { settings: retryOnFail });

	expect(error).toBeUndefined();
	expect(uploads()).toHaveLength(limit);
	expect(new Set(uploads()).size).toBe(limit);
	expect(sources()).toEqual([...uploads(), uploads()[0]]);
	expect(items[0]?.json.warnings).toEqual([expect.stringMatching(/limit of uploads.*left out/)]);
});
