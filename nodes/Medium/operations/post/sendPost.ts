import type { IDataObject } from 'n8n-workflow';

import type { Result } from '../../client/request';
import { sendRequest } from '../../client/request';
import type { Identified } from '../../client/shapes';
import { readIdentified } from '../../client/shapes';
import type { Slot } from '../../delivery/ledger';
import type { Delivered } from '../../delivery/run';
import { leftOpen } from '../../errors/catalog';
import { DeliveryError } from '../../errors/deliveryError';
import type { Failure } from '../../errors/failure';
import { isOutcomeUnknown } from '../../errors/outcome';
import { fillAuthorId, getUser } from '../lookUp';
import { toJson } from '../operation';
import type { CheckedPost } from './checkPost';
import { contradictions } from './contradictions';
import type { PostImage } from './images';
import { uploadImages } from './images';
import { settle } from './settle';
import { missingTags } from './tags';
import type { PostBody } from './types';

/** Sends a post once, and never again what Medium has or may have. @throws DeliveryError */
export async function sendPost(checked: CheckedPost): Promise<Delivered> {
	const post = { ...checked, slot: await findSlot(checked) };
	return (await replay(post)) ?? (await publish(post));
}

/**
 * The same item for another account is another post. Another credential may belong to the same account: then Medium is
 * asked who the user is. Where an earlier try did not learn it, the account counts as the same.
 */
async function findSlot({ account, client, item, slot }: CheckedPost): Promise<Slot> {
	const entry = item.ledger.find(slot);
	if (entry?.authorId === undefined || entry.account === account) return slot;
	const user = await getUser(item, client);
	return user.id === entry.authorId ? slot : { ...slot, target: `${slot.target}:${user.id}` };
}

/** What an earlier try left of this item, if that decides: nothing is sent then. @throws DeliveryError */
export async function replay(post: CheckedPost): Promise<Delivered | undefined> {
	const entry = post.item.ledger.find(post.slot);
	if (!entry) return undefined;
	if (entry.state === 'delivered') {
		const warnings =
			entry.request === post.request
				? []
				: [
						'An earlier try sent this item, so it was not sent again. Its fields have changed since, but the post on Medium has not.',
					];
		const json = { ...entry.answer, ...(entry.images && { images: entry.images }) };
		return { outcome: 'delivered', output: [withWarnings(json, warnings)] };
	}
	if (post.ifUnknown === 'sendAgain') return undefined;
	const found = await lookFor(post, entry.sentAt);
	if (found) return found;
	if (post.ifUnknown === 'treatAsPublished') return unconfirmed(post);
	throw new DeliveryError(leftOpen, 'unknown', { kind: 'connectionLost', ...entry.failure });
}

const otherTarget =
	'An earlier try sent this item to another account, publication or Base URL. Now it was sent to this one too.';

async function publish(post: CheckedPost): Promise<Delivered> {
	const { client, item, prepared } = post;
	const url = await fillAuthorId(item, client, post.path);
	const images = await uploadImages(item, client, prepared);
	const body = prepared.withImages(images.addresses);
	const sentAt = Date.now();
	const result = await send(post, url, body, images.uploaded, sentAt);
	if (result.failure) return await afterFailure(result.failure, post, sentAt);
	const { data } = result;
	const tagWarning = missingTags(body.tags ?? [], data.tags);
	const warnings = [
		...(item.ledger.hasOther(post.slot) ? [otherTarget] : []),
		...prepared.warnings,
		...images.warnings,
		...(tagWarning ? [tagWarning] : []),
		...contradictions(url, body, data),
		...result.warnings,
	];
	const json = { ...toJson(data), ...(images.uploaded.length > 0 && { images: images.uploaded }) };
	return { outcome: 'delivered', output: [withWarnings(json, warnings)] };
}

/** Sends the post, and writes down first that it is being sent and then what came of it. */
async function send(
	{ account, client, item, request, slot, timeout }: CheckedPost,
	url: string,
	body: PostBody,
	images: PostImage[],
	sentAt: number,
): Promise<Result<Identified>> {
	const { execution, ledger, n8n } = item;
	const authorId = execution.users.get(account)?.id;
	const entry = {
		request,
		sentAt,
		// The account of an OAuth2 credential changes when it is connected again.
		...(client.credentialType === 'mediumApi' && { account }),
		...(authorId !== undefined && { authorId }),
	};
	const earlier = ledger.find(slot);
	ledger.write(slot, { ...entry, state: 'sending' });
	const result = await sendRequest(n8n, client, {
		method: 'POST',
		url,
		body,
		headers: { 'Content-Type': 'application/json' },
		timeout,
		read: readIdentified,
		idempotent: false,
	});
	if (result.data) {
		const answer = toJson(result.data);
		const { authorId: author } = answer;
		ledger.write(slot, {
			...entry,
			...(typeof author === 'string' && { authorId: author }),
			state: 'delivered',
			answer,
			...(images.length > 0 && { images }),
		});
	} else if (isOutcomeUnknown(result.failure)) {
		ledger.write(slot, { ...entry, state: 'unknown', failure: result.failure });
	} else if (earlier) {
		// It was sent again: Medium may have what was sent before.
		ledger.write(slot, earlier);
	} else {
		ledger.forget(slot);
	}
	return result;
}

/** @throws DeliveryError, unless the outcome is unknown and the user chose to go on then */
async function afterFailure(
	failure: Failure,
	post: CheckedPost,
	sentAt: number,
): Promise<Delivered> {
	// The user that was looked up may be the wrong one: the next item asks again.
	if (failure.status === 403 || failure.status === 404) post.item.execution.users.clear();
	const error = DeliveryError.ofFailure(failure, post.kind);
	if (error.outcome === 'unknown' && failure.kind !== 'cancelled') {
		const found = await lookFor(post, sentAt);
		if (found) return found;
	}
	const isTreated = error.outcome === 'unknown' && post.ifUnknown === 'treatAsPublished';
	if (isTreated && failure.kind !== 'cancelled') return unconfirmed(post);
	throw error;
}

/** What the public feed says of a post that Medium may have, if the user wants to know; the ledger remembers it. */
async function lookFor(
	post: CheckedPost,
	sentAt: number | undefined,
): Promise<Delivered | undefined> {
	if (post.ifUnknown !== 'lookInFeed' || sentAt === undefined) return undefined;
	const found = await settle(post, sentAt);
	const json = found?.output[0]?.json;
	if (!json) return undefined;
	const { ledger } = post.item;
	const entry = ledger.find(post.slot);
	ledger.write(post.slot, { request: post.request, ...entry, state: 'delivered', answer: json });
	return found;
}

/** What comes out for a post that Medium may have. */
export function unconfirmed({ prepared }: CheckedPost): Delivered {
	const { publishStatus, title } = prepared.body;
	const warning =
		'Medium did not confirm the post; it is treated as published. Look at your stories to be sure.';
	return {
		outcome: 'unknown',
		output: [{ json: { outcome: 'unknown', title, publishStatus, warnings: [warning] } }],
	};
}

/** In front, as the editor's table shows the first columns only. */
export function withWarnings(json: IDataObject, warnings: string[]): { json: IDataObject } {
	return { json: warnings.length > 0 ? { warnings, ...json } : json };
}
