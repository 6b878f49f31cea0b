import type { IContextObject, IExecutePaginationFunctions } from 'n8n-workflow';

import { Attempt } from './attempt';
import type { CurrentItem } from './item';
import { readCurrentItem } from './item';
import { Ledger } from './ledger';
import { Queue } from './queue';
import type { Identified } from '../wire/shapes';

/** What the node keeps in this process for one execution. */
interface NodeState {
	attempt?: Attempt;
	/** The user of each credential: asked for once. */
	users: Map<string, Identified>;
	/** One request at a time, also when an AI agent calls the tool several times at once. */
	wire: Queue;
}

export interface Session {
	context: IExecutePaginationFunctions;
	item: CurrentItem;
	attempt: Attempt;
	state: NodeState;
	ledger: Ledger;
}

/** n8n hands out the same context object for a node through all runs and tries of an execution (1.123 and 2.41). */
const states = new WeakMap<IContextObject, NodeState>();

/** Registers an item. Synchronous: n8n starts the items in their order, and this is what keeps it. */
export function enter(context: IExecutePaginationFunctions): Session {
	const item = readCurrentItem(context);
	const memory = context.getContext('node');
	const state: NodeState = states.get(memory) ?? { users: new Map(), wire: new Queue() };
	states.set(memory, state);
	if (!state.attempt?.expects(item.runIndex, item.index)) {
		// The user may be what was wrong in the try before.
		if (state.attempt?.runIndex === item.runIndex) state.users.clear();
		state.attempt = new Attempt(item.runIndex, item.count);
	}
	state.attempt.arrive(item.index);
	return { context, item, attempt: state.attempt, state, ledger: new Ledger(memory) };
}
