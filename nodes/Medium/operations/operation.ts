import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import type { ClientOptions } from '../client/clientOptions';
import { readClientOptions } from '../client/clientOptions';
import { startItem } from '../delivery/batch';
import type { ItemContext } from '../delivery/itemContext';
import type { CheckedItem, RunState } from '../delivery/run';
import { isRecord } from '../isRecord';

/** Where n8n's routing and the user's request options put the values of the fields. */
export type RoutedRequest = DeclarativeRestApiSettings.HttpRequestOptions;

/** The place in a declarative node where a function of ours is put around the sending of an item. */
export type Pagination = (
	this: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
) => Promise<INodeExecutionData[]>;

/** An operation as n8n's description wants it. `check` reads an item's parameters and says what to send. */
export function operation(
	check: (item: ItemContext, request: RoutedRequest) => Promise<CheckedItem> | CheckedItem,
): Pagination {
	return async function ({ options }) {
		const batch: unknown = this.getNodeParameter('requestOptions.batching.batch', {});
		return await startItem(this, async (item) => await check(item, options), readPause(batch));
	};
}

/** The user's *Batching* in the request options. */
export function readPause(batch: unknown): RunState['pause'] {
	const { batchInterval, batchSize } = isRecord(batch) ? batch : {};
	return {
		interval: Number(batchInterval) || 0,
		size: Math.max(1, Number(batchSize) || 1),
	};
}

/** Timers take no more. In milliseconds. */
const longestTimeout = 2 ** 31 - 1;

/** The user's *Timeout* in the request options, or else `fallback`. In whole milliseconds. */
export function readTimeout(item: ItemContext, fallback: number): number {
	const timeout = Number(item.parameter('requestOptions.timeout', 0));
	return timeout > 0 ? Math.min(Math.ceil(timeout), longestTimeout) : fallback;
}

/** @throws InputError where no credential is chosen or n8n cannot read it, and for a Base URL that is not safe */
export async function readClient(
	item: ItemContext,
	request: RoutedRequest,
): Promise<ClientOptions> {
	const usesOAuth2 = item.parameter('authentication', 'accessToken') === 'oAuth2';
	const credentialType = usesOAuth2 ? 'mediumOAuth2Api' : 'mediumApi';
	return await readClientOptions(item.n8n, credentialType, request, item.index);
}

/** What Medium answered, as the JSON of an item: it was JSON on the wire. */
export function toJson(data: Record<string, unknown>): IDataObject {
	return { ...data } as IDataObject;
}
