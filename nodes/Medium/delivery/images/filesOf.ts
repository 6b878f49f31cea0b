import type { IBinaryData, IBinaryKeyData, IExecutePaginationFunctions } from 'n8n-workflow';

import { isRecord } from '../../isRecord';

/** Where n8n 2.x puts the files of an item in a workflow with the combined binary mode (seen in 2.41). */
const filesInJson = '_files';

/** The files of the input item by their input data field, wherever n8n keeps them. */
export function filesOf(context: IExecutePaginationFunctions): IBinaryKeyData {
	const { binary, json } = context.getInputData();
	// In other workflows the JSON may come from anybody: a file that it names must not be read.
	const isCombined = context.getWorkflowSettings().binaryMode === 'combined';
	const inJson = isCombined && isRecord(json[filesInJson]) ? json[filesInJson] : {};
	const files = Object.entries(inJson).flatMap(([field, file]): Array<[string, IBinaryData]> =>
		isFile(file) ? [[field, file]] : [],
	);
	return { ...Object.fromEntries(files), ...binary };
}

/** Whether a value is a file: an expression such as `{{ $binary.data }}` gives the file in place of its field. */
export function isFile(value: unknown): value is IBinaryData {
	return isRecord(value) && 'mimeType' in value && ('data' in value || 'id' in value);
}

/** The bytes of a file. n8n's `getBinaryDataBuffer` finds a file by its name only where its binary mode puts it. */
export async function bytesOf(
	{ helpers }: IExecutePaginationFunctions,
	{ data, id }: IBinaryData,
): Promise<Buffer> {
	if (!id) return Buffer.from(data, 'base64');
	return await helpers.binaryToBuffer(await helpers.getBinaryStream(id));
}
