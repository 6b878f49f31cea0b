import type { IContextObject, IDataObject } from 'n8n-workflow';

import type { Failure } from '../errors/failure';
import { isRecord } from '../isRecord';

/** What the execution remembers of a post it sent or is sending. */
export interface Entry {
	/** `sending` is written before the request leaves: found on a later try, its outcome is unknown. */
	state: 'sending' | 'delivered' | 'unknown';
	/** A fingerprint of the request, to know whether it would differ now. */
	request: string;
	/** When the request began, in milliseconds since 1970. */
	sentAt?: number;
	/** A fingerprint of the credential. */
	account?: string;
	/** The Medium user, as far as it was looked up. */
	authorId?: string;
	/** Medium's answer, without anything that is not documented. */
	answer?: IDataObject;
	/** What was uploaded for the post. */
	images?: IDataObject[];
	/** What was answered instead, where the outcome is unknown. */
	failure?: KeptFailure;
}

export type KeptFailure = Pick<Failure, 'code' | 'isHtml' | 'status' | 'text'>;

/** Where an entry is: an item may be sent to several targets, each of which is another post. */
export interface Slot {
	/** Names the input item. */
	key: string;
	/** Names where it is sent to. */
	target: string;
}

/**
 * The fields of a Post object (3.2. Posts) and of an Image object (3.3. Images), and the reference by which the
 * content named an image. None has the content.
 */
const documented = [
	...['id', 'title', 'authorId', 'tags', 'url', 'canonicalUrl', 'publishStatus', 'publishedAt'],
	...['license', 'licenseUrl', 'publicationId', 'md5', 'reference'],
];

/**
 * The memory that keeps a post from being sent twice. It lives in the context that n8n keeps for the node within
 * an execution: it survives Retry On Fail and both kinds of "Retry execution" after an error (1.123 and 2.41), but
 * not an execution that somebody stopped, or one that n8n did not live to save.
 */
export class Ledger {
	constructor(private readonly context: IContextObject) {}

	find({ key, target }: Slot): Entry | undefined {
		const entry = this.targetsOf(key)[target];
		return isRecord(entry) ? readEntry(entry) : undefined;
	}

	/** Whether the item was sent to another target than this one. */
	hasOther({ key, target }: Slot): boolean {
		return Object.keys(this.targetsOf(key)).some((other) => other !== target);
	}

	write({ key, target }: Slot, { answer, failure, ...entry }: Entry): void {
		this.entries()[key] = {
			...this.targetsOf(key),
			[target]: {
				...entry,
				...(answer && { answer: rememberable(answer) }),
				...(failure && { failure: keepable({ ...failure }) }),
			},
		};
	}

	/** Medium surely did not act: the item may be sent again. */
	forget({ key, target }: Slot): void {
		const others = { ...this.targetsOf(key) };
		delete others[target];
		this.entries()[key] = others;
	}

	private targetsOf(key: string): Record<string, unknown> {
		const targets = this.entries()[key];
		return isRecord(targets) ? targets : {};
	}

	private entries(): Record<string, unknown> {
		const { sent } = this.context;
		if (isRecord(sent)) return sent;
		const entries: Record<string, unknown> = {};
		this.context.sent = entries;
		return entries;
	}
}

function readEntry(stored: Record<string, unknown>): Entry | undefined {
	const { account, answer, authorId, failure, images, request, sentAt, state } = stored;
	if (state !== 'sending' && state !== 'delivered' && state !== 'unknown') return undefined;
	return {
		state,
		request: String(request),
		...(typeof sentAt === 'number' && { sentAt }),
		...(typeof account === 'string' && { account }),
		...(typeof authorId === 'string' && { authorId }),
		...(isRecord(answer) && { answer: rememberable(answer) }),
		...(Array.isArray(images) && { images: images.filter(isRecord).map(rememberable) }),
		...(isRecord(failure) && { failure: keepable(failure) }),
	};
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
