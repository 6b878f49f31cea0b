import type { IContextObject, IDataObject } from 'n8n-workflow';

import type { Failure } from '../errors/failure';
import { isRecord } from '../isRecord';

/** What the execution remembers of a post it sent or is sending. */
export interface Entry {
	/** `sending` is written before the request leaves: found on a later try, its outcome is unknown. */
	state: 'sending' | 'delivered' | 'unknown';
	/** A fingerprint of the request, to tell whether it would differ now. */
	request: string;
	/** Medium's answer, without anything that is not documented. */
	answer?: IDataObject;
	/** What was uploaded for the post. */
	images?: IDataObject[];
	/** What was answered in place of it, where the outcome is unknown. */
	failure?: KeptFailure;
}

export type KeptFailure = Pick<Failure, 'code' | 'isHtml' | 'status' | 'text'>;

/**
 * The fields of a Post object (3.2. Posts) and of an Image object (3.3. Images), and the reference by which the
 * content named an image. None holds content.
 */
const documented = [
	...['id', 'title', 'authorId', 'tags', 'url', 'canonicalUrl', 'publishStatus', 'publishedAt'],
	...['license', 'licenseUrl', 'publicationId', 'md5', 'reference'],
];

/**
 * The memory that keeps a post from being sent twice. It lives in the context that n8n keeps for the node within
 * an execution: it survives Retry On Fail and both kinds of "Retry execution" after an error (1.123 and 2.41), but
 * not an execution that somebody stopped.
 */
export class Ledger {
	constructor(private readonly context: IContextObject) {}

	find(key: string): Entry | undefined {
		const entry = this.entries()[key];
		if (!isRecord(entry)) return undefined;
		const { state, request, answer, images, failure } = entry;
		if (state !== 'sending' && state !== 'delivered' && state !== 'unknown') return undefined;
		return {
			state,
			request: String(request),
			...(isRecord(answer) && { answer: rememberable(answer) }),
			...(Array.isArray(images) && { images: images.filter(isRecord).map(rememberable) }),
			...(isRecord(failure) && { failure: keepable(failure) }),
		};
	}

	markSending(key: string, request: string): void {
		this.write(key, { state: 'sending', request });
	}

	markUnknown(key: string, request: string, failure: Failure): void {
		this.write(key, { state: 'unknown', request, failure: keepable({ ...failure }) });
	}

	markDelivered(
		key: string,
		request: string,
		answer: Record<string, unknown>,
		images: IDataObject[] = [],
	): void {
		this.write(key, {
			state: 'delivered',
			request,
			answer: rememberable(answer),
			...(images.length > 0 && { images }),
		});
	}

	/** Medium surely did not act: the item may be sent again. */
	forget(key: string): void {
		delete this.entries()[key];
	}

	private write(key: string, entry: Entry): void {
		this.entries()[key] = entry;
	}

	private entries(): Record<string, unknown> {
		const { sent } = this.context;
		if (isRecord(sent)) return sent;
		const entries: Record<string, unknown> = {};
		this.context.sent = entries;
		return entries;
	}
}

function keepable({ code, isHtml, status, text }: Record<string, unknown>): KeptFailure {
	return {
		...(typeof code === 'number' && { code }),
		...(isHtml === true && { isHtml }),
		...(typeof status === 'number' && { status }),
		...(typeof text === 'string' && { text }),
	};
}

function rememberable(answer: Record<string, unknown>): IDataObject {
	const kept: IDataObject = {};
	for (const name of documented) {
		const value = answer[name];
		if (typeof value === 'string' || typeof value === 'number') kept[name] = value;
		if (Array.isArray(value)) kept[name] = value.filter((tag) => typeof tag === 'string');
	}
	return kept;
}
