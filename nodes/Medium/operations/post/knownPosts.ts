import type { ItemContext } from '../../delivery/itemContext';
import type { PostState, PublishedMemory } from '../../delivery/memory';
import { caught } from '../../delivery/run';
import { DeliveryError } from '../../errors/deliveryError';
import { fillAuthorId } from '../lookUp';
import type { Candidate } from './readCandidate';
import { readCandidate } from './readCandidate';

/** A post and where the memory keeps it. */
interface Named extends Candidate {
	/** Its key together with its target: the profile or publication. */
	name: string;
}

export interface Known extends Named {
	state: PostState;
}

interface LookUp {
	/** How many entries the memory has. */
	entries: number;
	/** One for each item. */
	posts: Array<Known | DeliveryError | undefined>;
}

/**
 * Reads all items before the first request, then asks whose profile it is, then the memory. When the node is to stop
 * and an item cannot be read, only such items are given.
 */
export async function lookUp(
	items: readonly ItemContext[],
	memory: PublishedMemory,
): Promise<LookUp> {
	const read: Array<Candidate | DeliveryError> = [];
	for (const item of items) read.push(await caught(async () => await readCandidate(item)));
	const isStopped = read.some((each) => each instanceof DeliveryError) && !continues(items);
	if (isStopped) {
		const posts = read.map((each) => (each instanceof DeliveryError ? each : undefined));
		return { entries: 0, posts };
	}
	const named: Array<Named | DeliveryError> = [];
	const failed = new Map<string, DeliveryError>();
	for (const each of read) {
		if (each instanceof DeliveryError) named.push(each);
		else named.push(failed.get(each.account) ?? (await toNamed(each, failed)));
	}
	const names = named.flatMap((each) => (each instanceof DeliveryError ? [] : each.name));
	const remembered = await caught(async () => ({
		entries: await memory.countEntries(),
		states: await memory.look(names),
	}));
	if (remembered instanceof DeliveryError) {
		const posts = named.map((each) => (each instanceof DeliveryError ? each : remembered));
		return { entries: 0, posts };
	}
	const { entries, states } = remembered;
	const posts = named.map((each) =>
		each instanceof DeliveryError ? each : { ...each, state: states.get(each.name) ?? 'new' },
	);
	return { entries, posts };
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
