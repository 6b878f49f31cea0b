import type { IBinaryData } from 'n8n-workflow';

import type { ImageType } from '../content/imageType';
import type { ItemContext } from '../delivery/itemContext';
import { InputError } from '../errors/inputError';
import { bytesOf, filesOf, isFile } from './files';

/** An image that Medium takes. */
export interface ImageFile extends FileContent {
	type: ImageType;
}

export interface FileContent {
	bytes: Uint8Array;
	/** As the file is called in n8n, if it has a name. */
	fileName?: string;
}

/**
 * Reads a file of the input item.
 * @param named its input data field, its path in the JSON (`_files.data`), or the file itself as an expression gives it
 * @throws InputError when there is none
 */
export async function readFile(item: ItemContext, named: unknown): Promise<FileContent> {
	const file = isFile(named) ? named : findFile(item, named);
	const bytes = await bytesOf(item, file);
	return { bytes, ...(file.fileName && { fileName: file.fileName }) };
}

function findFile(item: ItemContext, named: unknown): IBinaryData {
	const name = typeof named === 'string' ? named.trim() : '';
	const files = filesOf(item);
	const file = files[name] ?? files[name.replace(/^_files\./, '')];
	if (!file) throw noSuchFile(name, Object.keys(files));
	return file;
}

function noSuchFile(inputDataField: string, fields: string[]): InputError {
	return new InputError(
		`The item has no file in the input data field "${inputDataField}".`,
		fields.length > 0
			? `It has files in: ${fields.join(', ')}. Set Input Data Field Name to one of them.`
			: 'It has no files at all. Put a node in front that gives one, e.g. HTTP Request or Read/Write Files. An AI agent cannot give files to its tools.',
	);
}
