import { createHash } from 'node:crypto';

import { DataDeduplicationService } from 'n8n-core';
import type {
	DeduplicationItemTypes,
	DeduplicationScope,
	ICheckProcessedContextData,
	IDataDeduplicator,
	IDeduplicationOutput,
} from 'n8n-workflow';

/** What n8n's server keeps in its table `processed_data`: hashes by workflow and node. */
const rows = new Map<string, string[]>();

/** Every call with its values, e.g. to see what a run asked for. */
export interface MemoryFault {
	/** Throws at the call with this number, counted from 0, and at all after it: n8n was killed there. */
	diesAt?: number;
}

let calls = 0;
let fault: MemoryFault = {};

function nameOf(scope: DeduplicationScope, { node, workflow }: ICheckProcessedContextData): string {
	return `${workflow.id} ${scope === 'node' ? `n:${node?.id}` : ''}`;
}

function hash(value: DeduplicationItemTypes): string {
	return createHash('md5').update(value.toString()).digest('base64');
}

async function countCall(): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
	calls += 1;
	if (fault.diesAt !== undefined && calls > fault.diesAt) throw new Error('The database is gone.');
}

/** n8n's own deduplicator for the mode `entries` (1.123 and 2.41), with a map in place of its table. */
const deduplicator: IDataDeduplicator = {
	async checkProcessedAndRecord(values, scope, context): Promise<IDeduplicationOutput> {
		await countCall();
		const name = nameOf(scope, context);
		const known = new Set(rows.get(name));
		const output: IDeduplicationOutput = { new: [], processed: [] };
		for (const value of values) output[known.has(hash(value)) ? 'processed' : 'new'].push(value);
		rows.set(name, [...(rows.get(name) ?? []), ...output.new.map(hash)]);
		return output;
	},
	async removeProcessed(values, scope, context) {
		await countCall();
		const name = nameOf(scope, context);
		const removed = new Set(values.map(hash));
		rows.set(
			name,
			(rows.get(name) ?? []).filter((entry) => !removed.has(entry)),
		);
	},
	async clearAllProcessedItems(scope, context) {
		await countCall();
		rows.delete(nameOf(scope, context));
	},
	async getProcessedDataCount(scope, context) {
		await countCall();
		return rows.get(nameOf(scope, context))?.length ?? 0;
	},
};

let isReady: Promise<void> | undefined;

/** Makes n8n's memory across executions available, as its server does when it starts. */
export async function prepareMemory(): Promise<void> {
	isReady ??= DataDeduplicationService.init(deduplicator);
	await isReady;
}

/** n8n's memory across executions, for tests to look at and to break. */
export const memory = {
	entries: (): number => [...rows.values()].flat().length,
	fill: (workflowId: string, nodeId: string, count: number): void => {
		const entries = Array.from({ length: count }, (_, index) => `entry ${index}`);
		rows.set(`${workflowId} n:${nodeId}`, entries);
	},
	break: (how: MemoryFault): void => {
		calls = 0;
		fault = how;
	},
	reset: (): void => {
		rows.clear();
		calls = 0;
		fault = {};
	},
};
