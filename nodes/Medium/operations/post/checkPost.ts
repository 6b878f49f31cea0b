import type { ClientOptions } from '../../client/clientOptions';
import { idempotencyKey, shortHash } from '../../delivery/identity';
import type { ItemContext } from '../../delivery/itemContext';
import type { RequestKind } from '../../errors/outcome';
import { isRecord } from '../../isRecord';
import { checkPath } from '../checkPath';
import { listFiles } from '../files';
import { accountOf } from '../lookUp';
import type { RoutedRequest } from '../operation';
import { readClient, readTimeout } from '../operation';
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
	/** Names the input item in the ledger. */
	key: string;
	/** A fingerprint of the request. */
	request: string;
	ifUnknown: IfUnknown;
	account: string;
	timeout: number;
}

/** The choices of *If Medium Doesn't Confirm the Post*. */
export type IfUnknown = 'stop' | 'treatAsPublished' | 'sendAgain';

/** Reads and checks everything of a post that can be known before it is sent. @throws InputError */
export async function checkPost(
	item: ItemContext,
	routed: RoutedRequest,
	prepare: PreparePost,
): Promise<CheckedPost> {
	const client = await readClient(item, routed);
	const path = checkPath(routed.url ?? '');
	const prepared = await prepare(readInput(routed), listFiles(item));
	if (prepared.onImageFailure === 'fail') {
		for (const image of prepared.images) await readLocalImage(item, image);
	}
	const { publishStatus } = prepared.body;
	return {
		item,
		client,
		path,
		prepared,
		kind: {
			kind: 'post',
			...(path.startsWith('/publications/') && { publication: { publishStatus } }),
		},
		key: idempotencyKey(item),
		request: shortHash(JSON.stringify([path, prepared.body])),
		ifUnknown: readChoice(item.parameter('options.unknownOutcome', 'stop')),
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

function readChoice(value: unknown): IfUnknown {
	return value === 'treatAsPublished' || value === 'sendAgain' ? value : 'stop';
}
