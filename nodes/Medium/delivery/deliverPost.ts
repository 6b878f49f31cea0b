import type { DeclarativeRestApiSettings, IDataObject } from 'n8n-workflow';

import { missingTags } from '../operations/post/tags';
import type { PostBody, PreparePost, PreparedPost } from '../operations/post/types';
import type { Delivered, Pagination } from './deliver';
import { deliver } from './deliver';
import { readDraft, readFiles } from './draft';
import { readLocalImage, uploadImages } from './images/postImages';
import { fillAuthorId, timeoutOf } from './lookUps/lookUp';
import { keyOf, shortHash } from './once/item';
import type { Session } from './once/session';
import { toOutput } from './output';
import type { Undertaking } from './problems/problem';
import { leftOpen } from './problems/table';
import { Undelivered, undeliveredBy } from './problems/undelivered';
import type { Connection } from './wire/connection';
import { readConnection } from './wire/connection';
import type { Failure } from './wire/failure';
import { mayHaveActed } from './wire/failure';
import { checkPath } from './wire/path';
import { withPatience } from './wire/patience';
import type { Reply } from './wire/request';
import { sendRequest } from './wire/request';
import type { Identified } from './wire/shapes';
import { readIdentified } from './wire/shapes';

/** In milliseconds. */
const longestWait = 60_000;

interface CheckedPost {
	connection: Connection;
	path: string;
	prepared: PreparedPost;
	undertaking: Undertaking;
	/** Names the input item in the ledger. */
	key: string;
	/** A fingerprint of the request. */
	request: string;
	ifUnknown: IfUnknown;
}

type IfUnknown = 'stop' | 'treatAsPublished' | 'sendAgain';

/** `post.create`: sends each item's post once, and never again what Medium has or may have. */
export function deliverPost(prepare: PreparePost): Pagination {
	return async function (requestData) {
		return await deliver<CheckedPost>(this, (session) => ({
			check: async () => await check(session, requestData.options, prepare),
			send: async (post) => recall(session, post) ?? (await publish(session, post)),
		}));
	};
}

async function check(
	session: Session,
	options: DeclarativeRestApiSettings.HttpRequestOptions,
	prepare: PreparePost,
): Promise<CheckedPost> {
	const { context, item } = session;
	const connection = await readConnection(context, options);
	const path = checkPath(options.url ?? '');
	const prepared = await prepare(readDraft(options), readFiles(context));
	if (prepared.onImageFailure === 'fail') {
		for (const image of prepared.images) await readLocalImage(session, image);
	}
	const { publishStatus } = prepared.body;
	return {
		connection,
		path,
		prepared,
		undertaking: {
			kind: 'post',
			...(path.startsWith('/publications/') && { publication: { publishStatus } }),
		},
		key: keyOf(context, item),
		request: shortHash(JSON.stringify([path, prepared.body])),
		ifUnknown: readChoice(context.getNodeParameter('options.unknownOutcome', 'stop')),
	};
}

/** What an earlier try left of this item, if that decides: nothing is sent then. @throws Undelivered */
function recall({ ledger }: Session, post: CheckedPost): Delivered | undefined {
	const entry = ledger.find(post.key);
	if (!entry) return undefined;
	if (entry.state === 'delivered') {
		const warnings =
			entry.request === post.request
				? []
				: [
						'This item was sent by an earlier try and not again. Its fields have changed since; the post on Medium was left as it is.',
					];
		const output = { ...entry.answer, ...(entry.images && { images: entry.images }) };
		return { outcome: 'delivered', output: [withWarnings(output, warnings)] };
	}
	if (post.ifUnknown === 'sendAgain') return undefined;
	if (post.ifUnknown === 'treatAsPublished') return unknownOutcome(post);
	throw new Undelivered(leftOpen, 'unknown', { kind: 'connectionLost', ...entry.failure });
}

async function publish(session: Session, post: CheckedPost): Promise<Delivered> {
	const { connection, prepared } = post;
	const url = await fillAuthorId(session, connection, post.path);
	const { addresses, images, warnings } = await uploadImages(session, connection, prepared);
	const body = prepared.withImages(addresses);
	const { data, failure } = await send(session, post, { url, body, images });
	if (failure) return endOf(failure, session, post);
	const unkept = missingTags(body.tags ?? [], data.tags);
	const allWarnings = [...prepared.warnings, ...warnings, ...(unkept ? [unkept] : [])];
	const output = { ...toOutput(data), ...(images.length > 0 && { images }) };
	return { outcome: 'delivered', output: [withWarnings(output, allWarnings)] };
}

interface Ready {
	url: string;
	body: PostBody;
	images: IDataObject[];
}

/** Sends the post, and writes down first that it is being sent and then what became of it. */
async function send(
	{ context, ledger }: Session,
	{ connection, key, request }: CheckedPost,
	{ url, body, images }: Ready,
): Promise<Reply<Identified>> {
	ledger.markSending(key, request);
	const reply = await withPatience(
		context,
		false,
		async () =>
			await sendRequest(context, connection, {
				method: 'POST',
				url,
				body,
				headers: { 'Content-Type': 'application/json' },
				timeout: timeoutOf(context, longestWait),
				read: readIdentified,
			}),
	);
	if (reply.data) ledger.markDelivered(key, request, reply.data, images);
	else if (mayHaveActed(reply.failure)) ledger.markUnknown(key, request, reply.failure);
	else ledger.forget(key);
	return reply;
}

/** @throws Undelivered, unless the outcome is unknown and the user chose to go on then */
function endOf(failure: Failure, session: Session, post: CheckedPost): Delivered {
	// The user that was looked up may be the wrong one: the next item asks again.
	if (failure.status === 403 || failure.status === 404) session.state.users.clear();
	const undelivered = undeliveredBy(failure, post.undertaking);
	const isTreated = undelivered.outcome === 'unknown' && post.ifUnknown === 'treatAsPublished';
	if (isTreated && failure.kind !== 'cancelled') return unknownOutcome(post);
	throw undelivered;
}

function unknownOutcome({ prepared }: CheckedPost): Delivered {
	const { publishStatus, title } = prepared.body;
	const warning =
		'Medium gave no readable answer; the post is treated as published. Look at your stories to be sure.';
	return {
		outcome: 'unknown',
		output: [{ outcome: 'unknown', title, publishStatus, warnings: [warning] }],
	};
}

/** In front, as the editor's table shows the first columns only. */
function withWarnings(output: IDataObject, warnings: string[]): IDataObject {
	return warnings.length > 0 ? { warnings, ...output } : output;
}

function readChoice(value: unknown): IfUnknown {
	return value === 'treatAsPublished' || value === 'sendAgain' ? value : 'stop';
}
