import type { IDataObject } from 'n8n-workflow';

import type { Pagination } from './deliver';
import { deliver } from './deliver';
import { fillAuthorId, get, getUser } from './lookUps/lookUp';
import { findRoles, idOf } from './lookUps/roles';
import type { Session } from './once/session';
import { toOutput } from './output';
import type { Connection } from './wire/connection';
import { readConnection } from './wire/connection';
import { checkPath } from './wire/path';
import { readList } from './wire/shapes';

/** `publication.getAll` and `publication.getContributors`: Medium answers with the whole list. */
export const deliverList: Pagination = async function (requestData) {
	return await deliver<{ connection: Connection; path: string }>(this, (session) => ({
		check: async () => ({
			connection: await readConnection(this, requestData.options),
			path: checkPath(requestData.options.url ?? ''),
		}),
		send: async ({ connection, path }) => {
			const url = await fillAuthorId(session, connection, path);
			const entries = await get(session, connection, url, readList);
			const onlyWritable = this.getNodeParameter('options.onlyWritable', false) === true;
			return {
				outcome: 'delivered',
				output: onlyWritable
					? await keepWritable(session, connection, entries)
					: entries.map(toOutput),
			};
		},
	}));
};

/** The publications where the user is an editor or a writer, with the role. @throws Undelivered */
async function keepWritable(
	session: Session,
	connection: Connection,
	publications: Array<Record<string, unknown>>,
): Promise<IDataObject[]> {
	const user = await getUser(session, connection);
	const roles = await findRoles(
		publications.map(idOf),
		user.id,
		async (url) => await get(session, connection, url, readList),
	);
	return publications.flatMap((publication) => {
		const role = roles.get(idOf(publication));
		return role && role !== 'none' ? [{ ...toOutput(publication), role }] : [];
	});
}
