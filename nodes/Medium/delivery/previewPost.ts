import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import type { PreparePost } from '../content/types';
import type { Pagination } from './deliver';
import { deliver } from './deliver';
import { readDraft, readFiles } from './draft';
import { checkPath } from './path';
import { readLocalImage } from './postImages';

/** `post.preview`: what `post.create` would send. It sends nothing and needs no credential. */
export function previewPost(prepare: PreparePost): Pagination {
	return async function (requestData) {
		return await deliver(this, (session) => ({
			undertaking: { kind: 'post' },
			check: async () => await prepare(readDraft(requestData.options), readFiles(this)),
			send: async ({ body, images, warnings }) => {
				const uploads: IDataObject[] = [];
				for (const image of images) {
					const { bytes, fileName } = await readLocalImage(session, image);
					const sha256 = createHash('sha256').update(bytes).digest('hex');
					uploads.push({ upload: fileName ?? image.fileName, sha256 });
				}
				const output: IDataObject = {
					method: 'POST',
					url: checkPath(requestData.options.url ?? ''),
					body: { ...body },
					...(uploads.length > 0 && { images: uploads }),
					...(warnings.length > 0 && { warnings }),
				};
				return { outcome: 'delivered', output: [output] };
			},
		}));
	};
}
