import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import type { Connection } from '../delivery/connection';
import { checkBaseUrl, mediumBaseUrl } from '../delivery/baseUrl';
import type { Answer } from '../delivery/request';
import { sendRequest } from '../delivery/request';
import type { Role } from '../delivery/roles';
import { findRoles } from '../delivery/roles';
import { toUndelivered } from '../delivery/undelivered';

/** A person waits for the drop-down. In milliseconds. */
const longestWait = 10_000;

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
	const connection = await readConnection(this);
	const get = async (url: string): Promise<Answer> =>
		await sendRequest(this, connection, { method: 'GET', url }, longestWait);
	try {
		const { data: user } = await get('/me');
		const userId = Array.isArray(user) ? '' : String(user.id);
		const { data } = await get(`/users/${encodeURIComponent(userId)}/publications`);
		const publications = Array.isArray(data) ? data : [];
		const ids = publications.map(({ id }) => String(id));
		const roles = await findRoles(ids.slice(0, mostRoles), userId, async (url) => {
			const answer = await get(url).catch(() => undefined);
			return answer?.data;
		});
		return publications.flatMap(({ id, name }) =>
			toOption(String(id), String(name ?? id), roles.get(String(id))),
		);
	} catch (error) {
		const { problem } = toUndelivered(error, { kind: 'lookUp' });
		throw new NodeApiError(
			this.getNode(),
			{ message: problem.message },
			{ message: problem.message, description: problem.nextStep },
		);
	}
}

function toOption(value: string, name: string, role: Role | undefined): INodePropertyOptions[] {
	if (role === 'none') return [];
	return [{ name: role ? `${name} (${role})` : name, value }];
}

async function readConnection(context: ILoadOptionsFunctions): Promise<Connection> {
	const usesOAuth2 = context.getCurrentNodeParameter('authentication') === 'oAuth2';
	const credentialType = usesOAuth2 ? 'mediumOAuth2Api' : 'mediumApi';
	const { baseUrl } = await context.getCredentials<{ baseUrl?: string }>(credentialType);
	return { credentialType, baseUrl: checkBaseUrl(baseUrl || mediumBaseUrl), transport: {} };
}
