import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import type { ItemContext } from '../../delivery/itemContext';
import { checkPath } from '../checkPath';
import { listFiles } from '../files';
import { operation } from '../operation';
import { readInput } from './checkPost';
import { readLocalImage } from './images';
import { preparePost } from './preparePost';
import type { PreparedPost } from './types';

/** `post.preview`: what `post.create` would send. It sends nothing and needs no credential. */
export const previewPost = operation(async (item, request) => {
	const prepared = await preparePost(readInput(request), listFiles(item));
	return {
		send: async () => {
			const { body, warnings } = prepared;
			const images = await listUploads(item, prepared);
			// In front, as the editor's table shows the first columns only.
			const json: IDataObject = {
				...(warnings.length > 0 && { warnings }),
				method: 'POST',
				url: checkPath(request.url ?? ''),
				body: { ...body },
				...(images.length > 0 && { images }),
			};
			return { outcome: 'delivered', output: [{ json }] };
		},
	};
});

/** The images that `post.create` would upload first. */
async function listUploads(item: ItemContext, { images }: PreparedPost): Promise<IDataObject[]> {
	const uploads: IDataObject[] = [];
	for (const image of images) {
		const { bytes } = await readLocalImage(item, image);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		uploads.push({ upload: image.fileName, sha256 });
	}
	return uploads;
}
