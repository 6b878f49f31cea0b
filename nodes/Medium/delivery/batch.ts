import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import type { ExecutionState, ItemContext } from './itemContext';
import { itemOf } from './itemContext';
import type { DeliveryItem, ItemResult, RunState } from './run';
import { run } from './run';

/** Items that n8n started together, and what comes out of them once they are delivered. */
interface List {
	items: DeliveryItem[];
	results: Promise<ItemResult[]>;
	deliver(): void;
}

/**
 * Makes a list of the calls that n8n (1.123 and 2.41) makes for a declarative node: one for each item, all at once, each
 * just after it has read the parameters of that item. When the node is to stop on errors, the list is delivered when the
 * calls for all items have come. They never do when n8n cannot read the parameters of one item: n8n has then ended this
 * try, and nothing of it may be sent. While continuing, n8n leaves such an item out, so what it starts in one go (all
 * items, or one batch of the user's *Batching*) is a list.
 */
export class Batch {
	private lastIndex = -1;

	private open?: List;

	constructor(
		private readonly state: RunState,
		private readonly execution: ExecutionState,
	) {}

	/** Whether this item can belong to this try: n8n starts items in their order, and each of them once. */
	expects({ index, runIndex }: ItemContext): boolean {
		return runIndex === this.state.runIndex && index > this.lastIndex;
	}

	isOfRun({ runIndex }: ItemContext): boolean {
		return runIndex === this.state.runIndex;
	}

	/** Adds an item and gives what came out of it. Synchronous up to there: this is what keeps the order. */
	async add(item: DeliveryItem): Promise<ItemResult> {
		this.lastIndex = item.item.index;
		const list = (this.open ??= this.newList());
		const position = list.items.push(item) - 1;
		if (this.state.continues) {
			if (position === 0) queueMicrotask(() => list.deliver());
		} else if (list.items.length >= this.state.itemCount) {
			list.deliver();
		}
		return (await list.results)[position] ?? [];
	}

	private newList(): List {
		const items: DeliveryItem[] = [];
		let deliver = (): void => undefined;
		const results = new Promise<ItemResult[]>((resolve) => {
			deliver = () => {
				this.open = undefined;
				resolve(this.execution.turns.run(async () => await run(items, this.state)));
			};
		});
		return { items, results, deliver };
	}
}

/** The try under way in each execution. */
const batches = new WeakMap<ExecutionState, Batch>();

/**
 * Delivers the item that n8n calls the operation for, in its turn.
 * @throws NodeApiError for the item that ends the run
 */
export async function startItem(
	context: IExecutePaginationFunctions,
	check: DeliveryItem['check'],
	pause: RunState['pause'],
): Promise<INodeExecutionData[]> {
	const item = itemOf(context);
	const { execution } = item;
	let batch = batches.get(execution);
	if (!batch?.expects(item)) {
		// The user that was looked up may be what was wrong in the try before.
		if (batch?.isOfRun(item)) execution.users.clear();
		batch = new Batch(newRunState(item, countItems(item, context), pause), execution);
		batches.set(execution, batch);
	}
	const result = await batch.add({ item, check });
	if (result instanceof NodeApiError) throw result;
	return result;
}

export function newRunState(
	{ isToolCall, n8n, runIndex }: ItemContext,
	itemCount: number,
	pause: RunState['pause'],
): RunState {
	return {
		node: n8n.getNode(),
		runIndex,
		itemCount,
		isToolCall,
		continues: n8n.continueOnFail(),
		pause,
		lastDoneAt: 0,
		reports: [],
		fatal: new Map(),
		isStopped: false,
	};
}

function countItems({ isToolCall }: ItemContext, context: IExecutePaginationFunctions): number {
	// With "Execute Once" n8n hands over the first item only, but leaves the others in the execute data.
	if (isToolCall || context.getNode().executeOnce === true) return 1;
	return context.getExecuteData().data.main?.[0]?.length ?? 1;
}
