import type { IBinaryData, IExecutePaginationFunctions } from 'n8n-workflow';

import type { ImageType } from '../../content/imageType';
import { detectImageType } from '../../content/imageType';
import { InputError } from '../../errors/inputError';
import { bytesOf, filesOf, isFile } from './filesOf';

export interface ImageFile {
	bytes: Uint8Array;
	/** As the file is called in n8n, if it has a name. */
	fileName?: string;
	type: ImageType;
}

/**
 * Reads a file of the input item.
 * @param named its input data field, its path in the JSON (`_files.data`), or the file itself as an expression gives it
 * @throws InputError when there is none, or when it is not an image that Medium takes
 */
export async function readImageFile(
	context: IExecutePaginationFunctions,
	named: unknown,
): Promise<ImageFile> {
	const file = isFile(named) ? named : findFile(context, named);
	const bytes = await bytesOf(context, file);
	return { bytes, type: detectImageType(bytes), ...(file.fileName && { fileName: file.fileName }) };
}

function findFile(context: IExecutePaginationFunctions, named: unknown): IBinaryData {
	const name = typeof named === 'string' ? named.trim() : '';
	const files = filesOf(context);
	const file = files[name] ?? files[name.replace(/^_files\./, '')];
	if (!file) throw noSuchFile(name, Object.keys(files));
	return file;
}

function noSuchFile(inputDataField: string, fields: string[]): InputError {
	return new InputError(
		'Input Data Field Name',
		`The item has no file in the input data field "${inputDataField}".`,
		fields.length > 0
			? `It has files in: ${fields.join(', ')}. Set Input Data Field Name to one of them.`
			: 'It has no files at all. Put a node in front that gives one, e.g. HTTP Request or Read/Write Files. An AI agent cannot give files to its tools.',
	);
}
