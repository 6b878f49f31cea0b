import { readConnection } from './connection';
import type { Pagination } from './deliver';
import { deliver } from './deliver';
import { RequestFailed } from './failure';
import { fillAuthorId, get, getUser } from './lookUp';
import { toOutput } from './output';
import { checkPath } from './path';
import { findRoles } from './roles';
import { toUndelivered } from './undelivered';

/** `publication.getAll` and `publication.getContributors`: Medium answers with the whole list. */
export const deliverList: Pagination = async function (requestData) {
	return await deliver(this, (session) => ({
		undertaking: { kind: 'lookUp' },
		check: () => ({
			connection: readConnection(this, requestData.options),
			path: checkPath(requestData.options.url ?? ''),
		}),
		send: async ({ connection, path }) => {
			const url = await fillAuthorId(session, connection, path);
			const { data, status } = await get(session, connection, url);
			if (!Array.isArray(data)) {
				throw toUndelivered(new RequestFailed({ kind: 'unreadable', status }), { kind: 'lookUp' });
			}
			const entries = data.map(toOutput);
			if (this.getNodeParameter('options.onlyWritable', false) !== true) {
				return { outcome: 'delivered', output: entries };
			}
			const user = await getUser(session, connection);
			const roles = await findRoles(
				entries.map(({ id }) => String(id)),
				user.id,
				async (contributorsUrl) => (await get(session, connection, contributorsUrl)).data,
			);
			const output = entries.flatMap((publication) => {
				const role = roles.get(String(publication.id));
				return role && role !== 'none' ? [{ ...publication, role }] : [];
			});
			return { outcome: 'delivered', output };
		},
	}));
};
