import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import { readClientOptions } from '../client/clientOptions';
import type { Request, Result } from '../client/request';
import { sendRequest } from '../client/request';
import { findRoles, idOf } from '../client/roles';
import type { Role } from '../client/roles';
import { readIdentified, readList } from '../client/shapes';
import { DeliveryError } from '../errors/deliveryError';

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
		const { problem } = DeliveryError.from(error);
		throw new NodeApiError(
			this.getNode(),
			{ message: problem.message },
			{ message: problem.message, description: problem.nextStep },
		);
	}
}

async function listPublications(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const usesOAuth2 = context.getCurrentNodeParameter('authentication') === 'oAuth2';
	const options = await readClientOptions(context, usesOAuth2 ? 'mediumOAuth2Api' : 'mediumApi');
	const get = async <Data>(url: string, read: Request<Data>['read']): Promise<Result<Data>> =>
		await sendRequest(context, options, {
			method: 'GET',
			url,
			timeout,
			read,
			idempotent: true,
			retries: false,
		});
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

function dataOf<Data>({ data, failure }: Result<Data>): Data {
	if (failure) throw DeliveryError.ofFailure(failure, { kind: 'lookUp' });
	return data;
}
