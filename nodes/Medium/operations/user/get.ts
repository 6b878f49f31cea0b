import { accountOf, getUser } from '../lookUp';
import { operation, readClient, toJson } from '../operation';

/** `user.get`: the answer of the one look-up. */
export const getProfile = operation(async (item, request) => {
	const client = await readClient(item, request);
	return {
		account: accountOf(item, client),
		send: async () => ({
			outcome: 'delivered',
			output: [{ json: toJson(await getUser(item, client)) }],
		}),
	};
});
