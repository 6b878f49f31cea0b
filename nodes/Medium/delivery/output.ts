import type { IDataObject } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';

/** What Medium answered, as the JSON of an item: it was JSON on the wire. */
export function toOutput(data: Record<string, unknown>): IDataObject {
	return deepCopy(data as IDataObject);
}
