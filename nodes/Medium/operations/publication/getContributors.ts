import { readList } from '../../client/shapes';
import { checkPath } from '../checkPath';
import { accountOf, get } from '../lookUp';
import { operation, readClient, toJson } from '../operation';

/** `publication.getContributors`: Medium answers with the whole list; n8n keeps as many as *Limit* says. */
export const getContributors = operation(async (item, request) => {
	const client = await readClient(item, request);
	const path = checkPath(request.url ?? '');
	return {
		account: accountOf(item, client),
		send: async () => {
			const contributors = await get(item, client, path, readList);
			return {
				outcome: 'delivered',
				output: contributors.map((contributor) => ({ json: toJson(contributor) })),
			};
		},
	};
});
