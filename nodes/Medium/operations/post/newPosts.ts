import type { ItemContext } from '../../delivery/itemContext';
import { Claims } from '../../delivery/claims';
import type { PublishedMemory } from '../../delivery/memory';
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

	/** The names of what counts for *Maximum Posts per Run*: planned, and sent without being refused. */
	private readonly places = new Set<string>();
	private readonly sent = new Set<string>();

	/** The names of what *Only Mark as Published* is on for. */
	private readonly toMark: string[] = [];

	/** An answer came after which no request makes sense. */
	private isOver = false;

	/** Entries of the memory, and the names for which this run may add two each. */
	private entries = 0;
	private readonly reserved = new Set<string>();

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
		const { account, isDeliveredByThisExecution: isDelivered, markOnly, name, state } = post;
		if (state === 'published' && !isDelivered)
			return { send: () => Promise.resolve(skipped(post)) };
		if (markOnly) {
			this.reserve(post);
			this.toMark.push(name);
			return { send: async () => await this.mark(post) };
		}
		// Posts that Medium refuses don't count: others go out in their places.
		if (exceedsLimit(post, this.places)) {
			return { send: async () => (this.isOver ? left : await this.send(post)) };
		}
		const checked = await this.ready(post);
		this.planned.push(post);
		if (!isDecided(post)) this.places.add(name);
		return { account, send: async () => await this.send(post, checked) };
	}

	private async ready(post: Known): Promise<CheckedPost> {
		const checked = await checkPost(post.item, post.client, post.routed, preparePost);
		this.reserve(post);
		return checked;
	}

	/** @throws DeliveryError when the memory has no room for another post */
	private reserve({ name, state }: Known): void {
		if (state !== 'new' || this.reserved.has(name)) return;
		const entries = this.entries + 2 * this.reserved.size;
		if (entries + 2 > maxEntries) throw memoryIsFull(entries);
		this.reserved.add(name);
	}

	private async send(post: Known, checked?: CheckedPost): Promise<Delivered> {
		if (exceedsLimit(post, this.sent)) return left;
		const result = await caught(
			async () => await this.sendOnce(post, checked ?? (await this.ready(post))),
		);
		const { outcome } = result;
		if ((outcome === 'delivered' || outcome === 'unknown') && !isDecided(post)) {
			this.sent.add(post.name);
		}
		if (!(result instanceof DeliveryError)) return result;
		if (result.problem.isFatal) this.isOver = true;
		throw result;
	}

	private async sendOnce(post: Known, checked: CheckedPost): Promise<Delivered> {
		const { ifUnknown, isDeliveredByThisExecution, item, name } = post;
		const state = await this.claims.claim(name);
		if (state === 'published') {
			return (isDeliveredByThisExecution && (await replay(checked))) || skipped(post);
		}
		// What became of it in this execution, `replay` finds in the ledger.
		if (state === 'sending' && !item.ledger.find(checked.slot)) {
			if (stops(post)) throw new DeliveryError(leftOpen, 'unknown');
			if (ifUnknown === 'treatAsPublished') {
				await this.claims.publish(name);
				return unconfirmed(checked);
			}
		}
		const result = await caught(
			async () => (state === 'sending' && (await replay(checked))) || (await sendPost(checked)),
		);
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
		const next = this.planned.find((_, position) => this.planned[position - 1] === post);
		if (this.isPaused || next?.state !== 'new' || next.name === post.name) return undefined;
		return next.name;
	}

	private async mark(post: Known): Promise<Delivered> {
		this.marked ??= this.memory.markPublished(this.toMark);
		await this.marked;
		return skipped(post);
	}
}

/** When the request of an earlier run began is not remembered, so that no feed can prove that it was carried out. */
function stops({ ifUnknown }: Known): boolean {
	return ifUnknown === 'stop' || ifUnknown === 'lookInFeed';
}

const left: Delivered = { outcome: 'left', output: [] };

/** A duplicate of a post takes no place of its own. */
function exceedsLimit(post: Known, taken: ReadonlySet<string>): boolean {
	const { isDeliveredByThisExecution, maxPosts, name } = post;
	if (isDeliveredByThisExecution || isDecided(post)) return false;
	return maxPosts > 0 && taken.size >= maxPosts && !taken.has(name);
}

/** Its outcome is unknown since before this try, and the user does not want it sent again: nothing is sent for it. */
function isDecided({ ifUnknown, state }: Known): boolean {
	return state === 'sending' && ifUnknown !== 'sendAgain';
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
