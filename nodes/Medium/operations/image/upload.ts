import { detectImageType } from '../../content/imageType';
import type { ItemContext } from '../../delivery/itemContext';
import type { ImageFile } from '../imageFile';
import { readFile } from '../imageFile';
import { accountOf } from '../lookUp';
import { operation, readClient } from '../operation';
import { uploadImage } from '../uploadImage';

/** `image.upload`: the file is read once to check it before anything is sent, and again when it is sent. */
export const upload = operation(async (item, request) => {
	const client = await readClient(item, request);
	const file = item.parameter('binaryPropertyName', '');
	await readImage(item, file);
	const fileName = readText(item.parameter('options.fileName', ''));
	return {
		account: accountOf(item, client),
		send: async () => {
			const image = await readImage(item, file);
			const json = await uploadImage(item, client, { ...image, ...(fileName && { fileName }) });
			return { outcome: 'delivered', output: [{ json }] };
		},
	};
});

/** @throws InputError when there is no such file, or when Medium does not take it */
async function readImage(item: ItemContext, named: unknown): Promise<ImageFile> {
	const file = await readFile(item, named);
	return { ...file, type: detectImageType(file.bytes) };
}

function readText(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
