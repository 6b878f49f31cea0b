import type { IHttpRequestOptions } from 'n8n-workflow';

import type { NodeContext } from '../../delivery/itemContext';
import type { FeedClient } from './fetchFeed';

/** n8n's helper without authentication: no credential goes to a feed's host. Ends with the execution. */
export function plainClient(n8n: NodeContext): FeedClient {
	const cancelSignal = n8n.getExecutionCancelSignal();
	return {
		httpRequest: async (options: IHttpRequestOptions): Promise<unknown> => {
			const answer: unknown = await n8n.helpers.httpRequest(options);
			return answer;
		},
		...(cancelSignal && { cancelSignal }),
	};
}
