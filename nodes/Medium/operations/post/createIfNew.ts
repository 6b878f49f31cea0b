import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { newRunState } from '../../delivery/batch';
import type { NodeContext } from '../../delivery/itemContext';
import { Turns, itemsOf } from '../../delivery/itemContext';
import { PublishedMemory, maxEntries } from '../../delivery/memory';
import { caught, run } from '../../delivery/run';
import { DeliveryError } from '../../errors/deliveryError';
import { errorItem } from '../../errors/nodeError';
import type { ItemReport } from '../../errors/runReport';
import type { Pagination } from '../operation';
import { readPause } from '../operation';
import { NewPosts } from './newPosts';

/** Executions of one node take turns in this process: n8n's memory has no lock. */
const turns = new Map<string, Turns>();

/** `post.createIfNew`: each article only once, across executions. n8n calls it with all items at once. */
export async function createIfNew(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = itemsOf(this);
	const [first] = items;
	if (!first) return [[]];
	if (first.isToolCall) return [refuse(this, asTool)];
	const { id: workflowId } = this.getWorkflow();
	if (!workflowId) return [refuse(this, notSaved)];
	const name = `${workflowId} ${this.getNode().id}`;
	const queue = turns.get(name) ?? new Turns();
	turns.set(name, queue);
	return await queue.run(async () => {
		const memory = new PublishedMemory(this.helpers);
		const pause = readPause(this.getNodeParameter('requestOptions.batching.batch', 0, {}));
		const posts = new NewPosts(memory, pause.interval > 0);
		const list = await posts.toList(items);
		const state = { ...newRunState(first, items.length, pause), remembers: true };
		const results = await run(list, state);
		await posts.finish();
		const error = results.find((result) => result instanceof NodeApiError);
		if (error) throw error;
		const entries = await caught(async () => await memory.countEntries());
		this.addExecutionHints(...hints(state.reports, typeof entries === 'number' ? entries : 0));
		return [
			results.flatMap((result) => (result instanceof NodeApiError ? [] : result)).sort(byItem),
		];
	});
}

/** n8n 1.x calls this instead when the node is a tool. */
export const refuseAsTool: Pagination = async function () {
	return await Promise.resolve(refuse(this, asTool));
};

export const asTool =
	'This operation does not work as a tool of an AI agent. Use the operation Create instead.';

const notSaved =
	'Save the workflow first: n8n remembers what was published for saved workflows only';

/**
 * @returns the error item of a node that continues: n8n would give out the input instead (1.123)
 * @throws NodeOperationError when the node is to stop
 */
export function refuse(context: NodeContext, message: string): INodeExecutionData[] {
	const nextStep = 'Nothing was sent.';
	if (context.continueOnFail()) {
		return [errorItem(0, new DeliveryError({ message, nextStep }, 'notSent'))];
	}
	throw new NodeOperationError(context.getNode(), message, { description: nextStep });
}

function byItem(a: INodeExecutionData, b: INodeExecutionData): number {
	return indexOf(a) - indexOf(b);
}

function indexOf({ pairedItem }: INodeExecutionData): number {
	return typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : 0;
}

function hints(reports: readonly ItemReport[], entries: number) {
	const count = (outcome: ItemReport['outcome']) =>
		reports.filter((report) => report.outcome === outcome).length;
	const unknown = count('unknown');
	const failed = count('refused') + count('notSent');
	const parts = [
		`Created: ${count('delivered')}`,
		`already published: ${count('skipped')}`,
		`left for the next run: ${count('left')}`,
		...(unknown > 0 ? [`not confirmed: ${unknown}`] : []),
		...(failed > 0 ? [`failed: ${failed}`] : []),
	];
	const isNearlyFull = entries > 0.9 * maxEntries;
	return [
		{ message: `${parts.join(', ')}.`, type: 'info', location: 'outputPane' } as const,
		...(isNearlyFull
			? [{ message: nearlyFull(entries), type: 'warning', location: 'outputPane' } as const]
			: []),
	];
}

function nearlyFull(entries: number): string {
	return `The memory of this node is nearly full: ${entries} of ${maxEntries} entries, two for each post. When it is full, nothing is sent. Run Forget Published Posts, then run Create If New once with Only Mark as Published.`;
}
