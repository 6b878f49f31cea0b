import type { Pagination } from './deliver';
import { deliver } from './deliver';
import { getUser } from './lookUps/lookUp';
import { toOutput } from './output';
import type { Connection } from './wire/connection';
import { readConnection } from './wire/connection';

/** `user.get`: the answer of the one look-up. */
export const deliverUser: Pagination = async function (requestData) {
	return await deliver<Connection>(this, (session) => ({
		check: async () => await readConnection(this, requestData.options),
		send: async (connection) => ({
			outcome: 'delivered',
			output: [toOutput(await getUser(session, connection))],
		}),
	}));
};
