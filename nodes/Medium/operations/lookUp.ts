import type { ClientOptions } from '../client/clientOptions';
import type { Request } from '../client/request';
import { sendRequest } from '../client/request';
import type { Identified } from '../client/shapes';
import { readIdentified } from '../client/shapes';
import { shortHash } from '../delivery/identity';
import type { ItemContext } from '../delivery/itemContext';
import { DeliveryError } from '../errors/deliveryError';
import { readTimeout } from './operation';

/** In milliseconds. */
const timeout = 60_000;

/** Sends a GET. @throws DeliveryError */
export async function get<Data>(
	item: ItemContext,
	client: ClientOptions,
	url: string,
	read: Request<Data>['read'],
): Promise<Data> {
	const { data, failure } = await sendRequest(item.n8n, client, {
		method: 'GET',
		url,
		timeout: readTimeout(item, timeout),
		read,
		idempotent: true,
	});
	if (failure) throw DeliveryError.ofFailure(failure, { kind: 'lookUp' });
	return data;
}

/** The user the credential belongs to, looked up once in an execution (`GET /me`). @throws DeliveryError */
export async function getUser(item: ItemContext, client: ClientOptions): Promise<Identified> {
	const { users } = item.execution;
	const account = accountOf(item, client);
	const known = users.get(account);
	if (known) return known;
	const user = await get(item, client, '/me', readIdentified);
	users.set(account, user);
	return user;
}

/** Fills `{authorId}` in. @throws DeliveryError */
export async function fillAuthorId(
	item: ItemContext,
	client: ClientOptions,
	url: string,
): Promise<string> {
	if (!url.includes('{authorId}')) return url;
	const user = await getUser(item, client);
	return url.replace('{authorId}', encodeURIComponent(user.id));
}

/** What identifies a user: a stored credential may give another token for each item. */
export function accountOf(
	{ n8n }: ItemContext,
	{ credential, credentialType }: ClientOptions,
): string {
	if (credential) return shortHash(JSON.stringify(credential.data));
	return n8n.getNode().credentials?.[credentialType]?.id ?? credentialType;
}
