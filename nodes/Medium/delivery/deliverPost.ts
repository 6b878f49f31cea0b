import type { DeclarativeRestApiSettings, IDataObject } from 'n8n-workflow';

import { missingTags } from '../content/tags';
import type { PostBody, PreparePost, PreparedPost } from '../content/types';
import type { Connection } from './connection';
import { readConnection } from './connection';
import type { Delivered, Pagination } from './deliver';
import { deliver } from './deliver';
import { readDraft, readFiles } from './draft';
import { RequestFailed, mayHaveActed } from './failure';
import { keyOf, shortHash } from './item';
import { fillAuthorId, timeoutOf } from './lookUp';
import { toOutput } from './output';
import { checkPath } from './path';
import { withPatience } from './patience';
import { readLocalImage, uploadImages } from './postImages';
import type { Undertaking } from './problem';
import { leftOpen } from './problems';
import { sendRequest } from './request';
import type { Session } from './session';
import { Undelivered, toUndelivered } from './undelivered';

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
			undertaking: { kind: 'post' },
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
	const connection = readConnection(context, options);
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
		return { outcome: 'delivered', output: [withWarnings(entry.answer ?? {}, warnings)] };
	}
	if (post.ifUnknown === 'sendAgain') return undefined;
	if (post.ifUnknown === 'treatAsPublished') return unknownOutcome(post);
	throw new Undelivered(leftOpen, 'unknown');
}

async function publish(session: Session, post: CheckedPost): Promise<Delivered> {
	const { connection, prepared } = post;
	const url = await fillAuthorId(session, connection, post.path);
	const { addresses, warnings } = await uploadImages(session, connection, prepared);
	const body = prepared.withImages(addresses);
	try {
		const answer = await send(session, post, url, body);
		const unkept = missingTags(body.tags ?? [], answer.tags);
		const allWarnings = [...prepared.warnings, ...warnings, ...(unkept ? [unkept] : [])];
		return { outcome: 'delivered', output: [withWarnings(toOutput(answer), allWarnings)] };
	} catch (error) {
		const undelivered = toUndelivered(error, post.undertaking);
		const { failure, outcome } = undelivered;
		// The user that was looked up may be the wrong one: the next item asks again.
		if (failure?.status === 403 || failure?.status === 404) session.state.users.clear();
		const isTreated = outcome === 'unknown' && post.ifUnknown === 'treatAsPublished';
		if (isTreated && failure?.kind !== 'cancelled') return unknownOutcome(post);
		throw undelivered;
	}
}

/** Sends the post and writes down what became of it. @throws Undelivered */
async function send(
	{ context, ledger }: Session,
	{ connection, key, request, undertaking }: CheckedPost,
	url: string,
	body: PostBody,
): Promise<Record<string, unknown>> {
	ledger.markSending(key, request);
	try {
		return await withPatience(context, false, async () => {
			const { data, status } = await sendRequest(
				context,
				connection,
				{ method: 'POST', url, body, headers: { 'Content-Type': 'application/json' } },
				timeoutOf(context, longestWait),
			);
			if (Array.isArray(data) || typeof data.id !== 'string') {
				throw new RequestFailed({ kind: 'unreadable', status });
			}
			ledger.markDelivered(key, request, data);
			return data;
		});
	} catch (error) {
		if (error instanceof RequestFailed && !mayHaveActed(error.failure)) ledger.forget(key);
		else ledger.markUnknown(key, request);
		throw toUndelivered(error, undertaking);
	}
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

function withWarnings(output: IDataObject, warnings: string[]): IDataObject {
	return warnings.length > 0 ? { ...output, warnings } : output;
}

function readChoice(value: unknown): IfUnknown {
	return value === 'treatAsPublished' || value === 'sendAgain' ? value : 'stop';
}
