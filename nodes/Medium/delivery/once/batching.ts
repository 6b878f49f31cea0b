import type { IExecutePaginationFunctions } from 'n8n-workflow';

import { isRecord } from '../../isRecord';
import { waitUnlessCancelled } from '../wire/patience';

/**
 * Waits where the user's Batching (in the request options) puts a pause between items. n8n makes these pauses while
 * it starts the items; as all items are checked before the first is sent, they are made once more between sending.
 */
export async function keepBatching(
	context: IExecutePaginationFunctions,
	itemIndex: number,
): Promise<void> {
	const batch: unknown = context.getNodeParameter('requestOptions.batching.batch', {});
	const { batchInterval, batchSize } = isRecord(batch) ? batch : {};
	const interval = Number(batchInterval);
	const size = Math.max(1, Number(batchSize) || 1);
	if (interval > 0 && itemIndex > 0 && itemIndex % size === 0) {
		await waitUnlessCancelled(context, interval);
	}
}
