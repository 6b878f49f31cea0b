import type { Pagination } from './deliver';
import { deliver } from './deliver';
import { readConnection } from './connection';
import { readImageFile } from './imageBytes';
import { uploadImage } from './uploadImage';

/** `image.upload`: the file is read once to check it before anything is sent, and again when it is sent. */
export const deliverImage: Pagination = async function (requestData) {
	return await deliver(this, (session) => ({
		undertaking: { kind: 'image' },
		check: async () => {
			const connection = readConnection(this, requestData.options);
			const field = String(this.getNodeParameter('binaryPropertyName', 'data')).trim();
			await readImageFile(this, field);
			return { connection, field };
		},
		send: async ({ connection, field }) => {
			const file = await readImageFile(this, field);
			const fileName = String(this.getNodeParameter('options.fileName', '')).trim();
			const image = await uploadImage(session, connection, {
				...file,
				...(fileName && { fileName }),
			});
			return { outcome: 'delivered', output: [image] };
		},
	}));
};
