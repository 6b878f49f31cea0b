import { createHash } from 'node:crypto';

import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';

import { useSandbox } from '../sandbox/testing';
import { bytesOf, file, png } from './support/images';
import { publish, retryOnFail } from './support/publish';

const sandbox = useSandbox();

/** An item whose content shows its files, one after the other. */
function illustrated(files: IBinaryData[]): INodeExecutionData {
	const shown = files.map(({ fileName }) => `<img src="./img/${fileName}">`).join('');
	const binary = Object.fromEntries(files.map((each, index) => [`data${index}`, each]));
	return { json: { title: 'Tea', content: `<h1>Tea</h1><p>Mint.</p>${shown}` }, binary };
}

/** The addresses on the sandbox, as the node gives them out. */
function uploaded(marks: Record<string, string>) {
	return Object.entries(marks).map(([fileName, mark]) => {
		const md5 = createHash('md5')
			.update(Buffer.concat([bytesOf.png, Buffer.from(mark)]))
			.digest('hex');
		return { reference: `./img/${fileName}`, url: expect.stringContaining(md5), md5 };
	});
}

test('a post names the images that were uploaded for it, so that other posts can use them', async () => {
	const input = [illustrated([png('cup.png', 'a'), png('pot.png', 'b')])];
	const { items, error } = await publish(sandbox(), { input });

	expect(error).toBeUndefined();
	expect(items[0]?.json.images).toEqual(uploaded({ 'cup.png': 'a', 'pot.png': 'b' }));
	expect(sandbox().posts[0]?.content).toContain(sandbox().images[0]?.url);
});

test('a later try names the images of what an earlier one sent', async () => {
	const input = [illustrated([png('cup.png', 'a')]), illustrated([png('pot.png', 'b')])];
	sandbox().misbehave({
		on: { method: 'POST', path: /posts$/ },
		skip: 1,
		fault: { kind: 'status', status: 400 },
	});
	const { items, error } = await publish(sandbox(), { input, settings: retryOnFail });

	expect(error).toBeUndefined();
	expect(sandbox().posts).toHaveLength(2);
	expect(items.map(({ json }) => json.images)).toEqual([
		uploaded({ 'cup.png': 'a' }),
		uploaded({ 'pot.png': 'b' }),
	]);
});

test('an image that could not be uploaded is named in the warnings alone', async () => {
	const input = [illustrated([png('cup.png', 'a'), file(bytesOf.webp, 'pot.webp', 'image/webp')])];
	const { items } = await publish(sandbox(), {
		input,
		parameters: { options: { onImageFailure: 'leaveOut' } },
	});

	expect(items[0]?.json.images).toEqual(uploaded({ 'cup.png': 'a' }));
	expect(items[0]?.json.warnings).toEqual([expect.stringContaining('pot.webp')]);
});

test('a post for which nothing was uploaded has no list of images', async () => {
	const { items } = await publish(sandbox());

	expect(items[0]?.json).not.toHaveProperty('images');
});
