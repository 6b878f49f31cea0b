import type { ClientOptions } from '../../client/clientOptions';
import { idempotencyKey, shortHash } from '../../delivery/identity';
import type { ItemContext } from '../../delivery/itemContext';
import type { Slot } from '../../delivery/ledger';
import type { RequestKind } from '../../errors/outcome';
import { isRecord } from '../../isRecord';
import { checkPath } from '../checkPath';
import { listFiles } from '../files';
import { accountOf } from '../lookUp';
import type { RoutedRequest } from '../operation';
import { readTimeout } from '../operation';
import { readLocalImage } from './images';
import type { PostInput, PreparePost, PreparedPost } from './types';

/** In milliseconds. */
const timeout = 60_000;

/** A post that is ready to be sent. */
export interface CheckedPost {
	item: ItemContext;
	client: ClientOptions;
	/** Below the Base URL; `{authorId}` is filled in when the post is sent. */
	path: string;
	prepared: PreparedPost;
	kind: RequestKind;
	/** Where the ledger keeps what became of it. */
	slot: Slot;
	/** A fingerprint of the request. */
	request: string;
	ifUnknown: IfUnknown;
	account: string;
	timeout: number;
}

/** The choices of *If Medium Doesn't Confirm the Post*. */
export type IfUnknown = (typeof choices)[number];

const choices = ['stop', 'lookInFeed', 'sendAgain', 'treatAsPublished'] as const;

/** Reads and checks everything of a post that can be known before it is sent. @throws InputError */
export async function checkPost(
	item: ItemContext,
	client: ClientOptions,
	routed: RoutedRequest,
	prepare: PreparePost,
): Promise<CheckedPost> {
	const path = checkPath(routed.url ?? '');
	const prepared = await prepare(readInput(routed), listFiles(item));
	if (prepared.onImageFailure === 'fail') {
		for (const image of prepared.images) await readLocalImage(item, image);
	}
	const { publishStatus } = prepared.body;
	const request = shortHash(JSON.stringify([path, prepared.body]));
	return {
		item,
		client,
		path,
		prepared,
		kind: {
			kind: 'post',
			...(path.startsWith('/publications/') && { publication: { publishStatus } }),
		},
		slot: slotOf(item, client, path, request),
		request,
		ifUnknown: readIfUnknown(item),
		account: accountOf(item, client),
		timeout: readTimeout(item, timeout),
	};
}

/** The values of the node's fields, as their routing put them into the body of the request. */
export function readInput({ body }: RoutedRequest): PostInput {
	if (!isRecord(body)) return {};
	const { options, ...fields } = body;
	return { ...fields, ...(isRecord(options) && { options }) };
}

/** Where the ledger keeps what became of an item. `request` names a call as an AI tool. */
export function slotOf(
	item: ItemContext,
	client: ClientOptions,
	path: string,
	request: string,
): Slot {
	return { key: idempotencyKey(item, request), target: shortHash(client.baseUrl + path) };
}

export function readIfUnknown(item: ItemContext): IfUnknown {
	const value = item.parameter('options.unknownOutcome', 'stop');
	return choices.find((choice) => choice === value) ?? 'stop';
}
