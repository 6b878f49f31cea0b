import type { IExecutePaginationFunctions } from 'n8n-workflow';

import { RequestFailed } from './failure';
import { withPatience } from './patience';
import type { Connection } from './connection';
import type { Answer } from './request';
import { sendRequest } from './request';
import type { MediumUser, Session } from './session';
import { toUndelivered } from './undelivered';

/** Waiting longer than this for an answer makes no sense. In milliseconds. */
const longestWait = 60_000;

/** Sends a GET, and sends it again while the failure may pass. @throws Undelivered */
export async function get(session: Session, connection: Connection, url: string): Promise<Answer> {
	const { context } = session;
	try {
		return await withPatience(
			context,
			true,
			async () =>
				await sendRequest(
					context,
					connection,
					{ method: 'GET', url },
					timeoutOf(context, longestWait),
				),
		);
	} catch (error) {
		throw toUndelivered(error, { kind: 'lookUp' });
	}
}

/** The user the credential belongs to, asked for once in an execution (`GET /me`). @throws Undelivered */
export async function getUser(session: Session, connection: Connection): Promise<MediumUser> {
	const id = credentialIdOf(session, connection);
	const known = session.state.users.get(id);
	if (known) return known;
	const { data, status } = await get(session, connection, '/me');
	if (Array.isArray(data) || typeof data.id !== 'string') {
		throw toUndelivered(new RequestFailed({ kind: 'unreadable', status }), { kind: 'lookUp' });
	}
	const user: MediumUser = { ...data, id: data.id };
	session.state.users.set(id, user);
	return user;
}

/** What tells one stored credential from another. */
export function credentialIdOf({ context }: Session, { credentialType }: Connection): string {
	return context.getNode().credentials?.[credentialType]?.id ?? credentialType;
}

/** Fills `{authorId}` in. @throws Undelivered */
export async function fillAuthorId(
	session: Session,
	connection: Connection,
	url: string,
): Promise<string> {
	if (!url.includes('{authorId}')) return url;
	const user = await getUser(session, connection);
	return url.replace('{authorId}', encodeURIComponent(user.id));
}

/** The user's Timeout in the node's request options, in milliseconds, or else `fallback`. */
export function timeoutOf(context: IExecutePaginationFunctions, fallback: number): number {
	const timeout = Number(context.getNodeParameter('requestOptions.timeout', 0));
	return timeout > 0 ? timeout : fallback;
}
