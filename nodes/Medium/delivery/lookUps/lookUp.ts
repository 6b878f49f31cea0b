import type { IExecutePaginationFunctions } from 'n8n-workflow';

import { shortHash } from '../once/item';
import type { Session } from '../once/session';
import { undeliveredBy } from '../problems/undelivered';
import type { Connection } from '../wire/connection';
import { withPatience } from '../wire/patience';
import type { Request } from '../wire/request';
import { sendRequest } from '../wire/request';
import type { Identified } from '../wire/shapes';
import { readIdentified } from '../wire/shapes';

/** In milliseconds. */
const longestWait = 60_000;

/** Sends a GET, and sends it again while the failure may pass. @throws Undelivered */
export async function get<Data>(
	{ context }: Session,
	connection: Connection,
	url: string,
	read: Request<Data>['read'],
): Promise<Data> {
	const timeout = timeoutOf(context, longestWait);
	const { data, failure } = await withPatience(
		context,
		true,
		async () => await sendRequest(context, connection, { method: 'GET', url, timeout, read }),
	);
	if (failure) throw undeliveredBy(failure, { kind: 'lookUp' });
	return data;
}

/** The user the credential belongs to, asked for once in an execution (`GET /me`). @throws Undelivered */
export async function getUser(session: Session, connection: Connection): Promise<Identified> {
	const whose = accountOf(session, connection);
	const known = session.state.users.get(whose);
	if (known) return known;
	const user = await get(session, connection, '/me', readIdentified);
	session.state.users.set(whose, user);
	return user;
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

/** What tells one user from another: a stored credential may hold another token for each item. */
function accountOf(session: Session, connection: Connection): string {
	const { credential } = connection;
	return credential
		? shortHash(JSON.stringify(credential.data))
		: credentialIdOf(session, connection);
}

/** What tells one stored credential from another. */
export function credentialIdOf({ context }: Session, { credentialType }: Connection): string {
	return context.getNode().credentials?.[credentialType]?.id ?? credentialType;
}

/** The user's Timeout in the node's request options, or else `fallback`. In milliseconds. */
export function timeoutOf(context: IExecutePaginationFunctions, fallback: number): number {
	const timeout = Number(context.getNodeParameter('requestOptions.timeout', 0));
	return timeout > 0 ? timeout : fallback;
}
