import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import type { PreparePost, PreparedPost } from '../operations/post/types';
import type { Pagination } from './deliver';
import { deliver } from './deliver';
import { readDraft, readFiles } from './draft';
import { readLocalImage } from './images/postImages';
import type { Session } from './once/session';
import { checkPath } from './wire/path';

/** `post.preview`: what `post.create` would send. It sends nothing and needs no credential. */
export function previewPost(prepare: PreparePost): Pagination {
	return async function (requestData) {
		return await deliver<PreparedPost>(this, (session) => ({
			check: async () => await prepare(readDraft(requestData.options), readFiles(this)),
			send: async (prepared) => {
				const { body, warnings } = prepared;
				const images = await listUploads(session, prepared);
				// In front, as the editor's table shows the first columns only.
				const output: IDataObject = {
					...(warnings.length > 0 && { warnings }),
					method: 'POST',
					url: checkPath(requestData.options.url ?? ''),
					body: { ...body },
					...(images.length > 0 && { images }),
				};
				return { outcome: 'delivered', output: [output] };
			},
		}));
	};
}

/** The images that `post.create` would upload first. */
async function listUploads(session: Session, { images }: PreparedPost): Promise<IDataObject[]> {
	const uploads: IDataObject[] = [];
	for (const image of images) {
		const { bytes } = await readLocalImage(session, image);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		uploads.push({ upload: image.fileName, sha256 });
	}
	return uploads;
}
