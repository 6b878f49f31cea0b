import type { IExecuteFunctions } from 'n8n-workflow';

import { shortHash } from './identity';

/** What the memory knows of a post. `sending`: a run wrote down that it sends it, and not what came of it. */
export type PostState = 'new' | 'sending' | 'published';

/**
 * As many entries as n8n's own node *Remove Duplicates* keeps. Each post takes two. n8n itself is given no limit: it would
 * forget the oldest posts without a word, which would then be new.
 */
export const maxEntries = 10_000;

/** n8n keeps one list for each node of a workflow, found by the node's ID: renaming the node keeps it. */
const scope = 'node';
const options = { mode: 'entries' } as const;

/**
 * What a node has published, across executions: n8n's own memory behind *Remove Duplicates*, a set of hashes in its
 * database (1.123 and 2.41). n8n has no call that only looks: each call also writes down what was new. So the mark
 * `sending` is asked for first. If n8n stops before it is taken back, the post counts as sent without a known outcome,
 * which the node reports, and never as published, which would lose it without a word.
 */
export class PublishedMemory {
	constructor(private readonly helpers: IExecuteFunctions['helpers']) {}

	/** Looks up several posts at once and leaves the memory as it was. */
	async look(keys: readonly string[]): Promise<Map<string, PostState>> {
		const unique = [...new Set(keys)];
		const states = new Map(unique.map((key): [string, PostState] => [key, 'new']));
		if (unique.length === 0) return states;
		const known = await this.record(unique, 'sending');
		const unknown = unique.filter((key) => !known.has(key));
		if (unknown.length > 0) await this.remove(unknown, 'sending');
		for (const [key, state] of await this.lookAtKnown([...known])) states.set(key, state);
		return states;
	}

	/** Writes down that a post is being sent, unless it was before. @returns what was known of it */
	async claim(key: string): Promise<PostState> {
		const known = await this.record([key], 'sending');
		return known.has(key) ? await this.lookAgain(key) : 'new';
	}

	/** What is known of a post that is not new. */
	async lookAgain(key: string): Promise<PostState> {
		return (await this.lookAtKnown([key])).get(key) ?? 'sending';
	}

	/**
	 * Writes down that posts are published and that the next one is being sent, in one call: each makes n8n read and
	 * write its whole list.
	 * @returns whether the next one was new
	 */
	async markPublished(keys: readonly string[], next?: string): Promise<boolean> {
		const marks = keys.flatMap((key) => [entry(key, 'sending'), entry(key, 'published')]);
		const claim = next === undefined ? [] : [entry(next, 'sending')];
		const known = await this.write([...marks, ...claim]);
		return !claim.some((mark) => known.includes(mark));
	}

	/** Medium surely did not act: the post is new again. */
	async release(key: string): Promise<void> {
		await this.remove([key], 'sending');
	}

	async countEntries(): Promise<number> {
		return await this.helpers.getProcessedDataCount(scope, options);
	}

	async forgetAll(): Promise<void> {
		await this.helpers.clearAllProcessedItems(scope, options);
	}

	private async lookAtKnown(keys: string[]): Promise<Map<string, PostState>> {
		if (keys.length === 0) return new Map();
		const published = await this.record(keys, 'published');
		const open = keys.filter((key) => !published.has(key));
		if (open.length > 0) await this.remove(open, 'published');
		return new Map(keys.map((key) => [key, published.has(key) ? 'published' : 'sending']));
	}

	/** Writes marks down. @returns the keys that had theirs before */
	private async record(keys: readonly string[], mark: Mark): Promise<Set<string>> {
		const marks = new Map(keys.map((key) => [entry(key, mark), key]));
		const known = await this.write([...marks.keys()]);
		return new Set(known.flatMap((found) => marks.get(found) ?? []));
	}

	private async write(entries: readonly string[]): Promise<string[]> {
		// n8n would keep an entry twice that is given twice.
		const unique = [...new Set(entries)];
		const { processed } = await this.helpers.checkProcessedAndRecord(unique, scope, options);
		return processed.map(String);
	}

	private async remove(keys: readonly string[], mark: Mark): Promise<void> {
		await this.helpers.removeProcessed(
			keys.map((key) => entry(key, mark)),
			scope,
			options,
		);
	}
}

type Mark = 'sending' | 'published';

function entry(key: string, mark: Mark): string {
	return `${mark}:${shortHash(key)}`;
}
