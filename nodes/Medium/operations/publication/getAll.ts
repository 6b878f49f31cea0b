import type { IDataObject } from 'n8n-workflow';

import type { ClientOptions } from '../../client/clientOptions';
import { findRoles, idOf } from '../../client/roles';
import { readList } from '../../client/shapes';
import type { ItemContext } from '../../delivery/itemContext';
import { accountOf, fillAuthorId, get, getUser } from '../lookUp';
import { operation, readClient, toJson } from '../operation';

/** `publication.getAll`: Medium answers with the whole list; n8n keeps as many as *Limit* says. */
export const getPublications = operation(async (item, request) => {
	const client = await readClient(item, request);
	return {
		account: accountOf(item, client),
		send: async () => {
			const url = await fillAuthorId(item, client, request.url ?? '');
			const publications = await get(item, client, url, readList);
			const onlyWritable = item.parameter('options.onlyWritable', false) === true;
			const list = onlyWritable
				? await keepWritable(item, client, publications)
				: publications.map(toJson);
			return { outcome: 'delivered', output: list.map((json) => ({ json })) };
		},
	};
});

/** The publications where the user is an editor or a writer, with the role. @throws DeliveryError */
async function keepWritable(
	item: ItemContext,
	client: ClientOptions,
	publications: Array<Record<string, unknown>>,
): Promise<IDataObject[]> {
	const user = await getUser(item, client);
	const roles = await findRoles(
		publications.map(idOf),
		user.id,
		async (url) => await get(item, client, url, readList),
	);
	return publications.flatMap((publication) => {
		const role = roles.get(idOf(publication));
		return role && role !== 'none' ? [{ ...toJson(publication), role }] : [];
	});
}
