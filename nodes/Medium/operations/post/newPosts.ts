import type { ItemContext } from '../../delivery/itemContext';
import type { PostState, PublishedMemory } from '../../delivery/memory';
import { maxEntries } from '../../delivery/memory';
import type { CheckedItem, Delivered, DeliveryItem } from '../../delivery/run';
import { caught } from '../../delivery/run';
import { leftOpen } from '../../errors/catalog';
import { DeliveryError } from '../../errors/deliveryError';
import { fillAuthorId } from '../lookUp';
import type { CheckedPost } from './checkPost';
import { checkPost } from './checkPost';
import { preparePost } from './preparePost';
import type { Candidate } from './readCandidate';
import { readCandidate } from './readCandidate';
import { replay, sendPost, unconfirmed, withWarnings } from './sendPost';

/** A post and where the memory keeps it. */
interface Named extends Candidate {
	/** Its key together with its target: the profile or publication. */
	name: string;
}

interface Known extends Named {
	state: PostState;
}

/** Which items of one run are new, and what is done with each. */
export class NewPosts {
	/** Posts that this run sends or has sent. */
	private count = 0;

	/** Entries of the memory, with those that this run may add. */
	private entries = 0;

	constructor(private readonly memory: PublishedMemory) {}

	/**
	 * The items as the loop delivers them. A post that an earlier run left without an outcome comes last where the node is
	 * to stop on it: the new ones are sent before.
	 */
	async toList(items: readonly ItemContext[]): Promise<DeliveryItem[]> {
		const posts = await this.lookUp(items);
		const list = items.flatMap((item, position) => {
			const post = posts[position];
			if (!post) return [];
			const isLast = !(post instanceof DeliveryError) && post.state === 'sending' && stops(post);
			return [{ item, isLast, check: async () => await this.check(post) }];
		});
		return [...list.filter(({ isLast }) => !isLast), ...list.filter(({ isLast }) => isLast)];
	}

	/**
	 * Reads all items before the first request, then asks whose profile it is, then the memory. When the node is to stop
	 * and an item cannot be read, only such items are given.
	 */
	private async lookUp(
		items: readonly ItemContext[],
	): Promise<Array<Known | DeliveryError | undefined>> {
		const read: Array<Candidate | DeliveryError> = [];
		for (const item of items) read.push(await caught(async () => await readCandidate(item)));
		const isStopped = read.some((each) => each instanceof DeliveryError) && !continues(items);
		if (isStopped) return read.map((each) => (each instanceof DeliveryError ? each : undefined));
		const named: Array<Named | DeliveryError> = [];
		const failed = new Map<string, DeliveryError>();
		for (const each of read) {
			if (each instanceof DeliveryError) named.push(each);
			else named.push(failed.get(each.account) ?? (await toNamed(each, failed)));
		}
		const names = named.flatMap((each) => (each instanceof DeliveryError ? [] : each.name));
		const states = await caught(async () => {
			this.entries = await this.memory.countEntries();
			return await this.memory.look(names);
		});
		return named.map((each) => {
			if (each instanceof DeliveryError) return each;
			if (states instanceof DeliveryError) return states;
			return { ...each, state: states.get(each.name) ?? 'new' };
		});
	}

	private async check(post: Known | DeliveryError): Promise<CheckedItem> {
		if (post instanceof DeliveryError) throw post;
		const { account, isDeliveredByThisExecution: isDelivered, markOnly, maxPosts, state } = post;
		if (state === 'published' && !isDelivered)
			return { send: () => Promise.resolve(skipped(post)) };
		if (markOnly) {
			this.reserve(state);
			return { send: async () => await this.mark(post) };
		}
		if (maxPosts > 0 && this.count >= maxPosts && !isDelivered) {
			return { send: () => Promise.resolve({ outcome: 'left', output: [] }) };
		}
		const checked = await checkPost(post.item, post.client, post.routed, preparePost);
		this.count += 1;
		this.reserve(state);
		return { account, send: async () => await this.send(post, checked) };
	}

	/** @throws DeliveryError when the memory has no room for another post */
	private reserve(state: PostState): void {
		if (state !== 'new') return;
		if (this.entries + 2 > maxEntries) throw memoryIsFull(this.entries);
		this.entries += 2;
	}

	private async send(post: Known, checked: CheckedPost): Promise<Delivered> {
		const { ifUnknown, isDeliveredByThisExecution, item, name } = post;
		const state = await this.memory.claim(name);
		if (state === 'published') {
			return (isDeliveredByThisExecution && (await replay(checked))) || skipped(post);
		}
		// What this execution knows of it, `sendPost` finds in the ledger.
		if (state === 'sending' && !item.ledger.find(checked.slot)) {
			if (stops(post)) throw new DeliveryError(leftOpen, 'unknown');
			if (ifUnknown === 'treatAsPublished') {
				await this.memory.markPublished(name);
				return unconfirmed(checked);
			}
		}
		const result = await caught(async () => await sendPost(checked));
		if (!(result instanceof DeliveryError)) return await this.remember(name, result);
		// The mark of this run goes, so that the next run sends the post. A mark that an earlier run left stays: Medium may
		// have that post.
		if (state === 'new' && result.outcome !== 'unknown')
			await caught(async () => await this.memory.release(name));
		throw result;
	}

	private async remember(name: string, delivered: Delivered): Promise<Delivered> {
		const failed = await caught(async () => await this.memory.markPublished(name));
		if (!(failed instanceof DeliveryError)) return delivered;
		const warning = `n8n could not remember that this post was published (${failed.problem.nextStep}). The next run treats it as not confirmed.`;
		return {
			...delivered,
			output: delivered.output.map(({ json }) => withWarnings(json, [warning])),
		};
	}

	private async mark(post: Known): Promise<Delivered> {
		await this.memory.markPublished(post.name);
		return skipped(post);
	}
}

/** When the request of an earlier run began is not remembered, so that no feed can prove that it was carried out. */
function stops({ ifUnknown }: Known): boolean {
	return ifUnknown === 'stop' || ifUnknown === 'lookInFeed';
}

function continues([first]: readonly ItemContext[]): boolean {
	return first?.n8n.continueOnFail() === true;
}

/** The key together with the target. An account that cannot be looked up is asked for once. */
async function toNamed(
	candidate: Candidate,
	failed: Map<string, DeliveryError>,
): Promise<Named | DeliveryError> {
	const { account, client, item, key, path } = candidate;
	const target = await caught(async () => await fillAuthorId(item, client, path));
	if (!(target instanceof DeliveryError)) {
		return { ...candidate, name: `${client.baseUrl}${target} ${key}` };
	}
	failed.set(account, target);
	return target;
}

function skipped({ key, outputSkipped }: Known): Delivered {
	return { outcome: 'skipped', output: outputSkipped ? [{ json: { skipped: true, key } }] : [] };
}

function memoryIsFull(entries: number): DeliveryError {
	return new DeliveryError(
		{
			message: 'The memory of this node is full',
			nextStep: `It has ${entries} of ${maxEntries} entries, two for each post. Run Forget Published Posts, then run Create If New once with Only Mark as Published. This post was not sent.`,
		},
		'notSent',
	);
}
