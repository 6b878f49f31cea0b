import type { Connection } from './connection';
import { readConnection } from './connection';
import type { Pagination } from './deliver';
import { deliver } from './deliver';
import { getUser } from './lookUp';
import { toOutput } from './output';

/** `user.get`: the answer of the one look-up. */
export const deliverUser: Pagination = async function (requestData) {
	return await deliver<Connection>(this, (session) => ({
		undertaking: { kind: 'lookUp' },
		check: () => readConnection(this, requestData.options),
		send: async (connection) => ({
			outcome: 'delivered',
			output: [toOutput(await getUser(session, connection))],
		}),
	}));
};
