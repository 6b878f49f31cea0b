import type { IBinaryData, IBinaryKeyData } from 'n8n-workflow';

import type { FileOfItem } from '../content/types';
import type { ItemContext } from '../delivery/itemContext';
import { isRecord } from '../isRecord';

/** Where n8n 2.x puts the files of an item in a workflow with the combined binary mode (seen in 2.41). */
const filesInJson = '_files';

/** The files of the input item by their input data field, wherever n8n keeps them. */
export function filesOf({ input, n8n }: ItemContext): IBinaryKeyData {
	const { binary, json } = input;
	// In other workflows the JSON may come from anybody: a file that it names must not be read.
	const isCombined = n8n.getWorkflowSettings().binaryMode === 'combined';
	const inJson = isCombined && isRecord(json[filesInJson]) ? json[filesInJson] : {};
	const files = Object.entries(inJson).flatMap(([field, file]): Array<[string, IBinaryData]> =>
		isFile(file) ? [[field, file]] : [],
	);
	return { ...Object.fromEntries(files), ...binary };
}

/** The files of the input item, without their bytes. */
export function listFiles(item: ItemContext): FileOfItem[] {
	return Object.entries(filesOf(item)).map(([field, { fileName, mimeType }]) => ({
		field,
		mimeType,
		...(fileName !== undefined && { fileName }),
	}));
}

/** Whether a value is a file: an expression such as `{{ $binary.data }}` gives the file in place of its field. */
export function isFile(value: unknown): value is IBinaryData {
	return isRecord(value) && 'mimeType' in value && ('data' in value || 'id' in value);
}

/** The bytes of a file. n8n's `getBinaryDataBuffer` finds a file by its name only where its binary mode puts it. */
export async function bytesOf({ n8n }: ItemContext, { data, id }: IBinaryData): Promise<Buffer> {
	if (!id) return Buffer.from(data, 'base64');
	return await n8n.helpers.binaryToBuffer(await n8n.helpers.getBinaryStream(id));
}
