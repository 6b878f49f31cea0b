import type { IExecutePaginationFunctions } from 'n8n-workflow';

import type { Pagination } from './deliver';
import { deliver } from './deliver';
import { readImageFile } from './images/imageFile';
import { uploadImage } from './images/uploadImage';
import { readConnection } from './wire/connection';
import type { Connection } from './wire/connection';

interface CheckedImage {
	connection: Connection;
	field: string;
	fileName: string;
}

/** `image.upload`: the file is read once to check it before anything is sent, and again when it is sent. */
export const deliverImage: Pagination = async function (requestData) {
	return await deliver<CheckedImage>(this, (session) => ({
		check: async () => {
			const connection = readConnection(this, requestData.options);
			const field = readText(this, 'binaryPropertyName');
			await readImageFile(this, field);
			return { connection, field, fileName: readText(this, 'options.fileName') };
		},
		send: async ({ connection, field, fileName }) => {
			const file = await readImageFile(this, field);
			const image = await uploadImage(session, connection, {
				...file,
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
