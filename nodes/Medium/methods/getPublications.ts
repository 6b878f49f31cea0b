import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import { findRoles, idOf } from '../delivery/lookUps/roles';
import type { Role } from '../delivery/lookUps/roles';
import { toUndelivered, undeliveredBy } from '../delivery/problems/undelivered';
import { checkBaseUrl, mediumBaseUrl } from '../delivery/wire/baseUrl';
import type { Connection } from '../delivery/wire/connection';
import type { Reply, Request } from '../delivery/wire/request';
import { sendRequest } from '../delivery/wire/request';
import { readIdentified, readList } from '../delivery/wire/shapes';

/** A person waits for the drop-down. In milliseconds. */
const timeout = 10_000;

/** Asking for the roles takes a request for each publication. */
const mostRoles = 50;

/**
 * The drop-down of publications: those the user can write to, with the role in the text. Medium also lists what the
 * user merely follows. Where the role could not be asked for, the publication is listed without one.
 * @throws NodeApiError when the publications themselves cannot be listed
 */
export async function getPublications(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	try {
		return await listPublications(this);
	} catch (error) {
		const { problem } = toUndelivered(error);
		throw new NodeApiError(
			this.getNode(),
			{ message: problem.message },
			{ message: problem.message, description: problem.nextStep },
		);
	}
}

async function listPublications(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const connection = await readConnection(context);
	const get = async <Data>(url: string, read: Request<Data>['read']): Promise<Reply<Data>> =>
		await sendRequest(context, connection, { method: 'GET', url, timeout, read });
	const user = dataOf(await get('/me', readIdentified));
	const path = `/users/${encodeURIComponent(user.id)}/publications`;
	const publications = dataOf(await get(path, readList));
	const ids = publications.map(idOf).slice(0, mostRoles);
	const roles = await findRoles(ids, user.id, async (url) => (await get(url, readList)).data);
	return publications.flatMap((publication) => {
		const id = idOf(publication);
		return toOption(id, publication.name, roles.get(id));
	});
}

function toOption(value: string, name: unknown, role: Role | undefined): INodePropertyOptions[] {
	if (role === 'none') return [];
	const text = typeof name === 'string' ? name : value;
	return [{ name: role ? `${text} (${role})` : text, value }];
}

function dataOf<Data>({ data, failure }: Reply<Data>): Data {
	if (failure) throw undeliveredBy(failure, { kind: 'lookUp' });
	return data;
}

/** @throws InputError for a Base URL that is not safe */
async function readConnection(context: ILoadOptionsFunctions): Promise<Connection> {
	const usesOAuth2 = context.getCurrentNodeParameter('authentication') === 'oAuth2';
	const credentialType = usesOAuth2 ? 'mediumOAuth2Api' : 'mediumApi';
	const { baseUrl } = await context.getCredentials<{ baseUrl?: string }>(credentialType);
	return { credentialType, baseUrl: checkBaseUrl(baseUrl || mediumBaseUrl), transport: {} };
}
