import type { IDataObject, INode, INodeExecutionData, NodeApiError } from 'n8n-workflow';

import { waitUnlessCancelled } from '../client/retry';
import type { Problem } from '../errors/problem';
import { DeliveryError } from '../errors/deliveryError';
import { errorItem, toNodeError } from '../errors/nodeError';
import type { ItemReport } from '../errors/runReport';
import type { ItemContext } from './itemContext';

/** An item and what its operation does with it. */
export interface DeliveryItem {
	item: ItemContext;
	/** Reads and checks everything that can be known beforehand. Sends nothing. */
	check: (item: ItemContext) => Promise<CheckedItem>;
}

/** An item that is ready to be sent. */
export interface CheckedItem {
	/**
	 * Whose credential it is sent with: after a fatal answer, the items of that credential are not sent. An item without an
	 * account decides for itself.
	 */
	account?: string;
	send: () => Promise<Delivered>;
}

/** What became of a delivered item. */
export interface Delivered {
	outcome: Exclude<ItemReport['outcome'], 'refused' | 'notSent'>;
	/** The items that come out. Their links to the input item are added here. */
	output: Array<Pick<INodeExecutionData, 'json' | 'binary'>>;
}

/** One try of n8n over the node's items, as far as it has come. */
export interface RunState {
	node: INode;
	runIndex: number;
	itemCount: number;
	isToolCall: boolean;
	/** The node is to continue when an item fails. */
	continues: boolean;
	/** The user's *Batching*: a pause after every `size` items. In milliseconds. */
	pause: { interval: number; size: number };
	/** When the last item that something was sent for was done. */
	lastDoneAt: number;
	reports: ItemReport[];
	/** The operation remembers across executions what was published. */
	remembers?: boolean;
	/** By account: an answer after which every other request of that account would fail, too. */
	fatal: Map<string, Problem>;
	isStopped: boolean;
}

/** What comes out for an item, or the error that ends the run. */
export type ItemResult = INodeExecutionData[] | NodeApiError;

/**
 * Delivers a list of items: checks all of them, then sends one after the other. The first failure ends the run, or
 * while continuing becomes an error item. Items after the one that ended the run give nothing out: n8n reports the
 * first item that throws, and that must be the one that failed.
 */
export async function run(items: readonly DeliveryItem[], state: RunState): Promise<ItemResult[]> {
	const results = items.map((): ItemResult => []);
	const checked = await checkAll(items, state);
	for (const [position, { item }] of items.entries()) {
		const ready = checked[position];
		if (state.isStopped) break;
		if (!ready) continue;
		const delivered = ready instanceof DeliveryError ? ready : await send(item, ready, state);
		const { outcome } = delivered;
		const address = delivered instanceof DeliveryError ? {} : addressOf(delivered.output[0]?.json);
		state.reports.push({ itemIndex: item.index, outcome, ...address });
		if (!(delivered instanceof DeliveryError)) {
			results[position] = delivered.output.map((out) => ({
				...out,
				pairedItem: { item: item.index },
			}));
		} else if (state.continues && !wasCancelled(delivered)) {
			results[position] = [errorItem(item.index, delivered, state)];
		} else {
			state.isStopped = true;
			results[position] = toNodeError(state.node, item, state, delivered);
		}
	}
	return results;
}

/**
 * One after the other, so that the files of one item only are in memory at a time. When the node is to stop on errors,
 * the items before the one that is wrong are left out: nothing is sent.
 */
async function checkAll(
	items: readonly DeliveryItem[],
	state: RunState,
): Promise<Array<CheckedItem | DeliveryError | undefined>> {
	const checked: Array<CheckedItem | DeliveryError | undefined> = [];
	for (const { check, item } of items) {
		const result = await caught(async () => await check(item));
		if (result instanceof DeliveryError && !state.continues) {
			return [...checked.map(() => undefined), result];
		}
		checked.push(result);
	}
	return checked;
}

async function send(
	item: ItemContext,
	{ account, send: sendItem }: CheckedItem,
	state: RunState,
): Promise<Delivered | DeliveryError> {
	const fatal = account === undefined ? undefined : state.fatal.get(account);
	if (fatal) return notSentAfter(fatal);
	const { interval, size } = state.pause;
	if (interval > 0 && item.index > 0 && item.index % size === 0) {
		// n8n pauses between the items that it starts, which says nothing of when they are sent.
		await waitUnlessCancelled(item.n8n, state.lastDoneAt + interval - Date.now());
	}
	const delivered = await caught(sendItem);
	const { outcome } = delivered;
	if (outcome !== 'skipped' && outcome !== 'left') state.lastDoneAt = Date.now();
	if (delivered instanceof DeliveryError && delivered.problem.isFatal && account !== undefined) {
		state.fatal.set(account, delivered.problem);
	}
	return delivered;
}

/** What a step throws, as a value. */
export async function caught<Result>(task: () => Promise<Result>): Promise<Result | DeliveryError> {
	try {
		return await task();
	} catch (error) {
		return DeliveryError.from(error);
	}
}

function wasCancelled({ failure }: DeliveryError): boolean {
	return failure?.kind === 'cancelled' || failure?.kind === 'stoppedBefore';
}

function notSentAfter({ message }: Problem): DeliveryError {
	return new DeliveryError(
		{
			message: 'Not sent, because an earlier item ended the run',
			nextStep: `What happened: ${message}. Fix that, then run this item again.`,
		},
		'notSent',
	);
}

function addressOf(json: IDataObject | undefined): { id?: string; url?: string } {
	return {
		...(typeof json?.id === 'string' && { id: json.id }),
		...(typeof json?.url === 'string' && { url: json.url }),
	};
}
