import type { ItemContext } from '../../delivery/itemContext';
import { Claims } from '../../delivery/claims';
import type { PostState, PublishedMemory } from '../../delivery/memory';
import { maxEntries } from '../../delivery/memory';
import type { CheckedItem, Delivered, DeliveryItem } from '../../delivery/run';
import { caught } from '../../delivery/run';
import { leftOpen } from '../../errors/catalog';
import { DeliveryError } from '../../errors/deliveryError';
import type { CheckedPost } from './checkPost';
import { checkPost } from './checkPost';
import type { Known } from './knownPosts';
import { lookUp } from './knownPosts';
import { preparePost } from './preparePost';
import { replay, sendPost, unconfirmed, withWarnings } from './sendPost';

/** Which items of one run are new, and what is done with each. */
export class NewPosts {
	/** What this run sends, in order, as far as *Maximum Posts per Run* lets it. */
	private readonly planned: Known[] = [];

	/** Posts that this run has sent and Medium has not refused. */
	private sent = 0;

	/** An answer came after which no request makes sense. */
	private isOver = false;

	/** Entries of the memory, with those that this run may add. */
	private entries = 0;

	private readonly claims: Claims;

	/** All posts of *Only Mark as Published* are marked at once. */
	private marked?: Promise<boolean>;

	/** @param isPaused the user's *Batching* has the run wait between posts */
	constructor(
		private readonly memory: PublishedMemory,
		private readonly isPaused: boolean,
	) {
		this.claims = new Claims(memory);
	}

	/** When nothing more is sent. */
	async finish(): Promise<void> {
		await caught(async () => await this.claims.releaseNext());
	}

	/**
	 * The items as the loop delivers them. A post that an earlier run left without an outcome comes last where the node is
	 * to stop on it: the new ones are sent before.
	 */
	async toList(items: readonly ItemContext[]): Promise<DeliveryItem[]> {
		const { entries, posts } = await lookUp(items, this.memory);
		this.entries = entries;
		const list = items.flatMap((item, position) => {
			const post = posts[position];
			if (!post) return [];
			const isLast = !(post instanceof DeliveryError) && post.state === 'sending' && stops(post);
			return [{ item, isLast, check: async () => await this.check(post) }];
		});
		return [...list.filter(({ isLast }) => !isLast), ...list.filter(({ isLast }) => isLast)];
	}

	private async check(post: Known | DeliveryError): Promise<CheckedItem> {
		if (post instanceof DeliveryError) throw post;
		const { account, isDeliveredByThisExecution: isDelivered, markOnly, maxPosts, state } = post;
		if (state === 'published' && !isDelivered)
			return { send: () => Promise.resolve(skipped(post)) };
		if (!markOnly && !isDelivered && maxPosts > 0 && this.planned.length >= maxPosts) {
			return { send: async () => await this.sendInPlace(post) };
		}
		if (markOnly) {
			this.reserve(state);
			this.planned.push(post);
			return { send: async () => await this.mark(post) };
		}
		const checked = await this.ready(post);
		this.planned.push(post);
		return { account, send: async () => await this.send(post, checked) };
	}

	/** Posts that Medium refused don't count for *Maximum Posts per Run*: others go out in their places. */
	private async sendInPlace(post: Known): Promise<Delivered> {
		if (this.isOver || this.sent >= post.maxPosts) return { outcome: 'left', output: [] };
		return await this.send(post, await this.ready(post));
	}

	private async ready(post: Known): Promise<CheckedPost> {
		const checked = await checkPost(post.item, post.client, post.routed, preparePost);
		this.reserve(post.state);
		return checked;
	}

	/** @throws DeliveryError when the memory has no room for another post */
	private reserve(state: PostState): void {
		if (state !== 'new') return;
		if (this.entries + 2 > maxEntries) throw memoryIsFull(this.entries);
		this.entries += 2;
	}

	private async send(post: Known, checked: CheckedPost): Promise<Delivered> {
		const result = await caught(async () => await this.sendOnce(post, checked));
		if (!(result instanceof DeliveryError)) {
			if (result.outcome !== 'skipped') this.sent += 1;
			return result;
		}
		if (result.outcome === 'unknown') this.sent += 1;
		if (result.problem.isFatal) this.isOver = true;
		throw result;
	}

	private async sendOnce(post: Known, checked: CheckedPost): Promise<Delivered> {
		const { ifUnknown, isDeliveredByThisExecution, item, name } = post;
		const state = await this.claims.claim(name);
		if (state === 'published') {
			return (isDeliveredByThisExecution && (await replay(checked))) || skipped(post);
		}
		// What this execution knows of it, `sendPost` finds in the ledger.
		if (state === 'sending' && !item.ledger.find(checked.slot)) {
			if (stops(post)) throw new DeliveryError(leftOpen, 'unknown');
			if (ifUnknown === 'treatAsPublished') {
				await this.claims.publish(name);
				return unconfirmed(checked);
			}
		}
		const result = await caught(async () => await sendPost(checked));
		if (!(result instanceof DeliveryError)) return await this.remember(post, result);
		// The mark of this run goes, so that the next run sends the post. A mark that an earlier run left stays: Medium may
		// have that post.
		if (state === 'new' && result.outcome !== 'unknown')
			await caught(async () => await this.memory.release(name));
		throw result;
	}

	private async remember(post: Known, delivered: Delivered): Promise<Delivered> {
		const failed = await caught(
			async () => await this.claims.publish(post.name, this.nextAfter(post)),
		);
		if (!(failed instanceof DeliveryError)) return delivered;
		const warning = `n8n could not remember that this post was published (${failed.problem.nextStep}). The next run treats it as not confirmed.`;
		return {
			...delivered,
			output: delivered.output.map(({ json }) => withWarnings(json, [warning])),
		};
	}

	/** The name of the post that is sent directly after another. */
	private nextAfter(post: Known): string | undefined {
		const next = this.planned[this.planned.indexOf(post) + 1];
		if (this.isPaused || next?.state !== 'new' || next.name === post.name) return undefined;
		return next.name;
	}

	private async mark(post: Known): Promise<Delivered> {
		this.marked ??= this.memory.markPublished(this.planned.map(({ name }) => name));
		await this.marked;
		return skipped(post);
	}
}

/** When the request of an earlier run began is not remembered, so that no feed can prove that it was carried out. */
function stops({ ifUnknown }: Known): boolean {
	return ifUnknown === 'stop' || ifUnknown === 'lookInFeed';
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
