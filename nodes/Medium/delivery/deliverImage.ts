import type { IExecutePaginationFunctions } from 'n8n-workflow';

import type { Pagination } from './deliver';
import { deliver } from './deliver';
import { readImageFile } from './images/imageFile';
import { uploadImage } from './images/uploadImage';
import { readConnection } from './wire/connection';
import type { Connection } from './wire/connection';

interface CheckedImage {
	connection: Connection;
	/** The input data field, or the file itself. */
	file: unknown;
	fileName: string;
}

/** `image.upload`: the file is read once to check it before anything is sent, and again when it is sent. */
export const deliverImage: Pagination = async function (requestData) {
	return await deliver<CheckedImage>(this, (session) => ({
		check: async () => {
			const connection = await readConnection(this, requestData.options);
			const file: unknown = this.getNodeParameter('binaryPropertyName', '');
			await readImageFile(this, file);
			return { connection, file, fileName: readText(this, 'options.fileName') };
		},
		send: async ({ connection, file, fileName }) => {
			const image = await uploadImage(session, connection, {
				...(await readImageFile(this, file)),
				...(fileName && { fileName }),
			});
			return { outcome: 'delivered', output: [image] };
		},
	}));
};

function readText(context: IExecutePaginationFunctions, parameter: string): string {
	const value = context.getNodeParameter(parameter, '');
	return typeof value === 'string' ? value.trim() : '';
}
