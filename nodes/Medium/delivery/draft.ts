import type { DeclarativeRestApiSettings, IExecutePaginationFunctions } from 'n8n-workflow';

import type { FileOfItem } from '../content/types';
import type { PostInput as PostDraft } from '../operations/post/types';
import { filesOf } from './images/filesOf';
import { isRecord } from '../isRecord';

/** The values of the node's fields, as their routing put them into the body of the request. */
export function readDraft({ body }: DeclarativeRestApiSettings.HttpRequestOptions): PostDraft {
	if (!isRecord(body)) return {};
	const { shape, ...fields } = body;
	return { ...fields, ...(isRecord(shape) && { options: shape }) };
}

/** The files of the input item, without their bytes. */
export function readFiles(context: IExecutePaginationFunctions): FileOfItem[] {
	return Object.entries(filesOf(context)).map(([field, file]) => ({
		field,
		mimeType: file.mimeType,
		...(file.fileName !== undefined && { fileName: file.fileName }),
	}));
}
