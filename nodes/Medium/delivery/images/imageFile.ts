import type { IExecutePaginationFunctions } from 'n8n-workflow';

import type { ImageType } from '../../content/imageType';
import { detectImageType } from '../../content/imageType';
import { InvalidInput } from '../../content/types';

export interface ImageFile {
	bytes: Uint8Array;
	/** As the file is called in n8n, if it has a name. */
	fileName?: string;
	type: ImageType;
}

/** Reads a file of the input item. @throws InvalidInput when there is none, or when it is not an image that Medium takes */
export async function readImageFile(
	context: IExecutePaginationFunctions,
	inputDataField: string,
): Promise<ImageFile> {
	const fileName = findFile(context, inputDataField);
	const bytes = await context.helpers.getBinaryDataBuffer(inputDataField);
	return { bytes, type: detectImageType(bytes), ...(fileName && { fileName }) };
}

function findFile(
	context: IExecutePaginationFunctions,
	inputDataField: string,
): string | undefined {
	const files = context.getInputData().binary ?? {};
	if (!files[inputDataField]) throw noSuchFile(inputDataField, Object.keys(files));
	return context.helpers.assertBinaryData(inputDataField).fileName;
}

function noSuchFile(inputDataField: string, fields: string[]): InvalidInput {
	return new InvalidInput(
		'Input Data Field Name',
		`The item has no file in the input data field "${inputDataField}".`,
		fields.length > 0
			? `It has files in: ${fields.join(', ')}. Set Input Data Field Name to one of them.`
			: 'It has no files at all. Put a node in front that gives one, e.g. HTTP Request or Read/Write Files. An AI agent cannot give files to its tools.',
	);
}
