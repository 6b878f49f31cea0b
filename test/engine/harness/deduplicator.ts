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

export interface MemoryFault {
	/** After so many calls each one throws, as when n8n was killed there. */
	diesAt?: number;
	/** Is told of each call, from 1 on. */
	atCall?: (call: number) => void;
}

let calls = 0;
let fault: MemoryFault = {};

function nameOf(scope: DeduplicationScope, { node, workflow }: ICheckProcessedContextData): string {
	return `${workflow.id} ${scope === 'node' ? `n:${node?.id}` : ''}`;
}

function hash(value: DeduplicationItemTypes): string {
	return createHash('md5').update(value.toString()).digest('base64');
}

/** Reads a row. n8n has no lock: what is written between this and the writing is lost. */
async function readRow(name: string): Promise<string[]> {
	calls += 1;
	fault.atCall?.(calls);
	if (fault.diesAt !== undefined && calls > fault.diesAt) throw new Error('The database is gone.');
	const row = [...(rows.get(name) ?? [])];
	await new Promise((resolve) => setTimeout(resolve, 2));
	return row;
}

/** n8n's own deduplicator for the mode `entries` (1.123 and 2.41), with a map in place of its table. */
const deduplicator: IDataDeduplicator = {
	async checkProcessedAndRecord(values, scope, context): Promise<IDeduplicationOutput> {
		const name = nameOf(scope, context);
		const row = await readRow(name);
		const known = new Set(row);
		const output: IDeduplicationOutput = { new: [], processed: [] };
		for (const value of values) output[known.has(hash(value)) ? 'processed' : 'new'].push(value);
		rows.set(name, [...row, ...output.new.map(hash)]);
		return output;
	},
	async removeProcessed(values, scope, context) {
		const name = nameOf(scope, context);
		const removed = new Set(values.map(hash));
		const row = await readRow(name);
		rows.set(
			name,
			row.filter((entry) => !removed.has(entry)),
		);
	},
	async clearAllProcessedItems(scope, context) {
		const name = nameOf(scope, context);
		await readRow(name);
		rows.delete(name);
	},
	async getProcessedDataCount(scope, context) {
		return (await readRow(nameOf(scope, context))).length;
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
	calls: (): number => calls,
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
