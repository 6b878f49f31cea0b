import type { PostState, PublishedMemory } from './memory';

/** Marks posts in the memory one after the other, as a run sends them. */
export class Claims {
	/** The next post, which was written down as being sent together with what was published before it. */
	private next?: { name: string; isNew: boolean };

	constructor(private readonly memory: PublishedMemory) {}

	/** Before the request of a post leaves. @returns what was known of the post */
	async claim(name: string): Promise<PostState> {
		const { next } = this;
		if (next?.name !== name) {
			await this.releaseNext();
			return await this.memory.claim(name);
		}
		this.next = undefined;
		return next.isNew ? 'new' : await this.memory.lookAgain(name);
	}

	/** @param next the post that is sent directly after this one, which saves a call for it */
	async publish(name: string, next?: string): Promise<void> {
		const isNew = await this.memory.markPublished([name], next);
		this.next = next === undefined ? undefined : { name: next, isNew };
	}

	/** Takes back what `publish` wrote down for a post that is not sent after all. */
	async releaseNext(): Promise<void> {
		const { next } = this;
		this.next = undefined;
		if (next?.isNew) await this.memory.release(next.name);
	}
}
